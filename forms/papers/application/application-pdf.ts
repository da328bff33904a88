import { type PdfAttachment, type WrittenPdf, writePdf } from "../pdf/write-pdf";
import { applicationPaper } from "./application-paper";
import type { ApplicationPaperInput, Enclosure } from "./letter";

const DATA_FILE = "antrag.json";

export type EnclosedFile = { name: string; bytes: Uint8Array; mimeType: string };

/**
 * The letter as PDF with the data it was made from (`antrag.json`) and the enclosed files, byte for byte.
 * A file belongs to the enclosure of the same name.
 */
export function applicationPdf(
  input: ApplicationPaperInput,
  files: readonly EnclosedFile[],
): Promise<WrittenPdf> {
  const enclosures = new Map(input.enclosures.map((enclosure) => [enclosure.name, enclosure]));
  const attachments: PdfAttachment[] = [
    {
      name: DATA_FILE,
      bytes: applicationData(input),
      mimeType: "application/json",
      description: "Daten des Antrags im Format ikz-application/1",
      relationship: "Data",
    },
    ...files.map(
      (file): PdfAttachment => ({
        ...file,
        description: descriptionOf(enclosures.get(file.name)) ?? file.name,
        relationship: "Supplement",
      }),
    ),
  ];
  return writePdf(applicationPaper(input), { attachments });
}

const descriptionOf = (enclosure: Enclosure | undefined): string | undefined =>
  enclosure?.description === "" ? undefined : enclosure?.description;

/** `antrag.json`: the application as JSON in UTF-8, its attachments those of the letter with their SHA-256. */
export function applicationData({ application, enclosures }: ApplicationPaperInput): Uint8Array {
  const attachments = enclosures.map(({ kind, name, sha256 }) => ({
    kind,
    name,
    ...(sha256 === null ? {} : { sha256 }),
  }));
  const data = attachments.length === 0 ? application : { ...application, attachments };
  return new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
}
