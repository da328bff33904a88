import { PAGE, TEXT_HEIGHT } from "../fonts/theme";
import { heightOf, type Line } from "./line";
import type { PageCanvas } from "./page-canvas";
import { paddingOf, type Row, rowHeight, spaceBetween } from "./row";

const TOP = PAGE.height - PAGE.top;
/** A heading and the row after it, at the least: two lines of a paragraph, or a whole row that may not be divided. */
const LEAST_LINES = 2;

/** Puts rows on pages from top to bottom. Nothing is cut off: what fits on no page goes on over several. */
export function fillPages(rows: readonly Row[], nextPage: () => PageCanvas): PageCanvas[] {
  const filling = new Filling(nextPage);
  for (const [index, row] of rows.entries()) {
    const space = spaceBetween(rows[index - 1], row);
    if (row.newPage && filling.y !== TOP) filling.turn();
    if (filling.y !== TOP && filling.y - space - needed(rows, index) < PAGE.bottom) filling.turn(row.header);
    if (filling.y !== TOP) filling.y -= space;
    row.started?.(filling.canvas, filling.y);
    putRow(filling, row);
  }
  return filling.pages;
}

/** The page that is being filled, and how far down. */
class Filling {
  readonly pages: PageCanvas[] = [];
  readonly #nextPage: () => PageCanvas;
  canvas: PageCanvas;
  y = TOP;

  constructor(nextPage: () => PageCanvas) {
    this.#nextPage = nextPage;
    this.canvas = nextPage();
    this.pages.push(this.canvas);
  }

  turn(header?: Row): void {
    this.canvas = this.#nextPage();
    this.pages.push(this.canvas);
    this.y = TOP;
    if (!header) return;
    const height = rowHeight(header);
    header.behind?.(this.canvas, { top: this.y, bottom: this.y - height, first: true, last: true });
    for (const cell of header.cells)
      this.canvas.lines(cell.lines, cell.x, this.y - (header.padding?.top ?? 0), "Layout");
    this.y -= height;
  }
}

/** Puts one row, over as many pages as it takes. */
function putRow(filling: Filling, row: Row): void {
  let rest = row.cells.map((cell) => cell.lines);
  let first = true;
  for (;;) {
    const room = filling.y - PAGE.bottom - paddingOf(row);
    const parts = rest.map((lines) => fitting(lines, room));
    // A page's whole height without room for one line would turn pages for ever.
    const stuck = parts.every((count) => count === 0) && rest.some((lines) => lines.length > 0);
    if (stuck && filling.y < TOP - (row.header ? rowHeight(row.header) : 0)) {
      filling.turn(row.header);
      continue;
    }
    const now = rest.map((lines, at) => lines.slice(0, stuck ? 1 : parts[at]));
    rest = rest.map((lines, at) => lines.slice(now[at]?.length));
    const last = rest.every((lines) => lines.length === 0);
    const height = paddingOf(row) + Math.max(0, ...now.map(heightOf));
    row.behind?.(filling.canvas, { top: filling.y, bottom: filling.y - height, first, last });
    for (const [at, cell] of row.cells.entries()) {
      filling.canvas.lines(now[at] ?? [], cell.x, filling.y - (row.padding?.top ?? 0));
    }
    filling.y -= height;
    if (last) return;
    first = false;
    filling.turn(row.header);
  }
}

/** Height that must be free for the row to begin on this page, with the rows it is kept with. */
function needed(rows: readonly Row[], from: number): number {
  let height = 0;
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row) break;
    if (index > from) height += spaceBetween(rows[index - 1], row);
    if (!row.keepWithNext) return fitsOnOnePage(height + least(row), least(row));
    height += rowHeight(row);
  }
  return fitsOnOnePage(height, 0);
}

/** A chain taller than a page cannot be kept together: then its last row alone decides. */
function fitsOnOnePage(chain: number, last: number): number {
  return chain <= TEXT_HEIGHT ? chain : Math.min(last, TEXT_HEIGHT);
}

function least(row: Row): number {
  const height = rowHeight(row);
  if (row.whole && height <= TEXT_HEIGHT - (row.header ? rowHeight(row.header) : 0)) return height;
  const heads = row.cells.map(({ lines }) => heightOf(lines.slice(0, lines.length <= 3 ? 3 : LEAST_LINES)));
  return paddingOf(row) + Math.max(0, ...heads);
}

/** How many lines fit, leaving no single line behind for the next page. */
function fitting(lines: readonly Line[], room: number): number {
  let height = 0;
  let count = 0;
  for (const line of lines) {
    height += line.above + line.leading;
    if (height > room) break;
    count += 1;
  }
  return count > 2 && lines.length - count === 1 ? count - 1 : count;
}
