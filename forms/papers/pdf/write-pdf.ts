import { createHash, type Hash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { PDFDocument, PDFHexString, PDFName, PDFStreamWriter, PDFString } from "pdf-lib";
import type { Paper } from "../paper/blocks";
import { blockRows } from "./blocks/block-rows";
import { type PdfAttachment, writeAttachments } from "./file/attachments";
import { describeFile } from "./file/describe-file";
import { writeLinks } from "./file/links";
import { writeOutline } from "./file/outline";
import { EmbeddedFont, type Embedding } from "./fonts/embedded-font";
import { PAGE } from "./fonts/theme";
import { fillPages } from "./layout/fill-pages";
import { FONT_NAME, PageCanvas } from "./layout/page-canvas";
import { Sheet } from "./layout/sheet";
import { type StructureElement, writeStructure } from "./layout/structure";
import { drawDraftMark, drawFooter } from "./page-furniture";

export type { PdfAttachment } from "./file/attachments";
/** `replaced`: signs the fonts lack; the paper shows their numbers instead, as "[U+1F600]". */
export type WrittenPdf = { bytes: Uint8Array; pages: number; replaced: string[] };
type PdfOptions = { attachments?: readonly PdfAttachment[]; embedding?: Embedding };

const OBJECTS_PER_STREAM = 1000;

type Fonts = { regular: EmbeddedFont; strong: EmbeddedFont };
type Parts = { doc: PDFDocument; fonts: Fonts; sheet: Sheet };
/** Each drawn page and its place in the file, from the first to the last. */
type Pages = Map<PageCanvas, ReturnType<PDFDocument["addPage"]>["node"]>;
type Parents = Map<number, StructureElement | StructureElement[]>;

function drawPages({ doc, fonts, sheet }: Parts, paper: Paper): Pages {
  const draft = paper.draft ? sheet.document.child("P") : undefined;
  const rows = blockRows(paper.blocks, sheet);
  const pages: Pages = new Map();
  fillPages(rows, () => {
    const page = doc.addPage([PAGE.width, PAGE.height]);
    const canvas = new PageCanvas(page.ref, (text, face) => fonts[face].encode(text));
    pages.set(canvas, page.node);
    if (draft) drawDraftMark(canvas, pages.size === 1 ? draft : undefined);
    return canvas;
  });
  return pages;
}

/** Writes content and links of the pages; gives what of the structure stands on which of them. */
function writePages(
  { doc, fonts, sheet }: Parts,
  pages: Pages,
  { title, hash }: { title: string; hash: Hash },
) {
  const { context } = doc;
  const resources = context.register(
    context.obj({ Font: { [FONT_NAME.regular]: fonts.regular.ref, [FONT_NAME.strong]: fonts.strong.ref } }),
  );
  const parents: Parents = new Map();
  for (const [index, [canvas, node]] of [...pages].entries()) {
    drawFooter(canvas, sheet, title, index + 1, pages.size);
    const content = Buffer.from(canvas.content(), "latin1");
    hash.update(content);
    const stream = context.stream(deflateSync(content), { Filter: "FlateDecode" });
    node.set(PDFName.of("Contents"), context.register(stream));
    node.set(PDFName.of("Resources"), resources);
    node.set(PDFName.of("Tabs"), PDFName.of("S"));
    node.set(PDFName.of("StructParents"), context.obj(index));
    parents.set(index, canvas.marks);
  }
  for (const [canvas, node] of pages) {
    const annotations = writeLinks(context, canvas, parents);
    if (annotations) node.set(PDFName.of("Annots"), annotations);
  }
  return parents;
}

function writeTrees({ doc: { context, catalog }, sheet }: Parts, parents: Parents): void {
  catalog.set(PDFName.of("StructTreeRoot"), writeStructure(context, sheet.document, parents));
  const outline = writeOutline(context, sheet.bookmarks);
  if (!outline) return;
  catalog.set(PDFName.of("Outlines"), outline);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

async function bytesOf({ context }: PDFDocument, hash: Hash): Promise<Uint8Array> {
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
  // Not doc.save(): it packs fifty objects at a time, which for a tagged file takes as long as all the rest.
  return PDFStreamWriter.forContext(context, Infinity, true, OBJECTS_PER_STREAM).serializeToBuffer();
}

/**
 * Writes a paper as tagged PDF/A-3b and PDF/UA-1. The same paper and attachments give the same bytes: all
 * dates are the paper's own, and the file's identity is a hash of its content.
 * @throws RangeError when the paper's date is no day or one of its tables is malformed.
 */
export async function writePdf(paper: Paper, options: PdfOptions = {}): Promise<WrittenPdf> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = doc;
  const date = new Date(`${paper.date}T12:00:00Z`);
  const fonts = {
    regular: new EmbeddedFont(context, "regular", options.embedding ?? "used"),
    strong: new EmbeddedFont(context, "strong", options.embedding ?? "used"),
  };
  const sheet = new Sheet((text, style) => fonts[style.face].width(text, style.size));
  const oneLine = (text: string) => sheet.printable(text).replace(/\s+/g, " ").trim();
  const [title, subject, author] = [oneLine(paper.title), oneLine(paper.subject), oneLine(paper.author)];
  const parts = { doc, fonts, sheet };
  const pages = drawPages(parts, paper);
  const hash = createHash("sha256").update(
    JSON.stringify([paper.title, paper.subject, paper.author, paper.date]),
  );
  const parents = writePages(parts, pages, { title, hash });
  writeTrees(parts, parents);
  fonts.regular.write(context);
  fonts.strong.write(context);
  const attachments = options.attachments ?? [];
  for (const { name, bytes } of attachments) hash.update(name).update(bytes);
  writeAttachments(context, catalog, attachments, date);
  describeFile(doc, { title, subject, author, date });
  catalog.set(PDFName.of("Lang"), PDFString.of("de-DE"));
  return { bytes: await bytesOf(doc, hash), pages: pages.size, replaced: [...sheet.replaced] };
}
