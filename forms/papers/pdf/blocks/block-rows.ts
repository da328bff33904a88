import type { Block } from "~/forms/papers/paper/blocks";
import type { Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";
import { type AddressBlock, addressRows } from "./address";
import { fieldRows } from "./fields";
import { findingRows } from "./finding";
import { headingRows } from "./heading";
import { listRows } from "./list";
import { noticeRows } from "./notice";
import { paragraphRows } from "./paragraph";
import { signatureRows } from "./signature";
import { tableRows } from "./table";

/** Place, day, greeting, and the sentence before them. */
const ROWS_BEFORE_SIGNATURE = 3;

/** Lays out all blocks of a paper, in their order. */
export function blockRows(blocks: readonly Block[], sheet: Sheet): Row[] {
  const rows: Row[] = [];
  let addresses: AddressBlock[] = [];
  let newPage = false;
  const add = (more: readonly Row[]) => {
    rows.push(...more.map((row, index) => (newPage && index === 0 ? { ...row, newPage } : row)));
    if (more.length > 0) newPage = false;
  };
  for (const block of blocks) {
    if (block.kind !== "address" && addresses.length > 0) {
      add(addressRows(addresses, sheet));
      addresses = [];
    }
    if (block.kind === "address") addresses.push(block);
    else if (block.kind === "pageBreak") newPage = true;
    else {
      if (block.kind === "signature") keepLast(rows);
      add(rowsOf(block, sheet));
    }
  }
  add(addressRows(addresses, sheet));
  return rows;
}

/** A signature never stands alone on a page: what it signs ends on the same one. */
function keepLast(rows: Row[]): void {
  for (const row of rows.slice(-ROWS_BEFORE_SIGNATURE)) row.keepWithNext = true;
}

function rowsOf(block: Exclude<Block, { kind: "address" | "pageBreak" }>, sheet: Sheet): Row[] {
  switch (block.kind) {
    case "heading":
      return headingRows(block, sheet);
    case "paragraph":
      return paragraphRows(block, sheet);
    case "fields":
      return fieldRows(block.items, sheet);
    case "table":
      return tableRows(block.table, sheet);
    case "list":
      return listRows(block, sheet);
    case "notice":
      return noticeRows(block, sheet);
    case "finding":
      return findingRows(block.finding, sheet);
    case "signature":
      return signatureRows(block.lines, sheet);
  }
}
