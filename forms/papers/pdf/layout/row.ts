import { heightOf, type Line } from "./line";
import type { PageCanvas } from "./page-canvas";

/** x counts from the left edge of the page. */
export type Cell = { x: number; lines: Line[] };
export type Area = { top: number; bottom: number; first: boolean; last: boolean };

/**
 * The unit the pages are filled with: cells side by side. A paragraph is a row with one cell. Rows are laid
 * out before the first page exists, so that a heading can be kept with whatever follows it.
 */
export type Row = {
  cells: Cell[];
  /** Free space above; dropped at the top of a page. */
  space: number;
  /** Free space the row below keeps at the least. */
  after?: number;
  padding?: { top: number; bottom: number };
  /** Not left alone at the foot of a page. */
  keepWithNext?: boolean;
  /** Not divided when it fits on one page. */
  whole?: boolean;
  newPage?: boolean;
  /** Drawn again, as an artifact, on each page where the table goes on. */
  header?: Row;
  /** Draws what lies behind the row's part on one page, as artifacts. */
  behind?: (canvas: PageCanvas, area: Area) => void;
  /** Told once, where the row begins. */
  started?: (canvas: PageCanvas, top: number) => void;
};

/** Free space between a row and the one before it. */
export function spaceBetween(previous: Row | undefined, row: Row): number {
  return Math.max(row.space, previous?.after ?? 0);
}

export function paddingOf(row: Row): number {
  return (row.padding?.top ?? 0) + (row.padding?.bottom ?? 0);
}

export function rowHeight(row: Row): number {
  return paddingOf(row) + Math.max(0, ...row.cells.map((cell) => heightOf(cell.lines)));
}
