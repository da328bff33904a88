import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axe, openPage, overflow, sharedBrowser, takePictures, type Visit, widths } from "../browser";

const origin = inject("publicPages");
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const PATH = "/foerderung-schaetzen";
const states: [name: string, query: string][] = [
  ["estimate-start", ""],
  ["estimate-hesse", "?land=HE&art=standard&gemeinden=2&kreise=&beginn=&kreis=06633"],
  [
    "estimate-nrw",
    "?land=NW&art=standard&gemeinden=10&kreise=1&ausgaben=400.000&beginn=01.03.2027&kreis=05762",
  ],
  ["estimate-study", "?land=HE&art=feasibility-study&gemeinden=3"],
  ["estimate-refused", "?land=NW&art=standard&gemeinden=zwei&beginn=31.02.2027&ausgaben=viel"],
];

describe.each(states)("%s", (name, query) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openPage(browser);
    await visit.page.goto(origin + PATH + query, { waitUntil: "networkidle" });
  });
  afterAll(() => visit.close());

  test.each(["light", "dark"] as const)(
    "has no barrier and nothing too wide at any width, %s",
    async (colorScheme) => {
      await visit.page.emulateMedia({ colorScheme });
      for (const width of Object.values(widths)) {
        await visit.page.setViewportSize({ width, height: 900 });
        expect(await axe(visit.page), `${width} px`).toEqual([]);
        expect(await overflow(visit.page), `${width} px`).toBe(0);
      }
      await takePictures(visit.page, `${name}-${colorScheme}`);
      expect(visit.complaints).toEqual([]);
    },
  );
});

test.each([true, false])("from the questions to the result (JavaScript: %s)", async (javaScriptEnabled) => {
  const visit = await openPage(browser, { javaScriptEnabled });
  const { page, context } = visit;
  await page.goto(origin + PATH);
  await page.getByText("Noch keine Berechnung").waitFor();
  await page.getByLabel("Nordrhein-Westfalen", { exact: true }).check();
  await page.getByLabel("Neue Zusammenarbeit", { exact: true }).check();
  await page.getByLabel("Gemeinden und Städte").fill("10");
  await page.getByLabel("Kreise", { exact: false }).first().fill("1");
  await page.getByLabel("Zuwendungsfähige Ausgaben").fill("544.444,45");
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Förderung berechnen" }).click(),
  ]);
  const address = new URL(page.url());
  expect(address.hash).toBe("#ergebnis");
  expect(address.searchParams.get("gemeinden")).toBe("10");
  const main = page.getByRole("main");
  expect(await main.locator(".amount").textContent()).toMatch(/^490\.000\s€$/);
  await main
    .getByRole("row", { name: /^10 Beteiligte/ })
    .getByText(/35\.000\s€ weniger/)
    .waitFor();
  expect(await page.getByLabel("Gemeinden und Städte").inputValue()).toBe("10");
  expect(await main.getByText(/Zusage/).count()).toBe(1);
  expect(await context.cookies()).toEqual([]);
  // Whoever gets the address sees the same.
  await page.goto(address.href);
  expect(await main.locator(".amount").textContent()).toMatch(/^490\.000\s€$/);
  await visit.close();
});

test("the focus is on the result, or on what is to be put right", async () => {
  const visit = await openPage(browser);
  const { page } = visit;
  await page.goto(origin + PATH);
  await page.getByLabel("Hessen", { exact: true }).check();
  await page.getByLabel("Neue Zusammenarbeit", { exact: true }).check();
  const calculate = async () => {
    const button = page.getByRole("button", { name: "Förderung berechnen" });
    await Promise.all([page.waitForEvent("load"), button.click()]);
  };
  await calculate();
  await page.waitForFunction("document.activeElement?.closest('#ergebnis') !== null");
  await page.getByRole("alert").getByRole("link", { name: "wie viele Kommunen zusammenarbeiten" }).click();
  expect(await page.evaluate("document.activeElement?.id")).toBe("gemeinden");
  await page.keyboard.type("3");
  await calculate();
  await page.waitForFunction("document.activeElement?.id === 'ergebnis'");
  expect(await page.evaluate("document.activeElement?.textContent")).toBe("Ihr Ergebnis");
  await visit.close();
});

test("questions that the choice does not ask are out of sight, without any script", async () => {
  const visit = await openPage(browser, { javaScriptEnabled: false });
  const { page } = visit;
  const seen = async (label: string) => page.getByLabel(label).first().isVisible();
  await page.goto(origin + PATH);
  await page.getByLabel("Hessen", { exact: true }).check();
  await page.getByLabel("Zusammenschluss von Ortsteilfeuerwehren").check();
  expect(await Promise.all(["Gemeinden und Städte", "Zuwendungsfähige Ausgaben"].map(seen))).toEqual([
    false,
    false,
  ]);
  await page.getByLabel("Ortsteilfeuerwehren", { exact: true }).fill("3");
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Förderung berechnen" }).click(),
  ]);
  expect(await page.locator(".amount").textContent()).toMatch(/^45\.000\s€$/);
  await page.getByLabel("Nordrhein-Westfalen", { exact: true }).check();
  await page.getByLabel("Erweiterung einer bestehenden Zusammenarbeit").check();
  expect(await Promise.all(["Gemeinden und Städte", "Zuwendungsfähige Ausgaben"].map(seen))).toEqual([
    true,
    true,
  ]);
  expect(await seen("Davon neu hinzukommend")).toBe(true);
  await visit.close();
});
