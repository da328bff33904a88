import type { ApplicationPaperInput } from "~/forms/papers/application/letter";
import { namedOnly } from "~/forms/papers/application/named-files";
import type { DraftApplication } from "~/forms/schema/application";
import { check } from "~/rules";

export const ON = "2022-06-15";

/** The letter of an application checked on one day, with its files named and not enclosed. */
export function inputOf(
  application: DraftApplication,
  more: Partial<ApplicationPaperInput> = {},
): ApplicationPaperInput {
  const report = check(application, { on: ON });
  const enclosures = namedOnly(application);
  return { application, report, enclosures, draft: !report.submissionAllowed, printedOn: ON, ...more };
}
