import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from "pdf-lib";
import { at, entries, openPdf, view } from "./read-pdf";

/** Tags in reading order, each with the text of its own and of the tags in it: what a screen reader says. */
export async function taggedTexts(bytes: Uint8Array): Promise<{ type: string; text: string }[]> {
  const [doc, marks] = [await openPdf(bytes), await markTexts(bytes)];
  const found: { type: string; text: string }[] = [];
  const textOf = (element: PDFDict): string => {
    const entry = { type: String(element.get(PDFName.of("S"))).slice(1), text: "" };
    found.push(entry);
    const parts = entries(doc, element.get(PDFName.of("K"))).map((kid) => {
      if (kid instanceof PDFDict && kid.get(PDFName.of("S"))) return textOf(kid);
      return marks.get(markKey(element, kid)) ?? "";
    });
    entry.text = parts.join("");
    return entry.text;
  };
  for (const child of roots(doc)) textOf(child);
  return found;
}

function roots(doc: PDFDocument): PDFDict[] {
  const kids = entries(doc, at(doc, doc.catalog, "StructTreeRoot", "K"));
  return kids.filter((kid) => kid instanceof PDFDict);
}

function markKey(element: PDFDict, kid: PDFObject): string {
  const own = kid instanceof PDFDict ? kid : element;
  const page = own.get(PDFName.of("Pg"));
  const mcid = kid instanceof PDFDict ? kid.get(PDFName.of("MCID")) : kid;
  return page instanceof PDFRef && mcid instanceof PDFNumber ? `p${page.objectNumber}R_mc${mcid}` : "";
}

/** Text of every marked content sequence as pdf.js finds it; artifacts have no number and are left out. */
function markTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  return view(bytes, async (pdf) => {
    const texts = new Map<string, string>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const open: string[] = [];
      for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
        if ("str" in item) {
          const id = open.at(-1) ?? "";
          texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? "\n" : ""}`);
        } else if (item.type === "endMarkedContent") open.pop();
        else open.push(item.id ?? "");
      }
    }
    texts.delete("");
    return texts;
  });
}
