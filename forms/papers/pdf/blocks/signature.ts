import { COLOR, PAGE, STYLE, TEXT_WIDTH } from "../fonts/theme";
import { spacedAbove } from "../layout/line";
import type { Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";

const WIDTH = TEXT_WIDTH * 0.5;
const PLACE_TO_SIGN = 44;

/** The first line ("Der Gemeindevorstand") stands above the place to sign, the others below its rule. */
export function signatureRows(lines: readonly string[], sheet: Sheet): Row[] {
  const [authority, ...signatory] = lines;
  if (authority === undefined) return [];
  const group = sheet.document.child("Div");
  const above = sheet.lines([{ text: authority, style: STYLE.body, element: group.child("P") }], WIDTH);
  const text = signatory.join("\n");
  const below = text ? sheet.lines([{ text, style: STYLE.body, element: group.child("P") }], WIDTH) : [];
  return [
    { cells: [{ x: PAGE.left, lines: above }], space: 26, whole: true, keepWithNext: true },
    {
      cells: [{ x: PAGE.left, lines: spacedAbove(below, 3) }],
      space: PLACE_TO_SIGN,
      after: 28,
      whole: true,
      behind: (canvas, { top }) => canvas.rectangle(PAGE.left, top, WIDTH, 0.6, COLOR.rule, "Layout"),
    },
  ];
}
