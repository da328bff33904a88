import type { OwnApprovers } from "~/app/case/approvers.server";
import { caseNeeds } from "~/app/case/case-needs.server";
import type { CaseView } from "~/app/case/case-view.server";
import { type OwnPart, ownPart, partClearances } from "~/app/clearance/clearance.server";
import type { ResolutionComparison } from "~/app/reading/resolution-comparisons.server";
import type { Actor } from "~/db/access/policy/actor";
import { neededCount } from "~/forms/steps/needs";
import { type PartLine, partSummary } from "./part-summary.server";

/** The one thing that is for this reader to do with the part now. */
type Task = "clear" | "enter" | "hand-over" | "answer" | "wait" | "done";

export type PartnerStart = {
  task: Task;
  name: string;
  part: Pick<OwnPart, "part" | "seen" | "note" | "approvers">;
  summary: PartLine[];
};

function taskOf(part: OwnPart, needed: number): Task {
  if (part.canDecide) return "clear";
  if (part.state === "requested") return "wait";
  if (part.state === "cleared") return "done";
  if (part.state === "returned") return "answer";
  return needed > 0 ? "enter" : "hand-over";
}

type Around = {
  own: readonly OwnApprovers[];
  /** What the resolutions say that this person may read. */
  comparisons: readonly ResolutionComparison[];
};

/** What the first page says to a partner before anything is handed in; null for the lead and afterwards. */
export function partnerStart(
  view: CaseView,
  actor: Actor,
  { own, comparisons }: Around,
): PartnerStart | null {
  const { stored } = view;
  if (stored.access === "lead") return null;
  const parts = partClearances(stored).filter((one) => one.own);
  const owners = new Map(stored.sections.map((one) => [one.name, one.ownerOrganisationId]));
  const known = parts.map((part) => {
    const approvers = own.find((one) => one.organisationId === owners.get(part.part))?.approvers ?? [];
    return ownPart(stored, actor, part, approvers);
  });
  const part = known.find((one) => one.canDecide) ?? known[0];
  if (!part) return null;
  const task = taskOf(part, neededCount(caseNeeds(view)));
  if (stored.submissions.length > 0 && task !== "clear") return null;
  const { part: name, seen, note, approvers, title } = part;
  return {
    task,
    name: title,
    part: { part: name, seen, note, approvers },
    summary: task === "clear" || task === "done" ? partSummary(view, name, comparisons) : [],
  };
}
