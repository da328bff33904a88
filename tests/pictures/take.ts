import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser, openPage } from "../e2e/browser";
import { freePort, projectRoot } from "../e2e/server";

// `npm run pictures`: the README's pictures, taken from the demonstration itself on a fixed day.
const folder = join(projectRoot, "docs/pictures");

type Picture = {
  name: string;
  /** Part of the line that the demonstration prints above the link. */
  who: string;
  height: number;
  go: (page: Page) => Promise<void>;
};

const follow = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole("link", { name }).first().click();
  await page.waitForLoadState("networkidle");
};

const PICTURES: readonly Picture[] = [
  {
    name: "step",
    who: "Stadt Haan",
    height: 900,
    go: async (page) => {
      await follow(page, /Nutzung des KRZN/);
      await page.goto(`${page.url()}/schritt/vereinbarung`, { waitUntil: "networkidle" });
    },
  },
  {
    name: "check",
    who: "Gemeinde Niestetal",
    height: 940,
    go: async (page) => {
      await follow(page, /Informationstechnik/);
      await page.goto(`${page.url()}/pruefung`, { waitUntil: "networkidle" });
    },
  },
  {
    name: "submission",
    who: "Bezirksregierung Detmold",
    height: 1000,
    go: async (page) => {
      await page.locator("main table a").first().click();
      await page.waitForURL(/vorgaenge/);
      await page.waitForLoadState("networkidle");
    },
  },
];

/** Starts the demonstration; resolves with all it printed as soon as it listens. */
async function startDemo(port: number, data: string): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "app/cli/demo.ts"], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DEMO_FOLDER: data,
      CLOCK: "2026-11-23T09:00:00Z",
    },
  });
  let printed = "";
  return new Promise((resolve, reject) => {
    child.stderr?.pipe(process.stderr);
    child.once("close", (code) => reject(new Error(`The demonstration ended with ${code}.`)));
    child.stdout?.on("data", (text) => {
      printed += text;
      if (printed.includes('"listening"')) resolve({ child, printed });
    });
  });
}

function linkOf(who: string, printed: string): string {
  const lines = printed.split("\n").map((line) => line.trim());
  const link = lines[lines.findIndex((line) => line.startsWith(who)) + 1];
  if (!link?.startsWith("http")) throw new Error(`No link for ${who}.`);
  return link;
}

mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), "ikz-pictures-"));
const { child, printed } = await startDemo(await freePort(), data);
const browser = await openBrowser();
try {
  for (const { name, who, height, go } of PICTURES) {
    const { page, close } = await openPage(browser, { viewport: { width: 1280, height } });
    await page.goto(linkOf(who, printed));
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.waitForURL(/antraege|behoerde/);
    await go(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await close();
  }
} finally {
  await browser.close();
  child.removeAllListeners("close");
  child.kill("SIGTERM");
  rmSync(data, { recursive: true, force: true });
}
