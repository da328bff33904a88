import { type Column, NOT_STATED, type Table } from "~/forms/papers/paper/blocks";
import { STYLE, type Style, TEXT_WIDTH } from "../fonts/theme";
import { columnWidths } from "../layout/column-widths";
import type { Sheet } from "../layout/sheet";

/** Free space between the texts of two columns. */
export const CELL_GAP = 10;
/** Points. Tables of many columns are set smaller before an amount is cut in two. */
const SIZES = [STYLE.cell.size, 8.5, 7.5];
/** No word claims more than this share of the table's width; longer ones (hashes) are cut. */
const WIDEST_WORD = 0.4;

export type TableFit = { widths: readonly number[]; regular: Style; strong: Style };

/** The type size and the column widths a table is set in. */
export function fitTable(table: Table, sheet: Sheet): TableFit {
  const needs = needsOf(table, sheet);
  // Text scales with its size, the gaps do not.
  const words = needs.reduce((sum, need) => sum + need.word, 0) / STYLE.cell.size;
  const room = TEXT_WIDTH - needs.length * (CELL_GAP + 1);
  const size = SIZES.find((candidate) => words * candidate <= room) ?? Math.min(...SIZES);
  const scale = size / STYLE.cell.size;
  const scaled = needs.map(({ word, line, share }) => ({
    least: word * scale + CELL_GAP + 1,
    wish: line * scale + CELL_GAP + 1,
    share,
  }));
  const set = (style: Style): Style => ({ ...style, size, leading: style.leading * scale });
  return {
    widths: columnWidths(scaled, TEXT_WIDTH),
    regular: set(STYLE.cell),
    strong: set(STYLE.cellStrong),
  };
}

function needsOf({ columns, rows, footer = [] }: Table, sheet: Sheet) {
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, sheet.measure(text, STYLE.cellStrong)), 0);
  const share = averageShare(columns);
  return columns.map((column, at) => {
    const cells = [...rows, ...footer].map((row) => row[at] ?? NOT_STATED);
    const lines = [column.label, ...cells].flatMap((text) => sheet.printable(text).split("\n"));
    const word = Math.min(widest(lines.flatMap((line) => line.split(" "))), TEXT_WIDTH * WIDEST_WORD);
    const line = Math.min(widest(lines), TEXT_WIDTH);
    return { word, line, share: column.width && column.width > 0 ? column.width : share };
  });
}

function averageShare(columns: readonly Column[]): number {
  const given = columns.flatMap((column) => (column.width && column.width > 0 ? [column.width] : []));
  return given.length > 0 ? given.reduce((sum, width) => sum + width, 0) / given.length : 1;
}
