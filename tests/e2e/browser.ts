import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { z } from "zod";
import { complain } from "../complaints";

/**
 * Chromium from npm, or the program that BROWSER_PATH names. The package's own list of arguments turns
 * the browser's isolation off, so it is not used; as root, Chromium needs `--no-sandbox`.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: ["--no-sandbox", "--disable-gpu"] });
}

/** The package unpacks its browser when it is first asked for. */
export const browserPath = async (): Promise<string> =>
  process.env.BROWSER_PATH ?? (await sparticuz.executablePath());

let shared: Promise<Browser> | undefined;

/** The one browser of this process, which runs many files: visitors have contexts of their own. It ends with the process. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= openBrowser();
  return shared;
}

const visits = new Set<Visit>();

/** Closes every page that is still open; before its server stops, which waits for whom it serves. */
export async function closeVisits(): Promise<void> {
  await Promise.all([...visits].map((visit) => visit.close()));
}

export type Visit = {
  context: BrowserContext;
  page: Page;
  /** What the browser complained about: script errors, console errors, refusals by the security policy. */
  complaints: string[];
  close(): Promise<void>;
};

/** What the browser notes when a form is refused on purpose. */
export const REFUSED = /responded with a status of (409|422)/;

/** A fresh visitor: own cookies, German, 1280 pixels wide unless told. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  // The end for what never comes; whatever comes is waited for only until it is there.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const note = (text: string) => {
    complaints.push(text);
    if (!REFUSED.test(text)) complain(`${page.url()}: ${text}`);
  };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") note(message.text());
  });
  page.on("pageerror", (error) => note(String(error)));
  const visit: Visit = { context, page, complaints, close: () => context.close() };
  visits.add(visit);
  context.once("close", () => visits.delete(visit));
  return visit;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeResult = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

const ASK_AXE = `axe.run(document, { resultTypes: ["violations"], preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] })
  .then((result) => result.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))`;

/** The page's violations of WCAG 2.0 to 2.2 A and AA and of best practice, and doubled ids, one line each; [] is the aim. */
export async function axe(page: Page): Promise<string[]> {
  // The debugger's channel is no script of the page: the security policy stays as it is.
  // Handing axe over takes a third of the time of asking it, so each document gets it once, whatever its widths.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
  const found = axeResult
    .parse(await page.evaluate(ASK_AXE))
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} – ${node.html} – ${node.failureSummary ?? ""}`),
    );
  return [...found, ...(await doubledIds(page))];
}

/** Ids that stand twice: a label or a link to them leads to the first alone. axe no longer asks for all of them. */
async function doubledIds(page: Page): Promise<string[]> {
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `doubled id: ${id}`);
}

/** How many pixels the page is wider than its window: more than 0 means scrolling sideways. */
export async function overflow(page: Page): Promise<number> {
  return z
    .number()
    .parse(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    );
}

/** Where pictures go: of looks when PICTURES names a folder, of failures always. */
export const pictures = process.env.PICTURES ?? join(tmpdir(), "ikz-pictures");
export const widths = { desktop: 1280, phone: 390, narrow: 320 } as const;

/** When PICTURES is set, writes `<name>-1280.png` and `<name>-390.png` of the whole page there. */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  mkdirSync(pictures, { recursive: true });
  const before = page.viewportSize();
  for (const width of [widths.desktop, widths.phone]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

/** Every text that stands in this place from now on, short as it may stand there: nobody need look at the right moment. */
export async function textsOf(place: Locator): Promise<() => Promise<string[]>> {
  const heard = await place.evaluateHandle((element) => {
    const texts = [element.textContent ?? ""];
    const note = () => texts.push(element.textContent ?? "");
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
    return texts;
  });
  return () => heard.jsonValue();
}
