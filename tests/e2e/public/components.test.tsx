import type { Browser, Page } from "playwright-core";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, inject, test } from "vitest";
import type { Block } from "~/forms/papers/paper/blocks";
import { axe, openPage, overflow, sharedBrowser, takePictures, widths } from "../browser";
import { PaperSpecimen, StepSpecimen } from "./specimen";

const origin = inject("publicPages");
let browser: Browser;
let styles: string;
beforeAll(async () => {
  browser = await sharedBrowser();
  const landing = await (await fetch(origin)).text();
  styles = (landing.match(/<link rel="stylesheet"[^>]*>/g) ?? []).join("");
});

/** Shows components in the real styles and under the real security policy. */
async function show(page: Page, element: ReactElement) {
  // An answer with the same policy and no script of its own, which would take the specimen for its page.
  await page.goto(`${origin}/healthz`);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Muster</title>${styles}`;
  const html = `<html lang="de"><head>${head}</head><body>${renderToStaticMarkup(element)}</body></html>`;
  await page.setContent(`<!doctype html>${html}`, { waitUntil: "networkidle" });
}

const blocks: Block[] = [
  { kind: "heading", level: 1, text: "Antrag auf Förderung nach Nr. 3.5" },
  { kind: "address", label: "Absender", lines: ["Gemeinde Niestetal", "Der Gemeindevorstand"] },
  { kind: "paragraph", text: "Wir beantragen 75.000 € nach § 24 KGG; das sind 17,7 % Einsparung." },
  { kind: "heading", level: 2, text: "Beteiligte", id: "beteiligte" },
  {
    kind: "fields",
    items: [
      { label: "Federführend", value: "Gemeinde Niestetal", note: "von der Kommune eingetragen" },
      { label: "Einwohnerzahl", value: null },
    ],
  },
  {
    kind: "table",
    table: {
      caption: "Kosten vor der Zusammenarbeit",
      columns: [
        { label: "Gemeinde" },
        { label: "Personal", align: "right" },
        { label: "Summe", align: "right" },
      ],
      rows: [
        ["Niestetal", "142.500,00 €", "240.800,00 €"],
        ["Kaufungen", null, "233.400,00 €"],
      ],
      footer: [["Zusammen", "142.500,00 €", "474.200,00 €"]],
    },
  },
  { kind: "list", ordered: true, items: ["Beschluss der Gemeindevertretung", "Vereinbarung"] },
  { kind: "notice", tone: "warning", title: "Entwurf", text: "Noch nicht eingereicht." },
  { kind: "notice", tone: "neutral", title: "Hinweis", text: "Über die Förderung entscheidet die Behörde." },
  {
    kind: "finding",
    finding: {
      title: "Kündigungsfrist",
      verdict: "nicht erfüllt",
      consequence: "hält die Einreichung nicht auf",
      tone: "warning",
      text: "Frühestes Ende ist der 31.12.2018.",
      source: { text: "Nr. 3.5 der Rahmenvereinbarung", url: "https://recht.example" },
    },
  },
  { kind: "signature", lines: ["Der Gemeindevorstand", "Bürgermeister"] },
];

test.each([
  ["step", <StepSpecimen key="step" />],
  ["paper", <PaperSpecimen key="paper" blocks={blocks} />],
])("%s: no violation and no sideways scrolling, light and dark", async (name, element) => {
  const visit = await openPage(browser);
  await show(visit.page, element);
  for (const colorScheme of ["light", "dark"] as const) {
    await visit.page.emulateMedia({ colorScheme });
    for (const width of Object.values(widths)) {
      await visit.page.setViewportSize({ width, height: 900 });
      expect(await axe(visit.page), `${colorScheme} ${width} px`).toEqual([]);
      expect(await overflow(visit.page), `${colorScheme} ${width} px`).toBe(0);
    }
    await takePictures(visit.page, `${name}-${colorScheme}`);
  }
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test("a field says its error, its hint and its warning to a screen reader; a link focuses it", async () => {
  const visit = await openPage(browser);
  await show(visit.page, <StepSpecimen />);
  const said = (id: string) =>
    visit.page.evaluate(
      `document.getElementById("${id}").getAttribute("aria-describedby").split(" ").map((part) => document.getElementById(part).textContent).join(" | ")`,
    );
  expect(await said("signed")).toMatch(/letzten Unterschrift.*§\u00a024 Abs\.\u00a04 KGG.*Den 31\.02\.2018/s);
  expect(await said("excluded-until")).toContain("schon zum 31.12.2018");
  expect(await said("months")).toContain("Monate");
  expect(await visit.page.locator("#signed").getAttribute("aria-invalid")).toBe("true");
  await visit.page.getByRole("link", { name: "Den 31.02.2018 gibt es im Kalender nicht." }).click();
  await visit.page.keyboard.type("1");
  expect(await visit.page.locator("#signed").inputValue()).toContain("1");
  await visit.page.getByRole("link", { name: "„Kündigung ausgeschlossen bis“ ausfüllen" }).click();
  expect(await visit.page.evaluate("document.activeElement?.id")).toBe("excluded-until");
  await visit.close();
});

test("the paper keeps its figures together and says where nothing was entered", async () => {
  const html = renderToStaticMarkup(<PaperSpecimen blocks={blocks} />);
  for (const text of ["75.000\u00a0€", "§\u00a024 KGG", "17,7\u00a0%", "Nr.\u00a03.5"])
    expect(html).toContain(text);
  expect(html.match(/keine Angabe/g)).toHaveLength(2);
  expect(html).toContain('scope="col"');
  expect(html).toContain('scope="row"');
  expect(html).not.toMatch(/\sstyle=/);
});
