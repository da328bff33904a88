import { expect, test } from "vitest";
import { paperAsText } from "~/forms/papers/text/text";
import { paperStrings } from "~/tests/forms/papers/pdf/paper-strings";
import { samplePaper } from "~/tests/forms/papers/pdf/sample-paper";

test("the plain text holds every text of the paper", () => {
  const text = paperAsText(samplePaper({}, 2));
  for (const piece of paperStrings(samplePaper({}, 2))) expect(text).toContain(piece);
});

test("a draft says so in its first line", () => {
  expect(paperAsText(samplePaper({ draft: true }))).toMatch(/^ENTWURF\n\nAbsender:\nGemeinde Niestetal\n/);
  expect(paperAsText(samplePaper())).not.toContain("ENTWURF");
});

test("values keep their labels, unset ones say so, sums follow the rows", () => {
  const table = {
    caption: "Ausgaben",
    columns: [{ label: "Jahr" }, { label: "Betrag" }],
    rows: [
      ["2021", "1,00 €"],
      ["2022", null],
    ],
    footer: [["Summe", "1,00 €"]],
  };
  const text = paperAsText(
    samplePaper({
      blocks: [
        { kind: "heading", level: 2, text: "Kosten" },
        { kind: "pageBreak" },
        { kind: "fields", items: [{ label: "Telefon", value: null, note: "freiwillig" }] },
        { kind: "table", table },
        { kind: "list", ordered: true, items: ["eins", "zwei"] },
      ],
    }),
  );
  expect(text).toBe(`Kosten
------

Telefon: keine Angabe (freiwillig)

Ausgaben
(Jahr · Betrag)
- 2021 · Betrag: 1,00 €
- 2022 · Betrag: keine Angabe
- Summe · Betrag: 1,00 €

1. eins
2. zwei
`);
});
