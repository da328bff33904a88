import {
  check,
  type Facts,
  type Finding,
  findProgramme,
  type Programme,
  programmes,
  type Report,
} from "~/rules";
import { formatDate } from "~/rules/german/date";
import { addWeeks } from "~/rules/periods/weeks";

/** One application with its report: what a claim is held against. */
export type Said = {
  facts: Facts;
  report: Report;
  programme: Programme;
  /** Day of the application, else of the check. */
  day: string;
  on: string;
};

export function say(facts: Facts, on: string, id?: string): Said {
  const report = check(facts, { on, ...(id !== undefined && { programme: id }) });
  const programme = findProgramme(report.programme);
  if (!programme) throw new Error(`Kein Förderprogramm ${report.programme}`);
  return { facts, report, programme, day: facts.applicationDate ?? on, on };
}

/** Every sentence of the report with the rule that says it: findings first, then the derivation of the amount. */
export function textsOf({ findings, amount }: Report): { rule: string; text: string; finding?: Finding }[] {
  return [
    ...findings.map((finding) => ({ rule: finding.rule, text: finding.text, finding })),
    ...amount.derivation.map(({ text }) => ({ rule: "amount", text })),
  ];
}

export const german = (day: string | undefined): string => (day === undefined ? "–" : formatDate(day));

/** All values of a kind anywhere in the facts. */
export function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The text without what somebody wrote, which may hold any figure and any word. */
export function withoutEntries(text: string, facts: Facts): string {
  const written = leavesOf(facts)
    .filter((leaf) => typeof leaf === "string")
    .filter((leaf) => leaf.length > 3 && !ISO.test(leaf))
    .map((leaf) => leaf.replace(/^other:/, "").trim())
    .sort((one, other) => other.length - one.length);
  return written.reduce((rest, words) => rest.replaceAll(words, "…"), text);
}

const daysIn = (value: unknown): string[] =>
  leavesOf(value)
    .filter((leaf) => typeof leaf === "string")
    .filter((leaf) => ISO.test(leaf))
    .map(formatDate);

const OF_PROGRAMMES = [
  ...daysIn(programmes),
  ...(JSON.stringify(programmes).match(/\d\d\.\d\d\.\d{4}/g) ?? []),
];

/** Every day the facts, the programmes or the check know, as German text. */
export const knownDays = ({ facts, on }: Said): Set<string> =>
  new Set([...OF_PROGRAMMES, ...daysIn([facts, on]), ...daysIn(weeksOfAccessions(facts))]);

/** § 24 (2) GkG: the ends of the weeks that run from the day an accession was handed in. */
function weeksOfAccessions({ agreement }: Facts): string[] {
  return (agreement?.accessions ?? []).flatMap(({ supervisoryAct }) => {
    const day = supervisoryAct?.submittedOn;
    return day === undefined ? [] : [addWeeks(day, 4), addWeeks(day, 8)];
  });
}
