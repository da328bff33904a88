import { type Column, NOT_STATED, type Table } from "~/forms/papers/paper/blocks";
import { COLOR, PAGE, STYLE, TEXT_HEIGHT, TEXT_WIDTH } from "../fonts/theme";
import { alignedRight } from "../layout/line";
import { type Row, rowHeight } from "../layout/row";
import type { Sheet } from "../layout/sheet";
import type { StructureElement, StructureType } from "../layout/structure";
import { CELL_GAP, fitTable, type TableFit } from "./table-fit";

const PADDING = { top: 3.5, bottom: 4.5 };
const TABLE_AFTER = 16;
const SMALL_TABLE = TEXT_HEIGHT / 4;

type RowKind = { cell: StructureType; strong: boolean; shade: boolean; rule: number };
const HEAD: RowKind = { cell: "TH", strong: true, shade: true, rule: 0.8 };
const BODY: RowKind = { cell: "TD", strong: false, shade: false, rule: 0.4 };
const SUM: RowKind = { cell: "TD", strong: true, shade: true, rule: 0.8 };

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
  const fit = fitTable(table, sheet);
  const section = (type: StructureType, rows: readonly (string | null)[][], kind: RowKind) => {
    const parent = rows.length > 0 ? element.child(type) : element;
    return rows.map((cells) => tableRow(cells, kind, { columns, fit, parent, sheet }));
  };
  const [head] = section("THead", [columns.map((column) => column.label)], HEAD);
  const body = section("TBody", table.rows, BODY);
  const footer = section("TFoot", table.footer ?? [], SUM);
  // A header that fills a third of the page would push out what it heads.
  const header = head && rowHeight(head) < TEXT_HEIGHT / 3 ? head : undefined;
  const all = [...body, ...footer];
  const small = all.reduce((sum, row) => sum + rowHeight(row), 0) < SMALL_TABLE;
  const parts = all.map((row, at): Row => {
    const last = at === all.length - 1;
    // A small table is not divided; of a large one two rows begin a page, and sums stay with the last row.
    const keepWithNext = !last && (small || at === 0 || at >= body.length - 1);
    return { ...row, ...(header ? { header } : {}), keepWithNext, after: last ? TABLE_AFTER : 0 };
  });
  const top: Row = { cells: [{ x: PAGE.left, lines: caption }], space: 14, whole: true, keepWithNext: true };
  return [top, ...(head ? [{ ...head, space: 4, keepWithNext: parts.length > 0 }] : []), ...parts];
}

type Grid = { columns: readonly Column[]; fit: TableFit; parent: StructureElement; sheet: Sheet };

function tableRow(texts: readonly (string | null)[], kind: RowKind, grid: Grid): Row {
  const element = grid.parent.child("TR");
  let x = PAGE.left;
  const cells = grid.columns.map((column, at) => {
    const width = grid.fit.widths[at] ?? 0;
    const header = kind.cell === "TH" || at === 0;
    const scope = kind.cell === "TH" ? "Column" : "Row";
    const cell = header ? element.child("TH", { scope }) : element.child("TD");
    const value = texts[at];
    const base = kind.strong ? grid.fit.strong : grid.fit.regular;
    const style = value === null ? { ...base, color: COLOR.quiet } : base;
    const room = Math.max(width - CELL_GAP, 1);
    const lines = grid.sheet.lines(
      [{ text: value === null ? NOT_STATED : (value ?? ""), style, element: cell }],
      room,
    );
    const placed = {
      x: x + CELL_GAP / 2,
      lines: column.align === "right" ? alignedRight(lines, room) : lines,
    };
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
