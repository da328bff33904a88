import { PDFDocument } from "pdf-lib";
import { writePdf } from "~/forms/papers/pdf/write-pdf";

/** The minutes of a council as a PDF with text, each line a paragraph. */
export async function minutesPdf(lines: readonly string[]): Promise<Uint8Array> {
  const { bytes } = await writePdf({
    title: "Auszug aus der Niederschrift",
    subject: "Auszug aus der Niederschrift",
    author: "Gemeinde",
    date: "2018-07-02",
    draft: false,
    blocks: lines.map((text, at) =>
      at === 0 ? { kind: "heading", level: 1, text } : { kind: "paragraph", text },
    ),
  });
  return bytes;
}

/** A page with a picture and no letter on it, as a scanner makes it. */
export async function scanPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  for (let line = 0; line < 30; line += 1)
    page.drawRectangle({
      x: 60,
      y: 780 - line * 20,
      width: 380 + ((line * 37) % 90),
      height: 8,
      opacity: 0.6,
    });
  return document.save();
}

/** What Kaufungen entered in the ready case, as its minutes say it, but for the day and the duration. */
export const KAUFUNGEN_MINUTES = [
  "Auszug aus der Niederschrift",
  "14. Sitzung der Gemeindevertretung der Gemeinde Kaufungen am Donnerstag, dem 21. Juni 2018",
  "TOP 9: Interkommunale Zusammenarbeit in der Informationstechnik mit den Gemeinden Niestetal und Söhrewald",
  "Die Gemeindevertretung beschließt die Zusammenarbeit, jedoch nicht länger als drei Jahre, und den gemeinsamen Antrag auf Förderung.",
  "Abstimmungsergebnis: 30 Ja-Stimmen, 1 Nein-Stimme, 1 Enthaltung",
] as const;
