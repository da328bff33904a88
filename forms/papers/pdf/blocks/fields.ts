import { type FieldItem, NOT_STATED } from "~/forms/papers/paper/blocks";
import { PAGE, STYLE, TEXT_WIDTH } from "../fonts/theme";
import { spacedAbove } from "../layout/line";
import type { Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";

const LABEL_WIDTH = TEXT_WIDTH * 0.35;
const GUTTER = 12;
const FIELDS_AFTER = 14;
const VALUE_WIDTH = TEXT_WIDTH - LABEL_WIDTH - GUTTER;

/** Labels at the left, values in one line of sight at the right; tagged as a list of terms and what they are. */
export function fieldRows(items: readonly FieldItem[], sheet: Sheet): Row[] {
  const list = items.length > 0 ? sheet.document.child("L", { numbering: "None" }) : undefined;
  return items.flatMap((item, index) => {
    const entry = list?.child("LI");
    if (!entry) return [];
    const term = { text: item.label, style: STYLE.fieldLabel, element: entry.child("Lbl") };
    const body = entry.child("LBody");
    const style = item.value === null ? STYLE.fieldLabel : STYLE.body;
    const value = sheet.lines([{ text: item.value ?? NOT_STATED, style, element: body }], VALUE_WIDTH);
    const note = item.note
      ? sheet.lines([{ text: item.note, style: STYLE.small, element: body }], VALUE_WIDTH)
      : [];
    const label = sheet.lines([term], LABEL_WIDTH);
    return [
      {
        cells: [
          { x: PAGE.left, lines: label },
          { x: PAGE.left + LABEL_WIDTH + GUTTER, lines: [...value, ...spacedAbove(note, 1)] },
        ],
        space: index === 0 ? 10 : 3,
        whole: true,
        after: index === items.length - 1 ? FIELDS_AFTER : 0,
      },
    ];
  });
}
