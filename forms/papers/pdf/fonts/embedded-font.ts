import { deflateSync } from "node:zlib";
import { type PDFContext, PDFHexString, type PDFRef } from "pdf-lib";
import type { Face } from "./theme";
import { toUnicode } from "./to-unicode";
import { openFont, type Typeface, typeface } from "./typeface";

/** How much of the font goes into the file: the signs used, or all of it (to compare renderings). */
export type Embedding = "used" | "whole";

/**
 * A typeface inside one file. Text is set sign by sign from the character map alone (no ligatures), so
 * that every glyph stands for exactly one sign and copied text is exact.
 */
export class EmbeddedFont {
  readonly ref: PDFRef;
  readonly #face: Face;
  readonly #typeface: Typeface;
  readonly #embedding: Embedding;
  /** Glyph number in the font → number in the file, in the order of first use. 0 is .notdef, never drawn. */
  readonly #numbers = new Map<number, number>();
  readonly #signs = new Map<number, { codePoint: number; advance: number }>();

  /** Sign → its code in the file's strings. */
  readonly #codes = new Map<string, string>();
  /** Word → its width in 1/1000 em. */
  readonly #widths = new Map<string, number>();

  constructor(context: PDFContext, face: Face, embedding: Embedding) {
    this.ref = context.nextRef();
    this.#face = face;
    this.#typeface = typeface(face);
    this.#embedding = embedding;
  }

  /** Width in points. */
  width(text: string, size: number): number {
    let width = this.#widths.get(text);
    if (width === undefined) {
      width = 0;
      for (const sign of text) width += this.#typeface.glyph(codePointOf(sign))?.advance ?? 0;
      this.#widths.set(text, width);
    }
    return (width * size) / 1000;
  }

  /**
   * The text as a hexadecimal string operand.
   * @throws Error for a sign the font lacks; `printable` has replaced them before.
   */
  encode(text: string): string {
    let hex = "";
    for (const sign of text) hex += this.#codes.get(sign) ?? this.#code(sign);
    return `<${hex}>`;
  }

  #code(sign: string): string {
    const codePoint = codePointOf(sign);
    const glyph = this.#typeface.glyph(codePoint);
    if (!glyph) throw new Error(`Zeichen fehlt in der Schrift: U+${codePoint.toString(16).toUpperCase()}`);
    const number = this.#number(glyph.id);
    // Two signs may share a glyph (Greek Omega and Ohm): copied text gets the one used first.
    if (!this.#signs.has(number)) this.#signs.set(number, { codePoint, advance: glyph.advance });
    const code = number.toString(16).padStart(4, "0");
    this.#codes.set(sign, code);
    return code;
  }

  #number(id: number): number {
    if (this.#embedding === "whole") return id;
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const fresh = this.#numbers.size + 1;
    this.#numbers.set(id, fresh);
    return fresh;
  }

  #program(): Uint8Array {
    if (this.#embedding === "whole") return this.#typeface.bytes;
    // A font object of its own: making a subset leaves traces in the object it is made from.
    const font = openFont(this.#typeface.bytes);
    const subset = font.createSubset();
    for (const id of this.#numbers.keys()) subset.includeGlyph(font.getGlyph(id));
    return subset.encode();
  }

  /** Writes the font's objects; to be called once, after the last text. */
  write(context: PDFContext): void {
    const { font } = this.#typeface;
    const name = `${this.#face === "regular" ? "IKZAAA" : "IKZAAB"}+${font.postscriptName}`;
    const scale = (value: number) => Math.round((value * 1000) / font.unitsPerEm);
    const program = this.#program();
    const compressed = deflateSync(program);
    const file = context.stream(compressed, { Filter: "FlateDecode", Length1: program.length });
    const descriptor = context.obj({
      Type: "FontDescriptor",
      FontName: name,
      Flags: 4,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(scale),
      ItalicAngle: font.italicAngle,
      Ascent: scale(font.ascent),
      Descent: scale(font.descent),
      CapHeight: scale(font.capHeight),
      XHeight: scale(font.xHeight),
      StemV: this.#face === "regular" ? 84 : 124,
      FontFile2: context.register(file),
    });
    const descendant = context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDToGIDMap: "Identity",
      CIDSystemInfo: { Registry: text("Adobe"), Ordering: text("Identity"), Supplement: 0 },
      FontDescriptor: context.register(descriptor),
      DW: 1000,
      W: this.#advances(),
    });
    const map = deflateSync(Buffer.from(toUnicode(this.#signs), "latin1"));
    context.assign(
      this.ref,
      context.obj({
        Type: "Font",
        Subtype: "Type0",
        BaseFont: name,
        Encoding: "Identity-H",
        DescendantFonts: [context.register(descendant)],
        ToUnicode: context.register(context.stream(map, { Filter: "FlateDecode" })),
      }),
    );
  }

  #advances(): (number | number[])[] {
    return [...this.#signs]
      .sort(([a], [b]) => a - b)
      .flatMap(([number, { advance }]) => [number, [Math.round(advance * 100) / 100]]);
  }
}

function codePointOf(sign: string): number {
  // A no-break space looks like a space; mapping both to one glyph would make copied text ambiguous.
  return sign === "\u00a0" ? 0x20 : (sign.codePointAt(0) ?? 0);
}

function text(ascii: string): PDFHexString {
  return PDFHexString.of(Buffer.from(ascii, "latin1").toString("hex"));
}
