import type { AgreementForm } from "../facts";
import { formatDate } from "../german/date";
import { addDays } from "../periods/days";
import { type ScheduleContext, supervisorySource } from "./context";
import { effective } from "./effective";
import { known, type Milestone } from "./milestone";

/** What the supervisory authority has to do with an agreement; "none" where nothing of the kind is known. */
export type Act = "approval" | "notice" | "unknown" | "none";

/** Forms of which the sources at hand do not say whether they need approval or notice: the authority judges. */
const FOR_AUTHORITY: readonly AgreementForm[] = ["special-purpose-association", "joint-public-institution"];

/**
 * Public-law agreements: NRW asks for approval in every case (GkG § 24 (2)); in Hesse a delegation needs one, a
 * mandate is only notified (KGG § 26).
 */
function actOf({ facts, programme }: ScheduleContext): Act {
  const { form, supervisoryAct, mode } = facts.agreement ?? {};
  if (form === undefined || FOR_AUTHORITY.includes(form)) return "unknown";
  if (form !== "public-law-agreement") return "none";
  if (programme.state === "NW") return "approval";
  if (supervisoryAct?.kind) return supervisoryAct.kind;
  return mode === "delegation" ? "approval" : mode === "mandate" ? "notice" : "unknown";
}

const WORDS: Record<Exclude<Act, "none">, { title: string; note?: string }> = {
  approval: { title: "Vorlage der Vereinbarung zur Genehmigung" },
  notice: { title: "Anzeige der Vereinbarung bei der Aufsicht" },
  unknown: {
    title: "Vorlage der Vereinbarung bei der Aufsicht",
    note: "Ob sie zu genehmigen oder nur anzuzeigen ist, hängt von Rechtsform und Art der Übertragung ab.",
  },
};

const WEEK = 7;

/**
 * Without an answer the approval counts as given four weeks after submission if there was neither a refusal nor a
 * demand for changes, and at the latest a further four weeks later if there was no meeting either (GkG § 24 (2)).
 */
function fictionOf(submittedOn: string): { earliest: string; latest: string } {
  return { earliest: addDays(submittedOn, 4 * WEEK), latest: addDays(submittedOn, 8 * WEEK) };
}

function approval({ facts, programme }: ScheduleContext, submitted: Milestone): Milestone {
  const source = supervisorySource(programme);
  const base = {
    id: "approval",
    title: "Genehmigung der Vereinbarung",
    ...(source && { source }),
    dependsOn: ["supervision"],
  };
  const granted = facts.agreement?.supervisoryAct?.grantedOn;
  if (granted !== undefined) return { ...base, ...known(granted) };
  if (programme.state === "HE" || submitted.day === undefined) return { ...base, certainty: "open" };
  const { earliest, latest } = fictionOf(submitted.day);
  const note = `Lehnt die Aufsicht nicht ab und verlangt sie keine Änderung, gilt die Genehmigung frühestens am ${formatDate(earliest)} als erteilt, spätestens am ${formatDate(latest)}. Sie kann auch früher entscheiden.`;
  return { ...base, day: earliest, until: latest, certainty: "computed", note };
}

function publication({ facts, programme }: ScheduleContext): Milestone {
  const north = programme.state === "NW";
  const source = supervisorySource(programme, north ? "§ 24 Abs. 3" : undefined);
  return {
    id: "publication",
    title: "Bekanntmachung der Vereinbarung",
    ...known(facts.agreement?.supervisoryAct?.publishedOn),
    ...(north && { note: "Die Aufsicht macht Vereinbarung und Genehmigung bekannt." }),
    ...(source && { source }),
    dependsOn: ["approval"],
  };
}

/** What comes between the signed agreement and its first day; `made` are the milestones before. */
export function supervision(context: ScheduleContext, made: readonly Milestone[]): Milestone[] {
  const { facts, plans, programme } = context;
  const act = actOf(context);
  if (act === "none") return [effective(context, act, made)];
  const source = act === "unknown" ? undefined : supervisorySource(programme);
  const submitted: Milestone = {
    id: "supervision",
    ...WORDS[act],
    ...known(facts.agreement?.supervisoryAct?.submittedOn, plans.supervision),
    ...(source && { source }),
    dependsOn: ["signing"],
  };
  const answer = act === "approval" ? [approval(context, submitted), publication(context)] : [];
  return [submitted, ...answer, effective(context, act, made)];
}
