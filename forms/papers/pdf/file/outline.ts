import { type PDFContext, PDFHexString, PDFNull, type PDFRef } from "pdf-lib";
import { PAGE } from "../fonts/theme";
import type { Bookmark } from "../layout/sheet";

type Node = { ref: PDFRef; level: number; bookmark?: Bookmark; children: Node[] };

/** Writes the headings as nested bookmarks; undefined when there are none. */
export function writeOutline(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef | undefined {
  if (bookmarks.length === 0) return undefined;
  const root: Node = { ref: context.nextRef(), level: 0, children: [] };
  const path = [root];
  for (const bookmark of bookmarks) {
    while ((path.at(-1)?.level ?? 0) >= bookmark.level) path.pop();
    const node: Node = { ref: context.nextRef(), level: bookmark.level, bookmark, children: [] };
    path.at(-1)?.children.push(node);
    path.push(node);
  }
  writeNode(context, root);
  return root.ref;
}

function writeNode(context: PDFContext, node: Node, parent?: Node): void {
  const at = parent?.children.indexOf(node) ?? 0;
  const first = node.children[0];
  const last = node.children.at(-1);
  const previous = parent?.children[at - 1];
  const next = parent?.children[at + 1];
  context.assign(
    node.ref,
    context.obj({
      ...(parent ? { Parent: parent.ref } : { Type: "Outlines" }),
      ...(node.bookmark ? entry(node.bookmark) : {}),
      ...(previous ? { Prev: previous.ref } : {}),
      ...(next ? { Next: next.ref } : {}),
      ...(first && last ? { First: first.ref, Last: last.ref, Count: descendants(node) } : {}),
    }),
  );
  for (const child of node.children) writeNode(context, child, node);
}

function entry({ title, canvas, top }: Bookmark) {
  const position = [canvas.ref, "XYZ", PAGE.left, Math.round(Math.min(top + 12, PAGE.height)), PDFNull];
  return { Title: PDFHexString.fromText(title), Dest: position };
}

function descendants(node: Node): number {
  return node.children.reduce((sum, child) => sum + 1 + descendants(child), 0);
}
