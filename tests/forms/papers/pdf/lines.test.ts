import fc from "fast-check";
import { expect, test } from "vitest";
import { STYLE } from "~/forms/papers/pdf/fonts/theme";
import { breakLines } from "~/forms/papers/pdf/layout/break-lines";
import { columnWidths } from "~/forms/papers/pdf/layout/column-widths";
import type { Run } from "~/forms/papers/pdf/layout/line";
import { StructureElement } from "~/forms/papers/pdf/layout/structure";

// Every sign one point wide: lines can be counted by hand.
const measure = (text: string) => [...text].length;
const runs = (...texts: string[]): Run[] =>
  texts.map((text) => ({ text, style: STYLE.body, element: new StructureElement("P") }));
const broken = (width: number, ...texts: string[]) =>
  breakLines(runs(...texts), width, measure).map((line) => line.pieces.map((piece) => piece.text).join(""));

test.each<[string, number, string[], string[]]>([
  ["words", 10, ["eins zwei drei vier"], ["eins zwei ", "drei vier"]],
  ["a word that just fits", 9, ["eins zwei drei"], ["eins zwei ", "drei"]],
  ["a word wider than the line", 4, ["ab abcdefghij k"], ["ab ", "abcd", "efgh", "ij k"]],
  ["a line break", 20, ["eins\nzwei\n\ndrei"], ["eins ", "zwei ", " ", "drei"]],
  ["a hyphen between words", 12, ["Friedrich-Ebert"], ["Friedrich-", "Ebert"]],
  ["a date keeps its hyphens", 12, ["am 2018-08-15"], ["am ", "2018-08-15"]],
  ["a file name", 12, ["Beschluss_2021_neu.pdf"], ["Beschluss_", "2021_neu.pdf"]],
  ["a no-break space", 8, ["etwa 15\u00a0% mehr"], ["etwa ", "15\u00a0% ", "mehr"]],
  ["runs that touch", 8, ["Quelle: ", "Nr", ". 3 ff"], ["Quelle: ", "Nr. 3 ff"]],
  ["nothing", 8, [""], [""]],
])("lines of %s", (_, width, texts, expected) => {
  expect(broken(width, ...texts)).toEqual(expected);
});

test("whatever the text, nothing is lost, nothing added, and no line is too wide", () => {
  const word = fc.stringMatching(/^[a-zäß€§/_-]{1,30}$/);
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      (texts, width) => {
        const sentences = texts.map((words) => `${words.join(" ")} `);
        const lines = breakLines(runs(...sentences), width, measure);
        const text = lines.map((line) => line.pieces.map((piece) => piece.text).join("")).join("");
        expect(text.replaceAll(" ", "")).toBe(sentences.join("").replaceAll(" ", ""));
        expect(text.split(" ").filter(Boolean)).toEqual(sentences.join("").split(" ").filter(Boolean));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test("column widths add up to the whole, and give words room where there is any", () => {
  const need = fc.record({
    least: fc.integer({ min: 1, max: 200 }),
    wish: fc.integer({ min: 1, max: 200 }),
    share: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 12 }), (needs) => {
      const widths = columnWidths(needs, 460);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(460, 6);
      const enough = needs.reduce((sum, { least }) => sum + least, 0) <= 460;
      for (const [at, { least }] of needs.entries()) {
        if (enough) expect(widths[at]).toBeGreaterThanOrEqual(least - 1e-6);
        expect(widths[at]).toBeGreaterThan(0);
      }
    }),
  );
});
