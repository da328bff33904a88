import type { FindingBlock } from "~/forms/papers/paper/blocks";
import { webAddress } from "../file/web-address";
import { LONGEST_WHOLE, PAGE, STYLE, TEXT_WIDTH, TONE } from "../fonts/theme";
import { spacedAbove } from "../layout/line";
import type { Row } from "../layout/row";
import type { Sheet } from "../layout/sheet";

const INSET = 13;
const BAR = 2.5;

/** Verdict and title, what follows from it, the reasoning, and where it stands in the law. */
export function findingRows(finding: FindingBlock, sheet: Sheet): Row[] {
  const tone = TONE[finding.tone];
  const group = sheet.document.child("Div");
  const width = TEXT_WIDTH - INSET;
  const head = group.child("P");
  const verdictStyle = { ...STYLE.strong, color: tone.strong };
  const title = sheet.lines(
    [
      { text: `${finding.verdict}: `, style: verdictStyle, element: head },
      { text: finding.title, style: STYLE.strong, element: head },
    ],
    width,
  );
  const consequence = finding.consequence
    ? sheet.lines([{ text: finding.consequence, style: STYLE.small, element: group.child("P") }], width)
    : [];
  const text = sheet.lines([{ text: finding.text, style: STYLE.body, element: group.child("P") }], width);
  const source = sourceLines(finding.source, group, width, sheet);
  const lines = [
    ...title,
    ...spacedAbove(consequence, 1),
    ...spacedAbove(text, 2),
    ...spacedAbove(source, 2),
  ];
  return [
    {
      cells: [{ x: PAGE.left + INSET, lines }],
      space: 13,
      whole: lines.length <= LONGEST_WHOLE,
      behind: (canvas, { top, bottom }) =>
        canvas.rectangle(PAGE.left, bottom + 1, BAR, top - bottom - 2, tone.strong, "Layout"),
    },
  ];
}

function sourceLines(source: FindingBlock["source"], group: Sheet["document"], width: number, sheet: Sheet) {
  const element = group.child("P");
  const prefix = { text: "Quelle: ", style: STYLE.small, element };
  const url = source.url ? webAddress(source.url) : undefined;
  if (!url) return sheet.lines([prefix, { text: source.text, style: STYLE.small, element }], width);
  const link = {
    text: source.text,
    style: { ...STYLE.small, color: TONE.info.strong },
    element: element.inline("Link"),
    url,
  };
  return sheet.lines([prefix, link], width);
}
