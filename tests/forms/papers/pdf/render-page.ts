import { createCanvas } from "@napi-rs/canvas";
import { view } from "./read-pdf";

/** A page as a viewer paints it: red, green, blue, alpha for each pixel. `scale` 1 is 72 dots per inch. */
export function renderPage(bytes: Uint8Array, number: number, scale = 1.5): Promise<Uint8ClampedArray> {
  return view(bytes, async (pdf) => {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // pdf.js wants the browser's types; @napi-rs/canvas, which it uses itself in Node, has the same methods.
    const canvasContext = canvas.getContext("2d") as unknown as CanvasRenderingContext2D;
    await page.render({ canvas: null, canvasContext, viewport }).promise;
    return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  });
}
