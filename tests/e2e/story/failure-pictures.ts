import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach } from "vitest";
import { pictures } from "../browser";

const open = new Set<Page>();

export function rememberPage(page: Page): void {
  open.add(page);
  page.once("close", () => open.delete(page));
}

/** For the top of a test file: a test that fails leaves a picture of every open page. */
export function keepFailurePictures(): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    mkdirSync(pictures, { recursive: true });
    const name = task.name.replace(/\W+/g, "-").slice(0, 60);
    for (const [position, page] of [...open].entries()) {
      const path = join(pictures, `failed-${name}-${position + 1}.png`);
      await page.screenshot({ path, fullPage: true });
      console.info(`${page.url()}\n${path}`);
    }
  });
}
