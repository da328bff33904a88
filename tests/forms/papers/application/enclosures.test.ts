import { createHash } from "node:crypto";
import { PDFDict, PDFHexString, PDFName, PDFRawStream } from "pdf-lib";
import { expect, test } from "vitest";
import { readApplication, readFileWith } from "~/forms/interchange/read";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { applicationPdf } from "~/forms/papers/application/application-pdf";
import type { Enclosure } from "~/forms/papers/application/letter";
import { namedFiles } from "~/forms/papers/application/named-files";
import { caseApplication } from "~/tests/forms/cases";
import { at, entries, openPdf, pageTexts, squeezed } from "../pdf/read-pdf";
import { inputOf } from "./input";

const bytes = new TextEncoder().encode("%PDF-1.7 Beschluss\n%%EOF");
const sha256 = createHash("sha256").update(bytes).digest("hex");
const enclosure: Enclosure = {
  name: "beschluss-niestetal.pdf",
  originalName: "Scan 0815.PDF",
  kind: "resolution",
  description: "Beschluss: Gemeinde Niestetal",
  pages: 12,
  sha256,
  attached: true,
};

test("files are named once, with what they are", () => {
  const application = caseApplication("niestetal-complete");
  application.furtherAgreements = [{ title: "Rechenzentrum", with: "ekom21", document: "rz.pdf" }];
  application.attachments?.push({ kind: "other", name: "presse.pdf" });
  expect(namedFiles(application)).toEqual([
    { name: "kostenuebersicht.pdf", kind: "cost-overview", description: "" },
    { name: "vereinbarung.pdf", kind: "agreement", description: "Vereinbarung" },
    { name: "beschluss-niestetal.pdf", kind: "resolution", description: "Beschluss: Gemeinde Niestetal" },
    { name: "beschluss-kaufungen.pdf", kind: "resolution", description: "Beschluss: Gemeinde Kaufungen" },
    { name: "beschluss-soehrewald.pdf", kind: "resolution", description: "Beschluss: Gemeinde Söhrewald" },
    { name: "presse.pdf", kind: "other", description: "" },
    { name: "rz.pdf", kind: "agreement", description: "Rechenzentrum" },
  ]);
});

test("one file for two participants is described for both, and a hash given once is kept", () => {
  const application = caseApplication("haan-2021");
  for (const participant of application.participants) participant.resolution = { document: "beide.pdf" };
  application.attachments = [
    { kind: "resolution", name: "beide.pdf" },
    { kind: "resolution", name: "beide.pdf", sha256 },
  ];
  expect(namedFiles(application)).toEqual([
    {
      name: "beide.pdf",
      kind: "resolution",
      description: "Beschluss: Stadt Haan, Beschluss: Kreis Mettmann",
      sha256,
    },
  ]);
});

test("the list tells number, original name, pages and hash, or that a file is not enclosed", () => {
  const { blocks } = applicationPaper(
    inputOf(caseApplication("niestetal-complete"), {
      enclosures: [
        enclosure,
        {
          name: "v.pdf",
          kind: "agreement",
          description: "Vereinbarung",
          pages: null,
          sha256: null,
          attached: false,
        },
      ],
    }),
  );
  const list = blocks.flatMap((block) =>
    block.kind === "table" && block.table.caption === "Verzeichnis der Anlagen" ? block.table.rows : [],
  );
  expect(list).toEqual([
    [
      "1",
      "Beschluss: Gemeinde Niestetal",
      "beschluss-niestetal.pdf\n(hochgeladen als Scan 0815.PDF)",
      "12",
      sha256,
    ],
    ["2", "Vereinbarung", "v.pdf", "", "nicht beigefügt"],
  ]);
});

async function embedded(pdf: Uint8Array) {
  const doc = await openPdf(pdf);
  return entries(doc, doc.catalog.get(PDFName.of("AF"))).flatMap((file) => {
    const stream = at(doc, file, "EF", "F");
    const name = file instanceof PDFDict ? file.get(PDFName.of("UF")) : undefined;
    if (!(stream instanceof PDFRawStream) || !(name instanceof PDFHexString)) return [];
    const relationship = file instanceof PDFDict ? String(file.get(PDFName.of("AFRelationship"))) : "";
    return [{ name: name.decodeText(), bytes: stream.contents, relationship }];
  });
}

test("the PDF carries the data as JSON that reads back, and each file byte for byte", async () => {
  const application = caseApplication("niestetal-complete");
  const input = inputOf(application, { enclosures: [enclosure] });
  const { bytes: pdf } = await applicationPdf(input, [
    { name: enclosure.name, bytes, mimeType: "application/pdf" },
  ]);
  const [data, file] = await embedded(pdf);
  expect(data).toMatchObject({ name: "antrag.json", relationship: "/Data" });
  expect(readFileWith(readApplication, data?.bytes ?? new Uint8Array())).toEqual({
    ok: true,
    application: { ...application, attachments: [{ kind: "resolution", name: enclosure.name, sha256 }] },
  });
  expect(file).toEqual({ name: enclosure.name, relationship: "/Supplement", bytes });
  const text = squeezed((await pageTexts(pdf)).join("\n"));
  for (const part of [sha256, "Scan 0815.PDF", enclosure.name]) expect(text).toContain(squeezed(part));
});

test("the same input gives the same bytes", async () => {
  const input = inputOf(caseApplication("haan-2021"));
  const [first, second] = await Promise.all([applicationPdf(input, []), applicationPdf(input, [])]);
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});
