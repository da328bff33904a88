import type { CaseView } from "~/app/case/case-view.server";
import { programmeStep } from "~/forms/steps/programme";
import { formatDate } from "~/rules/german/date";

/**
 * On the step that says what the application is about: which version of the programme holds for good. Null while it
 * follows from the day of the application, and on every other step.
 */
export function fixedProgramme({ fixed, programme }: CaseView, step: string): string | null {
  if (step !== programmeStep.id || fixed?.by !== "submission") return null;
  return `Förderprogramm: ${programme.title}, Antragstag ${formatDate(fixed.day)}. Beides steht seit der ersten Einreichung fest; was Sie hier ändern, ändert daran nichts.`;
}
