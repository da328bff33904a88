import type { Block } from "~/forms/papers/paper/blocks";
import { LONGEST_WHOLE, PAGE, STYLE, TEXT_WIDTH, TONE } from "../fonts/theme";
import { spacedAbove } from "../layout/line";
import type { Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";

const INSET = 14;
const BAR = 3;

/** A tinted box with a bar in the colour of its tone; the title says in words what the colour says. */
export function noticeRows(block: Extract<Block, { kind: "notice" }>, sheet: Sheet): Row[] {
  const tone = TONE[block.tone];
  const group = sheet.document.child("Div");
  const width = TEXT_WIDTH - 2 * INSET;
  const titleStyle = { ...STYLE.strong, color: tone.strong };
  const title = sheet.lines([{ text: block.title, style: titleStyle, element: group.child("P") }], width);
  const text = block.text
    ? sheet.lines([{ text: block.text, style: STYLE.body, element: group.child("P") }], width)
    : [];
  const lines = [...title, ...spacedAbove(text, 1)];
  return [
    {
      cells: [{ x: PAGE.left + INSET, lines }],
      space: 12,
      padding: { top: 8, bottom: 9 },
      whole: lines.length <= LONGEST_WHOLE,
      behind: (canvas, { top, bottom }) => {
        canvas.rectangle(PAGE.left, bottom, TEXT_WIDTH, top - bottom, tone.tint, "Background");
        canvas.rectangle(PAGE.left, bottom, BAR, top - bottom, tone.strong, "Background");
      },
    },
  ];
}
