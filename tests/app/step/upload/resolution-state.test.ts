import { expect, test } from "vitest";
import type { StepFiles } from "~/app/step/page/step-files.server";
import { resolutionState } from "~/app/step/upload/resolution-state";
import type { ComparisonVerdict } from "~/forms/comparison/comparison";

const SECTION = "participant:a";
type Given = Parameters<typeof resolutionState>[0];

const file: StepFiles["documents"][number] = {
  id: "1",
  section: SECTION,
  kind: "resolution",
  copyKind: null,
  name: "a.pdf",
  pages: 1,
  size: 1,
  note: null,
  added: "10:00",
};
const compared = (verdicts: ComparisonVerdict[], waiting = false): StepFiles["comparisons"] => [
  {
    documentId: "1",
    file: "a.pdf",
    participant: "A",
    copyKind: null,
    waiting,
    said: null,
    whole: null,
    lines: verdicts.map((verdict) => ({
      aspect: "date",
      verdict,
      expected: "",
      seen: null,
      quote: null,
      note: null,
    })),
  },
];
const doubt: StepFiles["doubts"][number] = {
  documentId: "1",
  file: "a.pdf",
  section: SECTION,
  participant: "A",
  kind: "same-file",
  word: "gleiche Datei",
  fact: "",
  quote: null,
};
const given = (changes: Partial<Given>): Given => ({
  documents: [file],
  doubts: [],
  comparisons: [],
  ...changes,
});

const states: [string, Given, boolean, string, "file" | "look" | null][] = [
  ["no file", given({ documents: [] }), false, "PDF fehlt", "file"],
  [
    "the file of another part",
    given({ documents: [{ ...file, section: "participant:b" }] }),
    false,
    "PDF fehlt",
    "file",
  ],
  ["one on its way", given({ documents: [] }), true, "wird hochgeladen", null],
  ["one that nobody read", given({}), false, "nicht verglichen", null],
  ["one that is being read", given({ comparisons: compared([], true) }), false, "wird gelesen", null],
  [
    "another's file, whatever it says",
    given({ doubts: [doubt], comparisons: compared(["found"]) }),
    false,
    "gleiche Datei",
    "look",
  ],
  ["one difference", given({ comparisons: compared(["found", "differs"]) }), false, "1 Abweichung", "look"],
  [
    "two differences",
    given({ comparisons: compared(["differs", "differs"]) }),
    false,
    "2 Abweichungen",
    "look",
  ],
  [
    "something not found",
    given({ comparisons: compared(["found", "not-found"]) }),
    false,
    "nicht alles verglichen",
    null,
  ],
  ["all found", given({ comparisons: compared(["found", "found"]) }), false, "stimmt überein", null],
];

test.each(states)("the state of a resolution: %s", (_, files, sending, word, todo) => {
  expect(resolutionState(files, SECTION, sending)).toMatchObject({ word, todo });
});
