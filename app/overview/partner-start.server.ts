import { caseNeeds } from "~/app/case/case-needs.server";
import type { CaseView } from "~/app/case/case-view.server";
import type { OwnPart } from "~/app/clearance/clearance.server";
import type { ResolutionComparison } from "~/app/reading/resolution-comparisons.server";
import { sectionOfPart } from "~/db/clearances/part";
import { neededCount } from "~/forms/steps/needs";
import { formatDate } from "~/rules/german/date";
import { type PartLine, partSummary } from "./part-summary.server";

/** The one thing that is for this reader to do with the part now. */
type Task = "clear" | "enter" | "hand-over" | "answer" | "wait" | "done";

export type PartnerStart = {
  task: Task;
  name: string;
  part: Pick<OwnPart, "part" | "seen" | "note" | "approvers" | "alone">;
  /** A version was handed in: what is next is a further one. */
  handedIn: boolean;
  /** Until when the lead asks for the part, in words; null where it named no day or there is nothing left to do. */
  neededBy: string | null;
  summary: PartLine[];
};

function taskOf(part: OwnPart, needed: number): Task {
  if (part.canDecide) return "clear";
  if (part.state === "requested") return "wait";
  if (part.state === "cleared") return "done";
  if (part.state === "returned") return "answer";
  return needed > 0 ? "enter" : "hand-over";
}

/** What the invitation said stands here, too: the mail is not at hand when one works. */
function neededBy({ stored }: CaseView, part: string): string | null {
  const section = sectionOfPart(part);
  const day = stored.invitations.findLast((one) => one.section === section)?.answerBy;
  return day ? formatDate(day) : null;
}

type Around = {
  parts: readonly OwnPart[];
  /** What the resolutions say that this person may read. */
  comparisons: readonly ResolutionComparison[];
};

/** All that the authority asks of this reader is changed: the part is to be cleared before the lead answers. */
function answersNow({ stored: { acts, ownSections } }: CaseView): boolean {
  const own = (acts?.asked ?? []).filter(({ section }) => ownSections.includes(section));
  return own.length > 0 && own.every(({ changed }) => changed);
}

const CLEARANCE_TASKS: readonly Task[] = ["hand-over", "wait", "answer"];

/**
 * What the first page says to a partner before anything is handed in, and of its clearance whenever one is due;
 * null for the lead.
 */
export function partnerStart(view: CaseView, { parts, comparisons }: Around): PartnerStart | null {
  const { stored } = view;
  if (stored.access === "lead") return null;
  const part = parts.find((one) => one.canDecide) ?? parts[0];
  if (!part) return null;
  const task = taskOf(part, neededCount(caseNeeds(view)));
  const handedIn = stored.submissions.length > 0;
  const isDue = task === "clear" || (CLEARANCE_TASKS.includes(task) && answersNow(view));
  if (handedIn && !isDue) return null;
  const { part: name, seen, note, approvers, alone, title } = part;
  return {
    task,
    name: title,
    part: { part: name, seen, note, approvers, alone },
    handedIn,
    neededBy: task === "done" || handedIn ? null : neededBy(view, name),
    summary: task === "clear" || task === "done" ? partSummary(view, name, comparisons) : [],
  };
}
