import { expect, test } from "vitest";
import { writePdf } from "~/forms/papers/pdf/write-pdf";
import { expectQuietViewer } from "./quiet-viewer";
import { renderPage } from "./render-page";
import { samplePaper } from "./sample-paper";

expectQuietViewer();

/** Every sign our papers use, in both faces: a subset that loses one shows here and nowhere else. */
const SIGNS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜẞ abcdefghijklmnopqrstuvwxyzäöüß 0123456789 €§%–—„“‚‘…·•→≥☐✓½²áéèêçñøåšžćłőşğ";

function darkShare(pixels: Uint8ClampedArray): number {
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
  return dark / (pixels.length / 4);
}

function differentPixels(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let different = 0;
  for (let at = 0; at < one.length; at += 4) {
    const distance = [0, 1, 2].map((part) => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0)));
    if (Math.max(...distance) > 8) different += 1;
  }
  return different;
}

test("a page looks the same whether the font is embedded in part or whole", async () => {
  const paper = samplePaper({
    draft: true,
    blocks: [
      { kind: "paragraph", text: SIGNS },
      { kind: "paragraph", text: SIGNS, strong: true },
      ...samplePaper().blocks,
    ],
  });
  const part = await writePdf(paper);
  const whole = await writePdf(paper, { embedding: "whole" });
  expect(part.bytes.length).toBeLessThan(whole.bytes.length / 4);
  expect(part.pages).toBe(whole.pages);
  for (let page = 1; page <= part.pages; page += 1) {
    const [one, other] = [await renderPage(part.bytes, page), await renderPage(whole.bytes, page)];
    expect(one.length).toBe(other.length);
    expect(darkShare(other)).toBeGreaterThan(0.002);
    expect(differentPixels(one, other)).toBe(0);
  }
});

test("the comparison sees a single lost sign", async () => {
  const page = async (text: string) =>
    renderPage((await writePdf(samplePaper({ blocks: [{ kind: "paragraph", text }] }))).bytes, 1);
  expect(differentPixels(await page("Beschluss 1"), await page("Beschluss "))).toBeGreaterThan(5);
});
