import { createHash } from "node:crypto";
import { PDFHexString, PDFRawStream } from "pdf-lib";
import { expect, test } from "vitest";
import { type PdfAttachment, writePdf } from "~/forms/papers/pdf/write-pdf";
import { problemsOf } from "./pdf-check";
import { expectQuietViewer } from "./quiet-viewer";
import { at, entries, openPdf, view } from "./read-pdf";
import { samplePaper } from "./sample-paper";

expectQuietViewer();

const everyByte = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31 + (index >> 8)) % 256);
// What would end a stream too early, if it were not stored by its length.
const trap = Buffer.from("stream\nendstream\nendobj\n%%EOF\ntrailer <</Root 1 0 R>>");

function attachment(name: string, bytes: Uint8Array = everyByte): PdfAttachment {
  return {
    name,
    bytes,
    mimeType: "application/pdf",
    description: `Anlage „${name}“`,
    relationship: "Supplement",
  };
}

async function attached(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  return view(bytes, async (pdf) => {
    const files: Record<string, { filename: string; content: Uint8Array }> = await pdf.getAttachments();
    return Object.fromEntries(Object.values(files).map(({ filename, content }) => [filename, content]));
  });
}

test("attachments come back byte for byte", async () => {
  const data: PdfAttachment = {
    ...attachment("antrag.json", Buffer.from('{"format":"ikz-application/1"}')),
    mimeType: "application/json",
    relationship: "Data",
  };
  const attachments = [
    data,
    attachment("Beschluß.pdf"),
    attachment("leer.pdf", new Uint8Array()),
    attachment("falle.pdf", trap),
  ];
  const { bytes } = await writePdf(samplePaper(), { attachments });
  const files = await attached(bytes);
  expect(Object.keys(files).sort()).toEqual(attachments.map(({ name }) => name).sort());
  for (const { name, bytes: original } of attachments) {
    expect(Buffer.from(files[name] ?? []).equals(Buffer.from(original))).toBe(true);
  }
  expect(await problemsOf(bytes)).toEqual([]);
});

test("each attachment says what it is, how large, and its check sum, and is stored unpacked", async () => {
  const { bytes } = await writePdf(samplePaper(), { attachments: [attachment("Beschluß Köln.pdf")] });
  const doc = await openPdf(bytes);
  const [file] = entries(doc, at(doc, doc.catalog, "AF"));
  expect(String(at(doc, file, "AFRelationship"))).toBe("/Supplement");
  const text = (key: string) => {
    const value = at(doc, file, key);
    return value instanceof PDFHexString ? value.decodeText() : undefined;
  };
  expect([text("UF"), text("F"), text("Desc")]).toEqual([
    "Beschluß Köln.pdf",
    "Beschluß Köln.pdf",
    "Anlage „Beschluß Köln.pdf“",
  ]);
  const stream = at(doc, file, "EF", "F");
  expect(at(doc, stream, "Filter")).toBeUndefined();
  expect(stream instanceof PDFRawStream && stream.contents.length).toBe(everyByte.length);
  expect(String(at(doc, stream, "Subtype"))).toBe("/application#2Fpdf");
  expect(String(at(doc, stream, "Params", "Size"))).toBe(String(everyByte.length));
  expect(String(at(doc, stream, "Params", "ModDate"))).toBe("(D:20210817120000Z)");
  expect(String(at(doc, stream, "Params", "CheckSum"))).toBe(
    `<${createHash("md5").update(everyByte).digest("hex")}>`,
  );
});

test.each([
  [
    "two files of one name",
    ["Beschluss.pdf", "Beschluss.pdf", "beschluss.pdf"],
    ["Beschluss.pdf", "Beschluss (2).pdf", "beschluss (3).pdf"],
  ],
  [
    "folders and control characters",
    ["../../etc/a\u0000b.pdf", "C:\\Akten\\c\u202ed.pdf"],
    ["ab.pdf", "cd.pdf"],
  ],
  [
    "brackets, quotes and foreign scripts",
    ["(x) ‚y‘.pdf", "日本\ud800 😀.pdf"],
    ["(x) ‚y‘.pdf", "日本 😀.pdf"],
  ],
  ["nothing", ["", "..."], ["Datei", "Datei (2)"]],
])("names: %s", async (_, names, expected) => {
  const { bytes } = await writePdf(samplePaper(), { attachments: names.map((name) => attachment(name)) });
  expect(Object.keys(await attached(bytes)).sort()).toEqual(expected.sort());
  expect(await problemsOf(bytes)).toEqual([]);
});

test("other attachments make another file identity", async () => {
  const id = async (name: string) => {
    const { bytes } = await writePdf(samplePaper(), { attachments: [attachment(name)] });
    return String((await openPdf(bytes)).context.trailerInfo.ID);
  };
  expect(await id("a.pdf")).not.toBe(await id("b.pdf"));
  expect(await id("a.pdf")).toBe(await id("a.pdf"));
});
