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
  part: Pick<OwnPart, "part" | "seen" | "note" | "approvers">;
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

/** What the first page says to a partner before anything is handed in; null for the lead and afterwards. */
export function partnerStart(view: CaseView, { parts, comparisons }: Around): PartnerStart | null {
  const { stored } = view;
  if (stored.access === "lead") return null;
  const part = parts.find((one) => one.canDecide) ?? parts[0];
  if (!part) return null;
  const task = taskOf(part, neededCount(caseNeeds(view)));
  if (stored.submissions.length > 0 && task !== "clear") return null;
  const { part: name, seen, note, approvers, title } = part;
  return {
    task,
    name: title,
    part: { part: name, seen, note, approvers },
    neededBy: task === "done" || stored.submissions.length > 0 ? null : neededBy(view, name),
    summary: task === "clear" || task === "done" ? partSummary(view, name, comparisons) : [],
  };
}
