import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { programmes, RULE_TABLE } from "~/rules";
import { axe, openPage, overflow, sharedBrowser, takePictures, widths } from "../browser";

const origin = inject("publicPages");
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const looked: [path: string, name: string][] = [
  ...programmes.map(({ id }): [string, string] => [`/regeln/${id}`, `rules-${id}`]),
  ["/regeln/he-2021/minimum-participants", "rule-must"],
  ["/regeln/he-2016/programme-in-force", "rule-older"],
  ["/regeln/nw-2021/documents-complete", "rule-unproven"],
  ["/regeln/nw-2021/substantial-task", "rule-guidance"],
  ["/regeln/he-2021/novelty", "rule-not-applicable"],
];

describe.each(looked)("%s", (path, name) => {
  test("has no barrier and nothing too wide at any width, and no complaint from the browser", async () => {
    const visit = await openPage(browser);
    await visit.page.goto(origin + path, { waitUntil: "networkidle" });
    for (const width of Object.values(widths)) {
      await visit.page.setViewportSize({ width, height: 900 });
      expect(await axe(visit.page), `${width} px`).toEqual([]);
      expect(await overflow(visit.page), `${width} px`).toBe(0);
    }
    await takePictures(visit.page, name);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe.each(programmes)("$id", ({ id }) => {
  test("answers with a page for every rule of the table, with its title", async () => {
    for (const rule of RULE_TABLE) {
      const answer = await fetch(`${origin}/regeln/${id}/${rule.id}`);
      expect(answer.status, rule.id).toBe(200);
      expect(answer.headers.get("set-cookie"), rule.id).toBeNull();
      expect(await answer.text(), rule.id).toContain(`${rule.title}</h1>`);
    }
  });
});

test.each(["/regeln/he-1999", "/regeln/he-2021/gibt-es-nicht", "/regeln/he-1999/savings"])(
  "%s is not there",
  async (path) => {
    const answer = await fetch(origin + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Diese Seite gibt es nicht");
  },
);

test("from the list to a rule and on to the next by keyboard alone", async () => {
  const visit = await openPage(browser);
  const { page } = visit;
  const follow = async (name: string) => {
    const link = page.getByRole("main").getByRole("link", { name, exact: true });
    for (let pressed = 0; pressed < 80; pressed += 1) {
      if (await link.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  };
  await page.goto(`${origin}/regeln`);
  await follow("Rahmenvereinbarung 2021");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
    "Hessen · Rahmenvereinbarung 2021",
  );
  await follow("Förderprogramm gilt am Antragstag");
  await follow("Weiter: Antragsberechtigte Beteiligte");
  expect(new URL(page.url()).pathname).toBe("/regeln/he-2021/eligible-applicants");
  await visit.close();
});

test("reads the same without JavaScript: validity, amounts, rule, examples", async () => {
  const visit = await openPage(browser, { javaScriptEnabled: false });
  const { page } = visit;
  await page.goto(`${origin}/regeln/nw-2021`);
  const main = page.getByRole("main");
  for (const text of ["301-43.02.05/04", "Zwei Beteiligte: 175.000 €", "Für jede weitere: 35.000 €"])
    expect(await main.getByText(text).count(), text).toBeGreaterThan(0);
  await main.getByRole("link", { name: "Eigenanteil", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Eigenanteil" }).waitFor();
  // The heading may be there before the rest of the page is.
  await page.waitForLoadState();
  const example = page.getByRole("article").filter({ hasText: "Ein Cent unter 10 %" });
  expect(await example.getByText("nicht erfüllt").count()).toBe(1);
  await visit.close();
});
