import type { Block } from "~/forms/papers/paper/blocks";
import { PAGE, STYLE, TEXT_WIDTH } from "../fonts/theme";
import type { Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";

const SPACE = { 1: 26, 2: 20, 3: 14 };

export function headingRows(block: Extract<Block, { kind: "heading" }>, sheet: Sheet): Row[] {
  const level = Math.min(block.level, sheet.headingLevel + 1);
  sheet.headingLevel = level;
  const element = sheet.document.child(level === 1 ? "H1" : level === 2 ? "H2" : "H3");
  const style = STYLE.heading[block.level];
  const lines = sheet.lines([{ text: block.text, style, element }], TEXT_WIDTH);
  const title = sheet.printable(block.text).replace(/\s+/g, " ").trim();
  return [
    {
      cells: [{ x: PAGE.left, lines }],
      space: SPACE[block.level],
      keepWithNext: true,
      whole: true,
      started: (canvas, top) => sheet.bookmarks.push({ title, level, canvas, top }),
    },
  ];
}
