import { createHash } from "node:crypto";
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
  const draft = paper.draft ? sheet.document.child("P") : undefined;
  const rows = blockRows(paper.blocks, sheet);

  const nodes = new Map<PageCanvas, ReturnType<typeof doc.addPage>["node"]>();
  const canvases = fillPages(rows, () => {
    const page = doc.addPage([PAGE.width, PAGE.height]);
    const canvas = new PageCanvas(page.ref, (text, face) => fonts[face].encode(text));
    nodes.set(canvas, page.node);
    if (draft) drawDraftMark(canvas, nodes.size === 1 ? draft : undefined);
    return canvas;
  });

  const hash = createHash("sha256").update(
    JSON.stringify([paper.title, paper.subject, paper.author, paper.date]),
  );
  const resources = context.register(
    context.obj({ Font: { [FONT_NAME.regular]: fonts.regular.ref, [FONT_NAME.strong]: fonts.strong.ref } }),
  );
  const parents = new Map<number, StructureElement | StructureElement[]>();
  for (const [index, canvas] of canvases.entries()) {
    drawFooter(canvas, sheet, title, index + 1, canvases.length);
    const content = Buffer.from(canvas.content(), "latin1");
    hash.update(content);
    const node = nodes.get(canvas);
    const stream = context.stream(deflateSync(content), { Filter: "FlateDecode" });
    node?.set(PDFName.of("Contents"), context.register(stream));
    node?.set(PDFName.of("Resources"), resources);
    node?.set(PDFName.of("Tabs"), PDFName.of("S"));
    node?.set(PDFName.of("StructParents"), context.obj(index));
    parents.set(index, canvas.marks);
  }
  for (const canvas of canvases) {
    const annotations = writeLinks(context, canvas, parents);
    if (annotations) nodes.get(canvas)?.set(PDFName.of("Annots"), annotations);
  }

  catalog.set(PDFName.of("StructTreeRoot"), writeStructure(context, sheet.document, parents));
  const outline = writeOutline(context, sheet.bookmarks);
  if (outline) {
    catalog.set(PDFName.of("Outlines"), outline);
    catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  }
  fonts.regular.write(context);
  fonts.strong.write(context);
  const attachments = options.attachments ?? [];
  for (const { name, bytes } of attachments) hash.update(name).update(bytes);
  writeAttachments(context, catalog, attachments, date);
  describeFile(doc, { title, subject, author, date });
  catalog.set(PDFName.of("Lang"), PDFString.of("de-DE"));
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
  // Not doc.save(): it packs fifty objects at a time, which for a tagged file takes as long as all the rest.
  const bytes = await PDFStreamWriter.forContext(
    context,
    Infinity,
    true,
    OBJECTS_PER_STREAM,
  ).serializeToBuffer();
  return { bytes, pages: canvases.length, replaced: [...sheet.replaced] };
}
