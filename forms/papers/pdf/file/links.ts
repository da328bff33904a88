import { type PDFArray, type PDFContext, PDFHexString } from "pdf-lib";
import type { PageCanvas } from "../layout/page-canvas";
import type { StructureElement } from "../layout/structure";

/** Writes the page's links as annotations tied into the structure tree; undefined when there are none. */
export function writeLinks(
  context: PDFContext,
  canvas: PageCanvas,
  parents: Map<number, StructureElement | StructureElement[]>,
): PDFArray | undefined {
  if (canvas.links.length === 0) return undefined;
  const refs = canvas.links.map(({ element, url, label, box }) => {
    const key = parents.size;
    parents.set(key, element);
    const annotation = context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Link",
        Rect: box,
        Border: [0, 0, 0],
        F: 4,
        StructParent: key,
        Contents: PDFHexString.fromText(`Link: ${label}`),
        // A hexadecimal string: an address may hold parentheses, which end a literal one.
        A: { Type: "Action", S: "URI", URI: PDFHexString.of(Buffer.from(url, "latin1").toString("hex")) },
      }),
    );
    element.kids.push({ page: canvas.ref, annotation });
    return annotation;
  });
  return context.obj(refs);
}
