import { expect, test } from "vitest";
import type { Block, Paper, Table } from "~/forms/papers/paper/blocks";
import { writePdf } from "~/forms/papers/pdf/write-pdf";
import { paperStrings } from "./paper-strings";
import { problemsOf } from "./pdf-check";
import { expectQuietViewer } from "./quiet-viewer";
import { pageTexts, squeezed } from "./read-pdf";
import { samplePaper } from "./sample-paper";
import { taggedTexts } from "./tagged-text";
import { overlaps, textBoxes } from "./text-boxes";

expectQuietViewer();

const words = (count: number) => Array.from({ length: count }, (_, at) => `Wort${at}`).join(" ");
const grid = (
  columns: number,
  rows: number,
  cell: (row: number, column: number) => string | null,
): Table => ({
  caption: "Tabelle",
  columns: Array.from({ length: columns }, (_, at) => ({ label: `Spalte ${at}` })),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(row, column)),
  ),
});
const table = (value: Table): Block => ({ kind: "table", table: value });
const finding = {
  title: words(30),
  verdict: "Offen",
  consequence: words(60),
  tone: "warning",
  text: words(900),
  source: { text: words(80), url: "https://recht.example/" },
} as const;

const CASES: [string, Block[]][] = [
  ["a table of 200 rows", [table(grid(4, 200, (row, column) => `Zeile ${row} Zelle ${column}`))]],
  [
    "a cell taller than two pages",
    [table(grid(3, 3, (row, column) => (row === 1 && column === 1 ? words(1500) : `${row}.${column}`)))],
  ],
  ["every cell taller than a page", [table(grid(2, 2, () => words(900)))]],
  [
    "a header of many words",
    [table({ ...grid(2, 40, (row) => `Zeile ${row}`), columns: [{ label: words(300) }, { label: "B" }] })],
  ],
  ["a table of twelve columns", [table(grid(12, 5, (row, column) => `${row + 1}.490.000,00 € ${column}`))]],
  ["a table without rows", [table(grid(3, 0, () => ""))]],
  ["cells without text", [table(grid(3, 3, (row) => (row === 1 ? "" : null)))]],
  [
    "words wider than the page",
    [{ kind: "paragraph", text: "x".repeat(3000) }, table(grid(4, 2, () => "9f86d081884c7d65".repeat(12)))],
  ],
  ["an address without spaces", [{ kind: "list", items: [`https://www.example/${"pfad/".repeat(80)}`] }]],
  [
    "fields taller than a page",
    [
      {
        kind: "fields",
        items: [
          { label: words(60), value: words(1200), note: words(50) },
          { label: "leer", value: null },
        ],
      },
    ],
  ],
  [
    "a notice and a finding taller than a page",
    [
      { kind: "notice", tone: "danger", title: words(40), text: words(1200) },
      { kind: "finding", finding },
    ],
  ],
  [
    "forty headings in a row",
    Array.from(
      { length: 40 },
      (_, at): Block => ({ kind: "heading", level: 1, text: `Kapitel ${at} ${words(12)}` }),
    ),
  ],
  [
    "addresses of unequal length",
    [
      { kind: "address", label: "Von", lines: ["A", words(40)] },
      { kind: "address", label: "An", lines: ["B"] },
      { kind: "address", label: "Über", lines: [] },
    ],
  ],
  [
    "a signature with one line, and with none",
    [
      { kind: "signature", lines: ["Der Landrat"] },
      { kind: "signature", lines: [] },
    ],
  ],
  [
    "many page breaks",
    [
      { kind: "pageBreak" },
      { kind: "pageBreak" },
      { kind: "paragraph", text: "A" },
      { kind: "pageBreak" },
      { kind: "pageBreak" },
    ],
  ],
];

test.each(CASES)("%s: nothing is lost, covered or beyond the margins", async (_, blocks) => {
  const paper: Paper = samplePaper({ blocks, draft: true });
  const { bytes } = await writePdf(paper);
  expect(await problemsOf(bytes)).toEqual([]);
  const spoken = squeezed((await taggedTexts(bytes))[0]?.text ?? "");
  for (const text of paperStrings(paper)) expect(spoken).toContain(squeezed(text));
  const boxes = await textBoxes(bytes);
  expect(overlaps(boxes)).toEqual([]);
  expect(Math.min(...boxes.map((box) => box.left))).toBeGreaterThanOrEqual(70);
  expect(Math.max(...boxes.map((box) => box.right))).toBeLessThanOrEqual(540);
  expect(Math.min(...boxes.map((box) => box.baseline))).toBeGreaterThanOrEqual(30);
});

test("the header row stands on every page of a table, but is read aloud once", async () => {
  const { bytes, pages } = await writePdf(
    samplePaper({ blocks: [table(grid(3, 150, (row) => `Zeile ${row}`))] }),
  );
  expect(pages).toBeGreaterThan(3);
  for (const text of await pageTexts(bytes)) expect(text).toContain("Spalte 1");
  const headers = (await taggedTexts(bytes)).filter(
    (tag) => tag.text.includes("Spalte 1") && tag.type === "TH",
  );
  expect(headers).toHaveLength(1);
});

test("a row that fits on a page is not divided", async () => {
  const { bytes } = await writePdf(
    samplePaper({ blocks: [table(grid(2, 30, (row) => `Anfang${row} ${words(60)} Ende${row}`))] }),
  );
  for (const text of await pageTexts(bytes)) {
    const numbers = (word: string) =>
      new Set([...text.matchAll(new RegExp(`${word}(\\d+)`, "g"))].map((match) => match[1]));
    expect(numbers("Anfang")).toEqual(numbers("Ende"));
  }
});

test.each(Array.from({ length: 12 }, (_, lines) => [lines]))(
  "a heading after %i short paragraphs stays with what follows it",
  async (lines) => {
    const filler = Array.from(
      { length: 24 + lines },
      (_, at): Block => ({ kind: "paragraph", text: `Absatz ${at}` }),
    );
    const next: Block[] = [
      table(grid(2, 20, (row) => `Zeile ${row}`)),
      { kind: "paragraph", text: words(200) },
    ];
    for (const block of next) {
      const blocks: Block[] = [
        ...filler,
        { kind: "heading", level: 2, text: "Ueberschrift" },
        { kind: "heading", level: 3, text: "Unterpunkt" },
        block,
      ];
      const texts = await pageTexts((await writePdf(samplePaper({ blocks }))).bytes);
      const page = texts.find((text) => text.includes("Ueberschrift")) ?? "";
      expect(page).toContain("Unterpunkt");
      expect(page).toMatch(block.kind === "table" ? /Zeile 0/ : /Wort0 Wort1/);
    }
  },
);

test.each(Array.from({ length: 10 }, (_, lines) => [lines]))(
  "after %i more paragraphs a signature still stands with what it signs, and a small table whole",
  async (lines) => {
    const filler = (first: string) =>
      Array.from({ length: 22 + lines }, (_, at): Block => ({ kind: "paragraph", text: `${first} ${at}` }));
    const blocks: Block[] = [
      ...filler("Absatz"),
      table(grid(2, 5, (row, column) => `Zeile ${row}.${column}`)),
      ...filler("Text"),
      { kind: "paragraph", text: "Mit freundlichen Grüßen" },
      { kind: "signature", lines: ["Der Landrat", "Amtsbezeichnung"] },
    ];
    const texts = await pageTexts((await writePdf(samplePaper({ blocks }))).bytes);
    expect(texts.find((text) => text.includes("Zeile 0.0"))).toContain("Zeile 4.1");
    const end = texts.find((text) => text.includes("Der Landrat"));
    expect(end).toContain("Mit freundlichen Grüßen");
    expect(end).toContain("Amtsbezeichnung");
  },
);

test("no line ends inside an amount, a share or a reference", async () => {
  const together = ["15 %", "490.000,00 €", "§ 24", "Nr. 3.5", "Abs. 2", "15. August"];
  for (let shift = 0; shift < 40; shift += 1) {
    const text = `${"i".repeat(shift)} ${together.join(" und ")} `.repeat(3);
    const [page = ""] = await pageTexts(
      (await writePdf(samplePaper({ blocks: [{ kind: "paragraph", text }] }))).bytes,
    );
    for (const piece of together) expect(page.split(piece).length - 1).toBe(3);
  }
});

test("amounts end at one edge", async () => {
  const amounts: Table = {
    caption: "Summen",
    columns: [{ label: "Jahr" }, { label: "Betrag", align: "right" }],
    rows: [
      ["2021", "1,00 €"],
      ["2022", "1.234.567,89 €"],
      ["2023", null],
    ],
  };
  const boxes = await textBoxes((await writePdf(samplePaper({ blocks: [table(amounts)] }))).bytes);
  const edges = boxes
    .filter((box) => /€|Betrag|keine Angabe/.test(box.text))
    .map((box) => Math.round(box.right));
  expect(edges).toHaveLength(4);
  expect(new Set(edges).size).toBe(1);
});

test("signs no font has are shown by their number and reported; signs without a shape are dropped", async () => {
  const hostile =
    "Bürger😀meister 日本 a\u0000b\u001bc\u202egpj.exe\u200b fi\u00adnal e\u0301 \ud800 <b>&amp; (x\\) \u2011";
  const { bytes, replaced } = await writePdf(
    samplePaper({
      title: "Titel 😀",
      blocks: [
        { kind: "paragraph", text: hostile },
        { kind: "heading", level: 1, text: "Kopf 🇩🇪" },
      ],
    }),
  );
  expect(replaced).toEqual(["😀", "日", "本", "\ud800", "🇩", "🇪"]);
  const [text = ""] = await pageTexts(bytes);
  expect(text).toContain(
    "Bürger[U+1F600]meister [U+65E5][U+672C] abcgpj.exe final é [U+D800] <b>&amp; (x\\) -",
  );
  expect(await problemsOf(bytes)).toEqual([]);
});

test("a table with more cells than columns is its builder's mistake", async () => {
  const wrong = table({ ...grid(2, 1, () => "x"), rows: [["a", "b", "c"]] });
  await expect(writePdf(samplePaper({ blocks: [wrong] }))).rejects.toThrow(RangeError);
});
