import { casePath, stepPath } from "~/app/addresses/case";
import { expandStep } from "~/forms/fields/expand-step";
import type { SectionSet } from "~/forms/interchange/section-set";
import { STEPS } from "~/forms/steps";
import { uploadName } from "~/forms/steps/place-findings";

type File = { section: string; kind: string };

/** Where the application asks for a file of this kind, and lists the earlier ones: the step, at the file's field. */
export function placeOfFile(id: string, set: SectionSet, { section, kind }: File): string {
  const step = STEPS.find((one) =>
    expandStep(one, set).some(
      (placed) =>
        placed.section === section && placed.group.uploads?.some((upload) => upload.kind === kind) === true,
    ),
  );
  return step ? `${stepPath(id, step.id)}#${uploadName(section, kind)}` : casePath(id);
}
