import { PDFDict, type PDFDocument, PDFName, type PDFObject } from "pdf-lib";
import { at, entries } from "./read-pdf";

export type Tagged = { type: string; dict: PDFDict; children: Tagged[]; scope?: string };

/** The tags of a file as a tree, from its root's children down. */
export function structureTree(doc: PDFDocument): Tagged[] {
  return kids(doc, at(doc, doc.catalog, "StructTreeRoot"));
}

/** All tags in reading order. */
export function allTags(tree: readonly Tagged[]): Tagged[] {
  return tree.flatMap((tag) => [tag, ...allTags(tag.children)]);
}

function kids(doc: PDFDocument, parent: PDFObject | undefined): Tagged[] {
  return entries(doc, at(doc, parent, "K")).flatMap((kid) => {
    if (!(kid instanceof PDFDict) || !kid.get(PDFName.of("S"))) return [];
    const scope = at(doc, kid, "A", "Scope");
    const type = String(kid.get(PDFName.of("S"))).slice(1);
    return [
      { type, dict: kid, children: kids(doc, kid), ...(scope ? { scope: String(scope).slice(1) } : {}) },
    ];
  });
}
