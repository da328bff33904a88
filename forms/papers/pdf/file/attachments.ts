import { createHash } from "node:crypto";
import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from "pdf-lib";
import { uniqueFileNames } from "~/forms/uploads/file-name";

export type PdfAttachment = {
  name: string;
  bytes: Uint8Array;
  mimeType: string;
  description: string;
  /** Data: what the paper was made from. Supplement: an original that belongs to it. */
  relationship: "Data" | "Supplement";
};

/**
 * Embeds files byte for byte and lists them in the catalogue. The streams carry no filter: packing 20 MB
 * again would take seconds and gain nothing on PDFs.
 */
export function writeAttachments(
  context: PDFContext,
  catalog: PDFDict,
  attachments: readonly PdfAttachment[],
  date: Date,
): void {
  if (attachments.length === 0) return;
  const names = uniqueFileNames(attachments.map((attachment) => attachment.name));
  const files = attachments.map((attachment, at) => {
    const name = names[at] ?? attachment.name;
    return { name, ref: writeFile(context, attachment, name, date) };
  });
  // The keys of a name tree are sorted by their bytes.
  const sorted = files
    .map(({ name, ref }) => ({ key: PDFHexString.fromText(name), ref }))
    .sort((a, b) => (a.key.asString() < b.key.asString() ? -1 : 1));
  const tree = context.obj({ Names: sorted.flatMap(({ key, ref }) => [key, ref]) });
  catalog.set(PDFName.of("Names"), context.obj({ EmbeddedFiles: context.register(tree) }));
  catalog.set(PDFName.of("AF"), context.obj(files.map(({ ref }) => ref)));
}

function writeFile(context: PDFContext, file: PdfAttachment, name: string, date: Date): PDFRef {
  const checkSum = createHash("md5").update(file.bytes).digest("hex");
  const stream = context.stream(file.bytes, {
    Type: "EmbeddedFile",
    Subtype: file.mimeType,
    Params: {
      Size: file.bytes.length,
      CreationDate: PDFString.fromDate(date),
      ModDate: PDFString.fromDate(date),
      CheckSum: PDFHexString.of(checkSum),
    },
  });
  const embedded = context.register(stream);
  const unicodeName = PDFHexString.fromText(name);
  return context.register(
    context.obj({
      Type: "Filespec",
      F: unicodeName,
      UF: unicodeName,
      Desc: PDFHexString.fromText(file.description.replace(/\p{Cs}/gu, "\ufffd")),
      AFRelationship: file.relationship,
      EF: { F: embedded, UF: embedded },
    }),
  );
}
