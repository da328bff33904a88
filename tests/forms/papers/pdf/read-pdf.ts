import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from "pdf-lib";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Follows names from an object of an opened file: `at(doc, catalog, "ViewerPreferences", "DisplayDocTitle")`. */
export function at(doc: PDFDocument, from: PDFObject | undefined, ...path: string[]): PDFObject | undefined {
  let here = from instanceof PDFRef ? doc.context.lookup(from) : from;
  for (const name of path) {
    const dict = here instanceof PDFRawStream ? here.dict : here;
    here = dict instanceof PDFDict ? doc.context.lookup(dict.get(PDFName.of(name))) : undefined;
  }
  return here;
}

export function entries(doc: PDFDocument, object: PDFObject | undefined): PDFObject[] {
  const array = object instanceof PDFRef ? doc.context.lookup(object) : object;
  return array instanceof PDFArray ? array.asArray().map((entry) => doc.context.lookup(entry) ?? entry) : [];
}

export function streamText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return "";
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
}

export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
}

/** The file as a viewer opens it. pdf.js takes the bytes away, so it gets its own. */
export async function view<T>(bytes: Uint8Array, look: (pdf: Viewed) => Promise<T>): Promise<T> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.WARNINGS,
    useSystemFonts: false,
  });
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
}
type Viewed = Awaited<ReturnType<typeof getDocument>["promise"]>;

/** Text of each page, as a viewer extracts it. */
export function pageTexts(bytes: Uint8Array): Promise<string[]> {
  return view(bytes, async (pdf) => {
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent();
      texts.push(
        content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
      );
    }
    return texts;
  });
}

/** Without any space: lines end where the page ends them, and a long word may be cut. */
export function squeezed(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00a0]+/g, "");
}
