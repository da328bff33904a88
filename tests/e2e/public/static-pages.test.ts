import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe, openBrowser, openPage, overflow, takePictures, widths } from "../browser";
import { startServer, type TestServer } from "../server";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const pages: [path: string, name: string, heading: string][] = [
  ["/", "landing", "Förderung für interkommunale Zusammenarbeit beantragen"],
  ["/impressum", "imprint", "Impressum"],
  ["/datenschutz", "privacy", "Datenschutz"],
  ["/barrierefreiheit", "accessibility", "Erklärung zur Barrierefreiheit"],
  ["/regeln", "rule-book", "Regeln der Förderprogramme"],
  ["/foerderung-schaetzen", "estimate", "Förderung schätzen"],
  ["/gibt-es-nicht", "not-found", "Diese Seite gibt es nicht"],
];

describe.each(pages)("%s", (path, name, heading) => {
  test.each(["light", "dark"] as const)(
    "has no accessibility violation at any width, %s",
    async (colorScheme) => {
      const visit = await openPage(browser, { colorScheme });
      await visit.page.goto(server.origin + path, { waitUntil: "load" });
      for (const width of Object.values(widths)) {
        await visit.page.setViewportSize({ width, height: 900 });
        expect(await axe(visit.page), `${width} px`).toEqual([]);
        expect(await overflow(visit.page), `${width} px`).toBe(0);
      }
      await takePictures(visit.page, `${name}-${colorScheme}`);
      await visit.close();
    },
  );

  test("comes alive without a complaint from the browser", async () => {
    const visit = await openPage(browser);
    await visit.page.goto(server.origin + path, { waitUntil: "networkidle" });
    expect(await visit.page.title()).toContain("IKZ-Antrag");
    expect(await visit.page.getByRole("heading", { level: 1 }).textContent()).toBe(heading);
    expect(await visit.page.evaluate("'__remixContext' in window")).toBe(true);
    // The status of a missing page is the one thing a browser reports here.
    expect(visit.complaints.filter((text) => !text.includes("status of 404"))).toEqual([]);
    await visit.close();
  });

  test("says the same without JavaScript", async () => {
    const visit = await openPage(browser, { javaScriptEnabled: false });
    await visit.page.goto(server.origin + path);
    expect(await visit.page.locator("h1").textContent()).toBe(heading);
    expect(await visit.page.locator("footer a").count()).toBe(7);
    await visit.close();
  });
});

test("the first press of the tab key offers the way to the content", async () => {
  const visit = await openPage(browser);
  await visit.page.goto(server.origin);
  await visit.page.keyboard.press("Tab");
  expect(await visit.page.evaluate("document.activeElement?.textContent")).toBe("Zum Inhalt springen");
  const box = await visit.page.locator(".skip").boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await visit.close();
});

test("every link inside the house leads somewhere", async () => {
  const visit = await openPage(browser);
  const seen = new Set<string>();
  for (const [path] of pages) {
    await visit.page.goto(server.origin + path);
    for (const link of await visit.page.locator("a[href^='/']").all())
      seen.add((await link.getAttribute("href")) ?? "");
  }
  expect(seen.size).toBeGreaterThan(4);
  for (const href of seen) {
    await visit.page.goto(server.origin + href);
    const missing = await visit.page.getByText("Diese Seite gibt es nicht").count();
    expect(missing, href).toBe(0);
    const mark = href.split("#")[1];
    if (mark) expect(await visit.page.locator(`[id="${mark}"]`).count(), href).toBe(1);
  }
  await visit.close();
});

test("the operator's own words stand where the law wants them", async () => {
  const visit = await openPage(browser);
  for (const path of ["/impressum", "/datenschutz"]) {
    await visit.page.goto(server.origin + path);
    for (const text of [
      "Stadt Beispielstadt",
      "Marktplatz 1",
      "ikz@beispielstadt.example",
      "+49 30 000000",
    ]) {
      expect(await visit.page.getByText(text).count(), `${path}: ${text}`).toBeGreaterThan(0);
    }
  }
  await visit.close();
});
