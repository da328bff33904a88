import type { Step } from "~/forms/fields/field";
import { askingGroups } from "~/forms/steps/asking-groups";
import type { CaseView } from "./case-view.server";
import { sectionLock } from "./section-lock.server";

/**
 * Whether nothing of one's own can be changed on a step now: "over" because of where the case is, "with-approver" as
 * long as the part lies for clearance. Null where something can, and where nothing is one's own.
 */
export function closedBy({ stored, set }: CaseView, step: Step): "over" | "with-approver" | null {
  const own = askingGroups(step, set, new Set(stored.ownSections)).map(({ section }) => section);
  const locks = own.map((section) => sectionLock(stored, section));
  if (locks.length === 0 || locks.includes(null)) return null;
  return locks.some((lock) => lock?.withApprover) ? "with-approver" : "over";
}
