import { ASPECT_LABELS } from "~/app/reading/aspect-words";
import type { ResolutionComparison } from "~/app/reading/resolution-comparisons.server";
import type { TickedDeviation } from "~/forms/comparison/comparison";

/** Something in which an uploaded resolution says otherwise than the form, and nobody has said yet that it is right. */
export type Deviation = TickedDeviation & {
  /** The name of its box. */
  name: string;
  participant: string;
  label: string;
};

/** What the lead ticks, one by one, before it hands in: it holds nothing up, but nobody shall have overlooked it. */
export function deviationsIn(comparisons: readonly ResolutionComparison[]): Deviation[] {
  return comparisons.flatMap(({ documentId, participant, lines }) =>
    lines
      .filter(({ verdict, note }) => verdict === "differs" && note === null)
      .map(({ aspect, expected, seen }) => ({
        documentId,
        aspect,
        expected,
        seen,
        name: `abweichung.${documentId}.${aspect}`,
        participant,
        label: ASPECT_LABELS[aspect],
      })),
  );
}

/** Participants whose resolution has something that the program did not find, or could not read at all. */
export function notFoundIn(comparisons: readonly ResolutionComparison[]): string[] {
  const isOpen = ({ lines, waiting, whole }: ResolutionComparison) =>
    lines.some(({ verdict, note }) => verdict === "not-found" && note === null) ||
    (lines.length === 0 && !waiting && whole === null);
  return [...new Set(comparisons.filter(isOpen).map(({ participant }) => participant))];
}

/** As it is kept with the version. */
export const asTicked = ({ documentId, aspect, expected, seen }: Deviation): TickedDeviation => ({
  documentId,
  aspect,
  expected,
  seen,
});
