import type { Block } from "~/forms/papers/paper/blocks";
import { PAGE, STYLE, TEXT_WIDTH } from "../fonts/theme";
import { spacedAbove } from "../layout/line";
import type { Cell, Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";

export type AddressBlock = Extract<Block, { kind: "address" }>;

const GUTTER = 24;
const WIDTH = (TEXT_WIDTH - GUTTER) / 2;

/** Addresses that follow each other stand two in a row, as in a letter's head. */
export function addressRows(blocks: readonly AddressBlock[], sheet: Sheet): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < blocks.length; at += 2) {
    const pair = blocks.slice(at, at + 2);
    const cells = pair.map((block, column) =>
      addressCell(block, PAGE.left + column * (WIDTH + GUTTER), sheet),
    );
    rows.push({ cells, space: 14, whole: true });
  }
  return rows;
}

function addressCell(block: AddressBlock, x: number, sheet: Sheet): Cell {
  const group = sheet.document.child("Div");
  const label = sheet.lines([{ text: block.label, style: STYLE.label, element: group.child("P") }], WIDTH);
  const text = block.lines.join("\n");
  const lines = sheet.lines([{ text, style: STYLE.body, element: group.child("P") }], WIDTH);
  return { x, lines: [...label, ...spacedAbove(lines, 1)] };
}
