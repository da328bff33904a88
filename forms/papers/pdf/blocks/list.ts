import { PAGE, STYLE, TEXT_WIDTH } from "../fonts/theme";
import type { Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";

const BULLET_INDENT = 14;
const NUMBER_INDENT = 22;

export function listRows(block: { ordered?: boolean; items: string[] }, sheet: Sheet): Row[] {
  if (block.items.length === 0) return [];
  const list = sheet.document.child("L", { numbering: block.ordered ? "Decimal" : "Disc" });
  const indent = block.ordered ? NUMBER_INDENT : BULLET_INDENT;
  return block.items.map((text, index) => {
    const item = list.child("LI");
    const label = block.ordered ? `${index + 1}.` : "•";
    const mark = { text: label, style: STYLE.body, element: item.child("Lbl") };
    const body = { text, style: STYLE.body, element: item.child("LBody") };
    return {
      cells: [
        { x: PAGE.left, lines: sheet.lines([mark], indent + 10) },
        { x: PAGE.left + indent, lines: sheet.lines([body], TEXT_WIDTH - indent) },
      ],
      space: index === 0 ? 8 : 3,
    };
  });
}
