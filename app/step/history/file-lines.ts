import type { FileEvent } from "~/db/documents/file-events";
import type { HistoryLine } from "~/forms/asked/step-history";
import { expandStep } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import type { SectionSet } from "~/forms/interchange/section-set";
import { uploadName } from "~/forms/steps/place-findings";

/** What stood before and stands after, and where it is a file, its id. */
export type ShownLine = HistoryLine & { fromFile?: string; toFile?: string };

const pagesOf = (pages: number): string => (pages === 1 ? "1 Seite" : `${pages} Seiten`);
const wordsOf = (file: FileEvent["file"] | null): string =>
  file ? `${file.name}, ${pagesOf(file.pages)}` : "";

/** The places for files that a step asks for, with their words. */
function labelsOf(step: Step, set: SectionSet): Map<string, string> {
  return new Map(
    expandStep(step, set).flatMap(({ group, section, participant }) =>
      (group.uploads ?? []).map(({ kind, label }): [string, string] => [
        uploadName(section, kind),
        participant ? `${label} (${participant.data.name})` : label,
      ]),
    ),
  );
}

/** What happened to the files of a step, as lines of its history: uploaded, replaced, taken out, brought back. */
export function fileLines(step: Step, set: SectionSet, events: readonly FileEvent[]): ShownLine[] {
  const labels = labelsOf(step, set);
  return events.flatMap(({ act, at, by, organisation, onBehalf, file, replaced }, version): ShownLine[] => {
    const name = uploadName(file.section, file.kind);
    const label = labels.get(name);
    if (label === undefined) return [];
    const [before, after] = act === "removed" ? [file, null] : [replaced, file];
    const whose = organisation === null || by.includes(organisation) ? by : `${by}, ${organisation}`;
    return [
      {
        name,
        label,
        from: wordsOf(before),
        to: wordsOf(after),
        at,
        by: whose,
        onBehalf,
        version,
        ...(before && { fromFile: before.id }),
        ...(after && { toFile: after.id }),
      },
    ];
  });
}
