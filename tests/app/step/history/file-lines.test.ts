import { expect, test } from "vitest";
import { fileLines } from "~/app/step/history/file-lines";
import type { FileEvent } from "~/db/documents/file-events";
import { sectionSetOf } from "~/forms/interchange/section-set";
import { findStep } from "~/forms/steps";
import { caseSections, LEAD_PART, NOW } from "~/tests/db/world";

const set = sectionSetOf(caseSections);
const file = (id: string, pages: number): FileEvent["file"] => ({
  id,
  section: LEAD_PART,
  kind: "resolution",
  name: `${id}.pdf`,
  pages,
  size: 100,
});
const event = (changes: Partial<FileEvent>): FileEvent => ({
  act: "added",
  at: NOW,
  by: "Hauptamt",
  organisation: "Niestetal",
  onBehalf: false,
  file: file("neu", 2),
  replaced: null,
  ...changes,
});

const lines: [string, Partial<FileEvent>, Record<string, unknown>][] = [
  ["a first file", {}, { from: "", to: "neu.pdf, 2 Seiten", toFile: "neu", by: "Hauptamt, Niestetal" }],
  [
    "one in the place of another",
    { replaced: file("alt", 1) },
    { from: "alt.pdf, 1 Seite", fromFile: "alt", to: "neu.pdf, 2 Seiten", toFile: "neu" },
  ],
  ["one taken out", { act: "removed" }, { from: "neu.pdf, 2 Seiten", fromFile: "neu", to: "" }],
  [
    "one brought back",
    { act: "restored", file: file("alt", 1), replaced: file("neu", 2) },
    { from: "neu.pdf, 2 Seiten", to: "alt.pdf, 1 Seite", toFile: "alt" },
  ],
  ["by whom nobody knows for whom", { organisation: null }, { by: "Hauptamt" }],
  ["by somebody called like the body", { by: "Hauptamt Niestetal" }, { by: "Hauptamt Niestetal" }],
  ["for a partner", { onBehalf: true }, { onBehalf: true }],
];

test.each(lines)("the history tells of %s", (_, changes, expected) => {
  const step = findStep("beschluesse");
  if (!step) throw new Error("no step");
  const found = fileLines(step, set, [event(changes)]);
  expect(found).toMatchObject([{ name: `datei.${LEAD_PART}.resolution`, at: NOW, ...expected }]);
  expect(found[0]?.label).toContain("Niestetal");
});

test("a step tells of no file that another step asks for", () => {
  const step = findStep("vereinbarung");
  if (!step) throw new Error("no step");
  expect(fileLines(step, set, [event({})])).toEqual([]);
});
