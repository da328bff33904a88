import type { ComparisonNote, Reading } from "~/db/readings/load-readings";
import { compareResolution } from "~/forms/comparison/compare-resolution";
import type { Aspect, Comparison } from "~/forms/comparison/comparison";
import { hasReadableText } from "~/forms/comparison/plain-text";
import { COPY_KIND_LABELS } from "~/forms/uploads/copy-kind";
import type { Unreadable } from "~/forms/uploads/reading/read-text";
import type { Facts, Participant } from "~/rules/facts/facts";

type Note = { by: string; on: string };
export type ComparedLine = Comparison & {
  note: Note | null;
  /** Of a sealed version: who ticked the deviation before handing in. */
  ticked?: Note;
};

/** One uploaded resolution beside what was entered of it, as plain data. */
export type ResolutionComparison = {
  documentId: string;
  file: string;
  participant: string;
  copyKind: string | null;
  /** Not read yet: there is nothing to look at or to note. */
  waiting: boolean;
  /** Why nothing, or not everything, was compared; null where all was. */
  said: string | null;
  lines: ComparedLine[];
  /** Somebody compared the file as a whole, where the program could not. */
  whole: Note | null;
};

const NO_TEXT = "Die Datei enthält keinen lesbaren Text, vermutlich ein Scan. Vergleichen Sie sie selbst.";
const WAITING = "Die Datei wird noch gelesen. Laden Sie die Seite in einem Moment neu.";
const UNREADABLE: Record<Unreadable, string> = {
  broken: "Der Text der Datei lässt sich nicht lesen. Vergleichen Sie sie selbst.",
  tooSlow: "Die Datei ist zu aufwendig, um sie zu lesen. Vergleichen Sie sie selbst.",
  tooLarge: "Die Datei ist zu umfangreich, um sie zu lesen. Vergleichen Sie sie selbst.",
};

const day = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeZone: "Europe/Berlin" });
const shown = (note: ComparisonNote | undefined): Note | null =>
  note ? { by: note.by, on: day.format(new Date(note.at)) } : null;

/** A note holds as long as what was entered is what its writer saw. */
function noteOn(notes: readonly ComparisonNote[], aspect: Aspect | "whole", expected: string): Note | null {
  return shown(notes.find((note) => note.aspect === aspect && note.expected === expected));
}

function missingPages(pages: readonly string[], cut: boolean): string | null {
  const blank = pages.filter((page) => page.trim() === "").length;
  if (cut) return `Gelesen wurden nur die ersten ${pages.length} Seiten.`;
  if (blank === 0) return null;
  return blank === 1
    ? `Eine von ${pages.length} Seiten enthält keinen lesbaren Text. Sehen Sie sie selbst an.`
    : `${blank} von ${pages.length} Seiten enthalten keinen lesbaren Text. Sehen Sie sie selbst an.`;
}

/** A reading with the participant whose resolution it is. */
export type OwnedReading = { reading: Reading; participant: Participant };

export function resolutionComparisons(
  owned: readonly OwnedReading[],
  { application, leastYears }: { application: Facts; leastYears: number },
): ResolutionComparison[] {
  return owned.map(({ reading, participant }) => {
    const { documentId, name, copyKind, pages, cut, unreadable, readAt, notes } = reading;
    const base = {
      documentId,
      file: name,
      participant: participant.legalName ?? participant.name,
      copyKind: copyKind && COPY_KIND_LABELS[copyKind],
      waiting: readAt === null,
      lines: [],
      whole: noteOn(notes, "whole", ""),
    };
    if (readAt === null) return { ...base, said: WAITING };
    if (pages === null) return { ...base, said: UNREADABLE[unreadable ?? "broken"] };
    if (!hasReadableText(pages)) return { ...base, said: NO_TEXT };
    const lines = compareResolution({ pages, application, participant, leastYears }).map((line) => ({
      ...line,
      note: noteOn(notes, line.aspect, line.expected),
    }));
    return { ...base, said: missingPages(pages, cut), lines };
  });
}
