import type { ToldNotice } from "~/db/telling/notify";
import { applicationWords } from "./notice-row";
import { NOTICES } from "./notices";

/** One thing that happened to a case, once or several times; the id is that of its newest notice. */
export type MailLine = { words: string; id: string };
/** A case of the mail; `which` is null for a notice that no longer says. */
export type MailCase = { which: string | null; lines: MailLine[] };

/** Longer titles are cut: the mail names the case, it does not tell of it. */
const LONGEST_TITLE = 100;

function caseWords({ figures }: ToldNotice): string | null {
  if ("number" in figures) return `Antrag ${figures.number}`;
  if (!("title" in figures)) return null;
  const title = figures.title?.replace(/\s+/g, " ") ?? null;
  const isLong = title !== null && title.length > LONGEST_TITLE;
  return applicationWords({ title: isLong ? `${title.slice(0, LONGEST_TITLE)} …` : title });
}

/** By its number where one of them has it, else by the title it has now. */
function whichCase(told: readonly ToldNotice[]): string | null {
  const named = told.findLast(({ figures }) => "number" in figures) ?? told.at(-1);
  return named ? caseWords(named) : null;
}

/** What happened, for notices of one kind and one case. */
function happened(kind: ToldNotice["kind"], told: readonly ToldNotice[]): string {
  const { mail, mailOfSeveral } = NOTICES[kind];
  const names = told.map(({ figures }) => ("participant" in figures ? figures.participant : null));
  const participants = new Set(names).size;
  const files = told.reduce((sum, { figures }) => sum + ("files" in figures ? figures.files : 0), 0);
  return mailOfSeveral && (participants > 1 || files > 1) ? mailOfSeveral({ participants, files }) : mail;
}

/** In the order of the newest of each: what was done last is said last. */
function linesOf(told: readonly ToldNotice[]): MailLine[] {
  const kinds = new Map<ToldNotice["kind"], ToldNotice[]>();
  for (const one of told) {
    const same = kinds.get(one.kind) ?? [];
    kinds.delete(one.kind);
    kinds.set(one.kind, [...same, one]);
  }
  return [...kinds].flatMap(([kind, same]) => {
    const newest = same.at(-1);
    return newest ? [{ words: happened(kind, same), id: newest.id }] : [];
  });
}

/** What a mail says of notices: each case once, and of it each thing that happened once. */
export function mailLines(notices: readonly ToldNotice[]): MailCase[] {
  const cases = new Map<string, ToldNotice[]>();
  for (const told of notices) {
    const key = "applicationId" in told.figures ? told.figures.applicationId : "";
    cases.set(key, [...(cases.get(key) ?? []), told]);
  }
  return [...cases.values()].map((told) => ({ which: whichCase(told), lines: linesOf(told) }));
}
