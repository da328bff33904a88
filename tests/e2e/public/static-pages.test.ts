import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expectComplaint } from "../../complaints";
import { axe, openPage, overflow, sharedBrowser, takePictures, type Visit, widths } from "../browser";

/** What a browser notes of a page that is not there. */
const NOT_FOUND = /status of 404/;

const origin = inject("publicPages");
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
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

/** A page as the server sends it, which is all there is without JavaScript. */
const html = async (path: string): Promise<string> => (await fetch(origin + path)).text();
/** What the server's page says, without its tags. */
const plain = (text: string): string => text.replace(/<[^>]+>/g, "").replaceAll("&nbsp;", "\u00a0");

describe.each(pages)("%s", (path, name, heading) => {
  let visit: Visit;
  beforeAll(async () => {
    if (path === "/gibt-es-nicht") expectComplaint(NOT_FOUND);
    visit = await openPage(browser);
    await visit.page.goto(origin + path, { waitUntil: "networkidle" });
  });
  afterAll(() => visit.close());

  test.each(["light", "dark"] as const)(
    "has no accessibility violation at any width, %s",
    async (colorScheme) => {
      await visit.page.emulateMedia({ colorScheme });
      for (const width of Object.values(widths)) {
        await visit.page.setViewportSize({ width, height: 900 });
        expect(await axe(visit.page), `${width} px`).toEqual([]);
        expect(await overflow(visit.page), `${width} px`).toBe(0);
      }
      await takePictures(visit.page, `${name}-${colorScheme}`);
    },
  );

  test("comes alive without a complaint from the browser", async () => {
    expect(await visit.page.title()).toContain("IKZ-Antrag");
    expect(await visit.page.getByRole("heading", { level: 1 }).textContent()).toBe(heading);
    expect(await visit.page.evaluate("'__remixContext' in window")).toBe(true);
    // The status of a missing page is the one thing a browser reports here.
    expect(visit.complaints.filter((text) => !NOT_FOUND.test(text))).toEqual([]);
  });

  test("says the same without JavaScript", async () => {
    const sent = await html(path);
    expect(plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(sent)?.[1] ?? "")).toBe(heading);
    expect(/<footer.*<\/footer>/s.exec(sent)?.[0].match(/<a\s/g)).toHaveLength(7);
  });
});

test("the first press of the tab key offers the way to the content", async () => {
  const visit = await openPage(browser);
  await visit.page.goto(origin);
  await visit.page.keyboard.press("Tab");
  expect(await visit.page.evaluate("document.activeElement?.textContent")).toBe("Zum Inhalt springen");
  const box = await visit.page.locator(".skip").boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await visit.close();
});

test("every link inside the house leads somewhere", async () => {
  const seen = new Set<string>();
  for (const [path] of pages)
    for (const [, href = ""] of (await html(path)).matchAll(/<a\s[^>]*?href="(\/[^"]*)"/g))
      seen.add(href.replaceAll("&amp;", "&"));
  expect(seen.size).toBeGreaterThan(4);
  for (const href of seen) {
    const sent = await html(href);
    expect(sent, href).not.toContain("Diese Seite gibt es nicht");
    const mark = href.split("#")[1];
    if (mark) expect(sent.split(`id="${mark}"`), href).toHaveLength(2);
  }
});

test("the operator's own words stand where the law wants them", async () => {
  for (const path of ["/impressum", "/datenschutz"]) {
    const main = plain(/<main.*<\/main>/s.exec(await html(path))?.[0] ?? "");
    for (const text of ["Stadt Beispielstadt", "Marktplatz 1", "ikz@beispielstadt.example", "+49 30 000000"])
      expect(main, `${path}: ${text}`).toContain(text);
  }
});
