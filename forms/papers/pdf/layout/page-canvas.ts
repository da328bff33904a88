import type { PDFRef } from "pdf-lib";
import type { Color, Face, Style } from "~/forms/papers/pdf/fonts/theme";
import type { Line } from "./line";
import type { StructureElement } from "./structure";

type Artifact = "Header" | "Footer" | "Layout" | "Background";
type LinkArea = {
  element: StructureElement;
  url: string;
  label: string;
  box: [number, number, number, number];
};
/** The name of a face in the page's resources. */
export const FONT_NAME: Record<Face, string> = { regular: "F1", strong: "F2" };

const ARTIFACT: Record<Artifact, string> = {
  Header: "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
  Footer: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
  Layout: "/Artifact <</Type /Layout>> BDC",
  Background: "/Artifact <</Type /Background>> BDC",
};

/**
 * The content of one page. Whatever is drawn is either content of a structure element or an artifact
 * (ISO 14289-1, 7.1): every drawing method takes the one or the other.
 */
export class PageCanvas {
  readonly links: LinkArea[] = [];
  /** The element of each marked content sequence, by its number. */
  readonly marks: StructureElement[] = [];
  readonly #ops: string[] = [];
  #open: StructureElement | Artifact | undefined;
  #fill = "";

  constructor(
    readonly ref: PDFRef,
    private readonly encode: (text: string, face: Face) => string,
  ) {}

  /** Content stream of what was drawn. */
  content(): string {
    this.#close();
    return this.#ops.join("\n");
  }

  text(text: string, style: Style, x: number, baseline: number, owner: StructureElement | Artifact): void {
    this.#begin(owner);
    this.#color(style.color);
    const font = `/${FONT_NAME[style.face]} ${style.size} Tf`;
    this.#ops.push(`BT ${font} ${at(x)} ${at(baseline)} Td ${this.encode(text, style.face)} Tj ET`);
  }

  /** Lines one under the other, the first beginning at `top`. As an artifact they lose their elements. */
  lines(lines: readonly Line[], x: number, top: number, artifact?: Artifact): void {
    let y = top;
    for (const line of lines) {
      y -= line.above + line.leading;
      for (const piece of line.pieces) {
        const baseline = y + (line.leading - piece.style.size) / 2 + piece.style.size * 0.2;
        const left = x + piece.x;
        this.text(piece.text, piece.style, left, baseline, artifact ?? piece.element);
        if (!piece.url || artifact) continue;
        const width = Math.min(piece.width, line.width - piece.x);
        const bottom = baseline - piece.style.size * 0.25;
        this.rectangle(left, baseline - 1.4, width, 0.5, piece.style.color, "Layout");
        const box: LinkArea["box"] = [left, bottom, left + width, bottom + piece.style.size * 1.2];
        this.links.push({ element: piece.element, url: piece.url, label: piece.text.trim(), box });
      }
    }
  }

  rectangle(x: number, y: number, width: number, height: number, color: Color, owner: Artifact): void {
    this.#begin(owner);
    this.#color(color);
    this.#ops.push(`${at(x)} ${at(y)} ${at(width)} ${at(height)} re f`);
  }

  #begin(owner: StructureElement | Artifact): void {
    if (this.#open === owner) return;
    this.#close();
    this.#open = owner;
    if (typeof owner === "string") {
      this.#ops.push(ARTIFACT[owner]);
      return;
    }
    owner.attach();
    const mcid = this.marks.push(owner) - 1;
    owner.kids.push({ page: this.ref, mcid });
    this.#ops.push(`/${owner.type} <</MCID ${mcid}>> BDC`);
  }

  #close(): void {
    if (this.#open) this.#ops.push("EMC");
    this.#open = undefined;
  }

  #color(color: Color): void {
    const fill = `${color.join(" ")} rg`;
    if (fill !== this.#fill) this.#ops.push(fill);
    this.#fill = fill;
  }
}

function at(points: number): string {
  return String(Math.round(points * 100) / 100);
}
