import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from "pdf-lib";

/** More pages than any council resolution, cost estimate or agreement has. */
const MOST_NODES = 50_000;

/**
 * Counts the pages by walking the page tree. pdf-lib's own count follows a page listed twice and, when a
 * hostile file lists one branch again and again, never ends; here every node counts once.
 * @throws Error when the tree is not what the format demands.
 */
export function countPages(doc: PDFDocument): number {
  const { context } = doc;
  const seen = new Set<PDFObject>();
  const open: PDFObject[] = [context.lookup(doc.catalog.get(PDFName.of("Pages")), PDFDict)];
  let pages = 0;
  for (let node = open.pop(); node; node = open.pop()) {
    if (!(node instanceof PDFDict)) throw new Error("Der Seitenbaum ist beschädigt.");
    if (seen.has(node)) continue;
    seen.add(node);
    if (seen.size > MOST_NODES) throw new Error("Der Seitenbaum ist zu groß.");
    const kids = context.lookup(node.get(PDFName.of("Kids")));
    if (kids instanceof PDFArray) open.push(...kids.asArray().map((kid) => context.lookup(kid, PDFDict)));
    else pages += 1;
  }
  return pages;
}
