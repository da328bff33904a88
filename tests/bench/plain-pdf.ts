import { PDFDocument, StandardFonts } from "pdf-lib";
import type { EnclosedFile } from "~/forms/papers/application/application-pdf";

const SIZE = { width: 595.28, height: 841.89 };
const MARGIN = 56;
const LETTERS = 95;

/** Lines of a page's width; the standard fonts know no signs beyond Windows-1252. */
export function plainLines(text: string): string[] {
  return text
    .replace(/[^\n\u0020-\u007e\u00a0-\u00ff€„“”‚‘’–…•]/g, "-")
    .split("\n")
    .flatMap((line) => line.match(new RegExp(`.{1,${LETTERS}}(?:\\s|$)|.{1,${LETTERS}}`, "g")) ?? [""]);
}

/**
 * The same text on as many pages, drawn line by line with pdf-lib alone: no tags, no embedded font, no
 * metadata, nothing wrapped by measure. Less cannot be done with the library we build on.
 */
export async function plainPdf(
  lines: readonly string[],
  pages: number,
  files: readonly EnclosedFile[] = [],
): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const perPage = Math.ceil(lines.length / pages);
  const leading = (SIZE.height - 2 * MARGIN) / perPage;
  for (let at = 0; at < pages; at += 1) {
    const page = doc.addPage([SIZE.width, SIZE.height]);
    page.setFont(font);
    page.setFontSize(Math.min(9, leading * 0.9));
    for (const [row, line] of lines.slice(at * perPage, (at + 1) * perPage).entries()) {
      page.drawText(line, { x: MARGIN, y: SIZE.height - MARGIN - row * leading });
    }
  }
  for (const { name, bytes, mimeType } of files) await doc.attach(bytes, name, { mimeType });
  return doc.save();
}
