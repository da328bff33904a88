import { type Column, NOT_STATED, type Table } from "../../blocks";
import { columnWidths } from "../layout/column-widths";
import { alignedRight } from "../layout/line";
import { type Row, rowHeight } from "../layout/row";
import type { Sheet } from "../layout/sheet";
import type { StructureElement, StructureType } from "../structure";
import { COLOR, PAGE, STYLE, type Style, TEXT_HEIGHT, TEXT_WIDTH } from "../theme";

const PADDING = { top: 3.5, bottom: 4.5 };
const GAP = 10;
const TABLE_AFTER = 16;
/** No word claims more than this share of the table's width. */
const WIDEST_WORD = 0.4;

type RowKind = { cell: StructureType; style: Style; shade: boolean; rule: number };
const HEAD: RowKind = { cell: "TH", style: STYLE.cellStrong, shade: true, rule: 0.8 };
const BODY: RowKind = { cell: "TD", style: STYLE.cell, shade: false, rule: 0.4 };
const SUM: RowKind = { cell: "TD", style: STYLE.cellStrong, shade: true, rule: 0.8 };

/** @throws RangeError when a row has more cells than the table has columns: its builder is wrong. */
export function tableRows(table: Table, sheet: Sheet): Row[] {
  const { columns } = table;
  if ([...table.rows, ...(table.footer ?? [])].some((row) => row.length > columns.length)) {
    throw new RangeError(`Tabelle „${table.caption}“: mehr Zellen als Spalten.`);
  }
  const element = sheet.document.child("Table");
  const captionElement = element.child("Caption");
  const caption = sheet.lines(
    [{ text: table.caption, style: STYLE.caption, element: captionElement }],
    TEXT_WIDTH,
  );
  const widths = columnWidths(needs(table, sheet), TEXT_WIDTH);
  const section = (type: StructureType, rows: readonly (string | null)[][], kind: RowKind) => {
    const parent = rows.length > 0 ? element.child(type) : element;
    return rows.map((cells) => tableRow(cells, kind, { columns, widths, parent, sheet }));
  };
  const [head] = section("THead", [columns.map((column) => column.label)], HEAD);
  const body = section("TBody", table.rows, BODY);
  const footer = section("TFoot", table.footer ?? [], SUM);
  // A header that fills a third of the page would push out what it heads.
  const header = head && rowHeight(head) < TEXT_HEIGHT / 3 ? head : undefined;
  const parts = [...body, ...footer].map((row, at, all): Row => {
    const last = at === all.length - 1;
    // A sum stays with the last row it sums up.
    const keepWithNext = at >= body.length - 1 && !last;
    return { ...row, ...(header ? { header } : {}), keepWithNext, after: last ? TABLE_AFTER : 0 };
  });
  const top: Row = { cells: [{ x: PAGE.left, lines: caption }], space: 14, whole: true, keepWithNext: true };
  return [top, ...(head ? [{ ...head, space: 4, keepWithNext: parts.length > 0 }] : []), ...parts];
}

type Grid = { columns: readonly Column[]; widths: readonly number[]; parent: StructureElement; sheet: Sheet };

function tableRow(texts: readonly (string | null)[], kind: RowKind, grid: Grid): Row {
  const element = grid.parent.child("TR");
  let x = PAGE.left;
  const cells = grid.columns.map((column, at) => {
    const width = grid.widths[at] ?? 0;
    const header = kind.cell === "TH" || at === 0;
    const scope = kind.cell === "TH" ? "Column" : "Row";
    const cell = header ? element.child("TH", { scope }) : element.child("TD");
    const value = texts[at];
    const style = value === null && kind !== HEAD ? { ...kind.style, color: COLOR.quiet } : kind.style;
    const room = Math.max(width - GAP, 1);
    const lines = grid.sheet.lines(
      [{ text: value === null ? NOT_STATED : (value ?? ""), style, element: cell }],
      room,
    );
    const placed = { x: x + GAP / 2, lines: column.align === "right" ? alignedRight(lines, room) : lines };
    x += width;
    return placed;
  });
  return {
    cells,
    space: 0,
    padding: PADDING,
    whole: true,
    behind: (canvas, { top, bottom }) => {
      if (kind.shade)
        canvas.rectangle(PAGE.left, bottom, TEXT_WIDTH, top - bottom, COLOR.shade, "Background");
      const color = kind.rule > 0.5 ? COLOR.rule : COLOR.hairline;
      canvas.rectangle(PAGE.left, bottom, TEXT_WIDTH, kind.rule, color, "Layout");
    },
  };
}

function needs(table: Table, sheet: Sheet) {
  return table.columns.map((column, at) => {
    const texts = [...table.rows, ...(table.footer ?? [])].map((row) => row[at] ?? NOT_STATED);
    const words = [column.label, ...texts].flatMap((text) => sheet.printable(text).split(/[ \n]/));
    const widest = words.reduce((most, word) => Math.max(most, sheet.measure(word, STYLE.cellStrong)), 0);
    const least = Math.min(widest + GAP + 1, TEXT_WIDTH * WIDEST_WORD);
    return { least, share: column.width && column.width > 0 ? column.width : averageShare(table.columns) };
  });
}

function averageShare(columns: readonly Column[]): number {
  const given = columns.flatMap((column) => (column.width && column.width > 0 ? [column.width] : []));
  return given.length > 0 ? given.reduce((sum, width) => sum + width, 0) / given.length : 1;
}
