import type { AgreementForm } from "../facts/facts";
import { deemedWords, requiredAct } from "../offices/supervisory-acts";
import { addWeeks } from "../periods/weeks";
import { type ScheduleContext, supervisorySource } from "./context";
import { effective } from "./effective";
import { known, type Milestone } from "./milestone";

/** What the supervisory authority has to do with an agreement; "none" where nothing of the kind is known. */
export type ExpectedAct = "approval" | "notice" | "unknown" | "none";

/** Forms for which the sources at hand do not lay down what comes when. */
const FOR_AUTHORITY: readonly AgreementForm[] = ["special-purpose-association", "joint-public-institution"];

/** As the rule on the supervisory act sees it: by the programme's table, and only for public-law agreements. */
function actOf({ facts, programme }: ScheduleContext): ExpectedAct {
  const { form, mode } = facts.agreement ?? {};
  if (form === undefined || FOR_AUTHORITY.includes(form)) return "unknown";
  if (form !== "public-law-agreement") return "none";
  return requiredAct(programme.supervisoryAct, mode) ?? "unknown";
}

const WORDS: Record<Exclude<ExpectedAct, "none">, { title: string; note?: string }> = {
  approval: { title: "Vorlage der Vereinbarung zur Genehmigung" },
  notice: { title: "Anzeige der Vereinbarung bei der Aufsicht" },
  unknown: {
    title: "Vorlage der Vereinbarung bei der Aufsicht",
    note: "Ob sie zu genehmigen oder nur anzuzeigen ist, hängt von Rechtsform und Art der Übertragung ab; die Satzung eines Zweckverbands braucht die Genehmigung.",
  },
};

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
  const weeks = programme.supervisoryAct.deemedAfterWeeks;
  if (!weeks || submitted.day === undefined) return { ...base, certainty: "open" };
  // Without an answer the approval counts as given (NRW: GkG § 24 (2)).
  const earliest = addWeeks(submitted.day, weeks.earliest);
  const latest = addWeeks(submitted.day, weeks.latest);
  const note = `${deemedWords({ earliest, latest })} Die Aufsicht kann auch früher entscheiden.`;
  return { ...base, day: earliest, until: latest, certainty: "computed", note };
}

/** Where publication belongs to what was approved. */
function publication({ facts, programme }: ScheduleContext): Milestone[] {
  const { of: published, inForceNextDay } = programme.supervisoryAct.publication;
  const mode = facts.agreement?.mode;
  if (!inForceNextDay && (mode === undefined || !published.includes(mode))) return [];
  const source = supervisorySource(programme, "Abs. 3");
  return [
    {
      id: "publication",
      title: "Bekanntmachung der Vereinbarung",
      ...known(facts.agreement?.supervisoryAct?.publishedOn),
      ...(inForceNextDay && { note: "Die Aufsicht macht Vereinbarung und Genehmigung bekannt." }),
      ...(source && { source }),
      dependsOn: ["approval"],
    },
  ];
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
  const answer = act === "approval" ? [approval(context, submitted), ...publication(context)] : [];
  return [submitted, ...answer, effective(context, act, [...made, ...answer])];
}
