import { COLOR, PAGE, STYLE, type Style, TEXT_WIDTH } from "./fonts/theme";
import type { PageCanvas } from "./layout/page-canvas";
import type { Sheet } from "./layout/sheet";
import type { StructureElement } from "./layout/structure";

const FOOTER_BASELINE = 36;
const DRAFT: Style = { face: "strong", size: 15, leading: 18, color: COLOR.draft };

/** Title at the left, "Seite 3 von 12" at the right; repeated on every page and therefore an artifact. */
export function drawFooter(
  canvas: PageCanvas,
  sheet: Sheet,
  title: string,
  page: number,
  pages: number,
): void {
  const number = `Seite ${page} von ${pages}`;
  const numberWidth = sheet.measure(number, STYLE.footer);
  const shown = shortened(title, TEXT_WIDTH - numberWidth - 24, sheet);
  canvas.rectangle(PAGE.left, FOOTER_BASELINE + 15, TEXT_WIDTH, 0.4, COLOR.hairline, "Footer");
  canvas.text(shown, STYLE.footer, PAGE.left, FOOTER_BASELINE, "Footer");
  const right = PAGE.left + TEXT_WIDTH - numberWidth;
  canvas.text(number, STYLE.footer, right, FOOTER_BASELINE, "Footer");
}

/** `first`: the element of the mark on the first page, which is read aloud; later ones are page headers. */
export function drawDraftMark(canvas: PageCanvas, first?: StructureElement): void {
  const owner = first ?? "Header";
  const baseline = PAGE.height - 40;
  canvas.text("ENTWURF", DRAFT, PAGE.left, baseline, owner);
  canvas.rectangle(PAGE.left, baseline - 7, TEXT_WIDTH, 1, COLOR.draft, "Header");
}

function shortened(title: string, width: number, sheet: Sheet): string {
  if (sheet.measure(title, STYLE.footer) <= width) return title;
  const signs = [...title];
  while (signs.length > 0 && sheet.measure(`${signs.join("")} …`, STYLE.footer) > width) signs.pop();
  return `${signs.join("").replace(/ \S*$/, "")} …`;
}
