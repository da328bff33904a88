import type { Style } from "../fonts/theme";
import type { StructureElement } from "./structure";

/** Text in one style that belongs to one element of the structure tree. */
export type Run = { text: string; style: Style; element: StructureElement; url?: string | undefined };
/** A run, or what of it stands on one line; x counts from the left edge of the cell. */
export type Piece = Run & { x: number; width: number };
/** `above`: extra space before the line, as between two paragraphs in one cell. */
export type Line = { pieces: Piece[]; width: number; leading: number; above: number };

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.above + line.leading, 0);
}

/** Lines shifted to end at the right edge of a cell of that width. */
export function alignedRight(lines: readonly Line[], width: number): Line[] {
  return lines.map((line) => shifted(line, width - line.width));
}

function shifted(line: Line, by: number): Line {
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + by })) };
}

export function spacedAbove(lines: readonly Line[], above: number): Line[] {
  return lines.map((line, index) => (index === 0 ? { ...line, above: line.above + above } : line));
}
