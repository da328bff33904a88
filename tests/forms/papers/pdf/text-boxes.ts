import { view } from "./read-pdf";

type TextBox = {
  page: number;
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
};

/** Where a viewer finds each piece of text, in points from the lower left corner. */
export function textBoxes(bytes: Uint8Array): Promise<TextBox[]> {
  return view(bytes, async (pdf) => {
    const boxes: TextBox[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      for (const item of (await (await pdf.getPage(page)).getTextContent()).items) {
        if (!("str" in item) || item.str.trim() === "") continue;
        const [size = 0, , , , left = 0, baseline = 0] = item.transform;
        const trailing = item.str.length - item.str.trimEnd().length;
        const right = left + item.width - trailing * size * 0.2;
        boxes.push({ page, text: item.str, left, right, baseline, size });
      }
    }
    return boxes;
  });
}

/** Pairs of texts that cover each other on paper. */
export function overlaps(boxes: readonly TextBox[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.page !== other.page) continue;
      const besides = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
      const apart = Math.abs(one.baseline - other.baseline) >= Math.min(one.size, other.size) * 0.8;
      if (!besides && !apart) pairs.push([one.text, other.text]);
    }
  }
  return pairs;
}
