import { describe, expect, test } from "vitest";
import { writePdf } from "~/forms/papers/pdf/write-pdf";
import { type ReceiptInput, receiptPaper } from "~/forms/papers/receipt/receipt-paper";
import { problemsOf } from "~/tests/forms/papers/pdf/pdf-check";
import { pageTexts, squeezed } from "~/tests/forms/papers/pdf/read-pdf";

const hash = (sign: string) => sign.repeat(64);
const input: ReceiptInput = {
  number: "IKZ-HE-2021-0001",
  version: 2,
  title: "Gemeinsames Ordnungsamt",
  lead: "Gemeinde Niestetal",
  participants: ["Gemeinde Niestetal", "Gemeinde Kaufungen", "Gemeinde Söhrewald"],
  authority: "Hessisches Ministerium des Innern und für Sport",
  stations: ["Landrat des Landkreises Kassel", "Regierungspräsidium Kassel"],
  submittedAt: "17.08.2021, 14:03 Uhr",
  submittedOn: "2021-08-17",
  submittedBy: "Hauptverwaltung Niestetal",
  applicationDay: "17.08.2021",
  programme: "Hessen · Rahmenvereinbarung 2016",
  amount: "75.000 €",
  handedTo: { holder: "Landrat des Landkreises Kassel", authority: false },
  parts: [
    { name: "antrag.pdf", size: 123_456, sha256: hash("a") },
    { name: "anlagen/beschluss-söhrewald.pdf", size: 7_890, sha256: hash("b") },
  ],
};

describe("the receipt", () => {
  test("prints every value that was sealed", async () => {
    const { bytes, replaced } = await writePdf(receiptPaper(input));
    const text = squeezed((await pageTexts(bytes)).join("\n"));
    const { parts, participants, stations, submittedOn: _, handedTo: __, version, ...rest } = input;
    const printed = [
      ...Object.values(rest),
      ...participants,
      ...stations,
      `Fassung ${version}`,
      ...parts.flatMap(({ name, sha256 }) => [name, sha256]),
      "123.456",
    ];
    for (const value of printed) expect(text).toContain(squeezed(String(value)));
    expect(replaced).toEqual([]);
  });

  test("is archivable and readable aloud like the application", async () => {
    expect(await problemsOf((await writePdf(receiptPaper(input))).bytes)).toEqual([]);
  });

  test.each([
    [{ holder: input.authority, authority: true }, "Eingangsbestätigung", "liegt seitdem der Behörde vor"],
    [input.handedTo, "Sendebestätigung", "auf dem Dienstweg bei: Landrat des Landkreises Kassel"],
    [{ holder: null, authority: false }, "Sendebestätigung", "Sie hat noch nichts erhalten"],
  ])("says who has it (%o)", (handedTo, word, said) => {
    const paper = receiptPaper({ ...input, handedTo });
    expect(paper.title).toBe(`${word} IKZ-HE-2021-0001, Fassung 2`);
    expect(JSON.stringify(paper.blocks[0])).toContain(word);
    expect(JSON.stringify(paper.blocks)).toContain(said);
  });

  test("does not speak of a Dienstweg where there is none", async () => {
    const { bytes } = await writePdf(
      receiptPaper({ ...input, stations: [], handedTo: { holder: null, authority: false } }),
    );
    expect((await pageTexts(bytes)).join("\n")).not.toContain("Dienstweg");
  });
});
