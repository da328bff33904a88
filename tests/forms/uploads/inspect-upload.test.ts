import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { writePdf } from "~/forms/papers/pdf/write-pdf";
import { inspectUpload } from "~/forms/uploads/inspect-upload";
import { probeReading } from "~/forms/uploads/probe-reading";
import { LARGEST_UPLOAD } from "~/rules/facts/limits";
import { samplePaper } from "~/tests/forms/papers/pdf/sample-paper";

const text = (pdf: string) => Buffer.from(pdf, "latin1");
const CATALOG = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
const TRAILER = "trailer\n<</Root 1 0 R>>\n%%EOF\n";
const PAGE =
  "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n";

async function pages(
  count: number,
  change: (doc: PDFDocument) => unknown = () => undefined,
  objectStreams = true,
) {
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (let at = 0; at < count; at += 1) doc.addPage();
  await change(doc);
  return doc.save({ useObjectStreams: objectStreams });
}

test.each([true, false])(
  "a PDF is taken with its pages and hash (object streams: %s)",
  async (objectStreams) => {
    const bytes = await pages(3, undefined, objectStreams);
    const before = Buffer.from(bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await inspectUpload(bytes, "Beschluss.pdf")).toEqual({ ok: true, pages: 3, sha256, notes: [] });
    expect(before.equals(Buffer.from(bytes))).toBe(true);
  },
);

test("our own papers can be uploaded; what they carry is noted", async () => {
  const file = {
    name: "a.json",
    bytes: text("{}"),
    mimeType: "application/json",
    description: "Daten",
    relationship: "Data",
  } as const;
  const { bytes, pages: count } = await writePdf(samplePaper(), { attachments: [file] });
  const notes = [
    "Die Datei enthält aktive Inhalte (eingebettete Dateien). Sie wird unverändert als Anlage beigefügt.",
  ];
  expect(await inspectUpload(bytes, "x.pdf")).toMatchObject({ ok: true, pages: count, notes });
});

test.each([
  ["JavaScript", (doc: PDFDocument) => doc.addJavaScript("x", "app.alert(1)")],
  ["Programmstart", (doc: PDFDocument) => doc.context.register(doc.context.obj({ S: "Launch" }))],
  [
    "Formularversand",
    (doc: PDFDocument) => doc.context.register(doc.context.obj([[{ Nested: [{ S: "SubmitForm" }] }]])),
  ],
  ["Medien", (doc: PDFDocument) => doc.context.register(doc.context.obj({ Subtype: "RichMedia" }))],
])("active content is noted, not refused: %s", async (word, change) => {
  const result = await inspectUpload(await pages(1, change), "x.pdf");
  expect(result.ok && result.notes).toEqual([
    `Die Datei enthält aktive Inhalte (${word}). Sie wird unverändert als Anlage beigefügt.`,
  ]);
});

const whole = await pages(2);
const REFUSED: [string, Uint8Array, RegExp][] = [
  ["an empty file", new Uint8Array(), /ist leer/],
  ["a file over 20 MB", Buffer.concat([whole, Buffer.alloc(LARGEST_UPLOAD)]), /größer als 20 MB/],
  ["a web page", text("<html>%PDF-1.4\n%%EOF"), /kein PDF/],
  ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /kein PDF/],
  ["a Word document", text("PK\u0003\u0004word/document.xml"), /kein PDF/],
  ["a header alone", text("%PDF-1.4\n%%EOF"), /lässt sich nicht lesen/],
  ["a truncated file", whole.subarray(0, Math.floor(whole.length * 0.6)), /lässt sich nicht lesen/],
  ["a file without its last line", whole.subarray(0, whole.length - 7), /lässt sich nicht lesen/],
  [
    "random bytes behind a header",
    Buffer.concat([text("%PDF-1.7\n"), createHash("sha512").update("x").digest(), text("%%EOF")]),
    /lässt sich nicht lesen/,
  ],
  ["a catalogue without pages", text(`${CATALOG}${TRAILER}`), /lässt sich nicht lesen/],
  [
    "an empty page tree",
    text(`${CATALOG}2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n${TRAILER}`),
    /keine Seiten/,
  ],
  [
    "an encrypted file",
    text(
      `${CATALOG}${PAGE}4 0 obj\n<</Filter/Standard/V 1>>\nendobj\ntrailer\n<</Root 1 0 R/Encrypt 4 0 R>>\n%%EOF`,
    ),
    /Kennwort/,
  ],
  [
    "endless nesting",
    text(`%PDF-1.5\n1 0 obj\n${"[".repeat(300_000)}\nendobj\n%%EOF`),
    /lässt sich nicht lesen/,
  ],
];

test.each(REFUSED)("refused with a reason: %s", async (_, bytes, reason) => {
  const result = await inspectUpload(bytes, "Beschluss Köln.pdf");
  expect(result).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  // The reason names the file and says in a second sentence what to do.
  expect(!result.ok && result.reason).toMatch(
    /^Die Datei „Beschluss Köln\.pdf“ .+\. (Wählen|Speichern|Öffnen|Drucken) Sie .+\.$/,
  );
});

test("empty bytes behind the end, and a line before the beginning, do no harm", async () => {
  const padded = Buffer.concat([text("\r\n"), whole, Buffer.alloc(3000)]);
  expect(await inspectUpload(padded, "x.pdf")).toMatchObject({ ok: true, pages: 2 });
});

test("a page tree in which branches repeat is counted once", async () => {
  const branches = Array.from(
    { length: 60 },
    (_, at) => `${at + 2} 0 obj\n<</Type/Pages/Kids[${at + 3} 0 R ${at + 3} 0 R 2 0 R]>>\nendobj\n`,
  );
  const file = `${CATALOG}${branches.join("")}62 0 obj\n<</Type/Page>>\nendobj\n${TRAILER}`;
  expect(await inspectUpload(text(file), "x.pdf")).toMatchObject({ ok: true, pages: 1 });
});

function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(300_000_000), { level: 9 });
  const head = text(
    `%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
  );
  return Buffer.concat([head, packed, text(`\nendstream\nendobj\n${TRAILER}`)]);
}

test("a small file that unpacks to a gigabyte is given up in time; a third file waits for its turn", async () => {
  const file = bomb();
  const ended: string[] = [];
  const read = async (name: string, bytes: Uint8Array, longestMs?: number) => {
    ended.push(`${name}: ${await probeReading(bytes, longestMs)}`);
  };
  await Promise.all([read("trap", file, 300), read("trap", file, 300), read("good", await pages(1))]);
  expect(ended).toEqual(["trap: tooSlow", "trap: tooSlow", "good: readable"]);
});
