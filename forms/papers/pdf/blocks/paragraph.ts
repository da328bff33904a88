import { PAGE, STYLE, TEXT_WIDTH } from "../fonts/theme";
import type { Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";

const PARAGRAPH_SPACE = 8;

/** An empty line in the text begins a new paragraph. */
export function paragraphRows(block: { text: string; strong?: boolean | undefined }, sheet: Sheet): Row[] {
  const style = block.strong ? STYLE.strong : STYLE.body;
  return block.text
    .split(/\n\s*\n/)
    .filter((text) => text.trim() !== "")
    .map((text) => {
      const element = sheet.document.child("P");
      const lines = sheet.lines([{ text: text.trim(), style, element }], TEXT_WIDTH);
      return { cells: [{ x: PAGE.left, lines }], space: PARAGRAPH_SPACE };
    });
}
