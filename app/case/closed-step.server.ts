import type { Step } from "~/forms/fields/field";
import { askingGroups } from "~/forms/steps/asking-groups";
import type { CaseView } from "./case-view.server";
import { sectionLock } from "./section-lock.server";

/** Whether nothing of one's own can be changed on a step any more, because of where the case is. */
export function isClosed({ stored, set }: CaseView, step: Step): boolean {
  if (stored.submissions.length === 0) return false;
  const own = askingGroups(step, set, new Set(stored.ownSections)).map(({ section }) => section);
  return own.length > 0 && own.every((section) => sectionLock(stored, section)?.withApprover === false);
}
