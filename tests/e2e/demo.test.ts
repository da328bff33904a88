import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe, closeVisits, openPage, sharedBrowser, takePictures } from "./browser";
import { freePort, projectRoot } from "./server";

let folder: string;
let child: ChildProcess;
let browser: Browser;
let port: number;
let output = "";

/** Runs the program behind `npm run demo`, whose build these tests have already. */
function run(changes: Record<string, string>): ChildProcess {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, ["--import", "tsx", "app/cli/demo.ts"], {
    cwd: projectRoot,
    // A real database that is set must be left alone.
    env: {
      NODE_ENV: "production",
      PATH,
      HOME,
      DATABASE_PATH: "/nowhere/real.db",
      SMTP_URL: "smtp://mail.example",
      ...changes,
    },
  });
}

async function until(found: () => boolean, what: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (found()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not happen:\n${output}`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ikz-demo-"));
  port = await freePort();
  child = run({ PORT: String(port), DEMO_FOLDER: folder });
  child.stdout?.on("data", (text) => {
    output += text;
  });
  child.stderr?.on("data", (text) => {
    output += text;
  });
  browser = await sharedBrowser();
  await until(() => output.includes('"listening"') || child.exitCode !== null, "listening");
});
afterAll(async () => {
  await closeVisits();
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Role → link, as printed. */
const links = () =>
  new Map(
    [...output.matchAll(/^ {2}(\S.*?):.*\n {4}(http\S+\/anmelden\/\S+)$/gm)].map((m) => [
      m[1] ?? "",
      m[2] ?? "",
    ]),
  );

test("prints a link for each role and writes the papers", () => {
  expect([...links().keys()]).toEqual(
    expect.arrayContaining([
      "Stadt Haan",
      "Gemeinde Niestetal",
      "Gemeinde Kaufungen",
      "Kreis Höxter",
      "Bezirksregierung Detmold",
    ]),
  );
  expect(output).toContain("IKZ-NW-2022-0001");
  expect(output).not.toMatch(/ at \S+:\d+:\d+/);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining([
      "demo.db",
      "haan-entwurf.pdf",
      "hoexter-eingereicht.pdf",
      "niestetal-entwurf.pdf",
    ]),
  );
});

test.each([
  ["Gemeinde Niestetal", "/antraege", "Kooperation im Bereich der Informationstechnik"],
  ["Stadt Haan", "/antraege", "Nutzung des KRZN"],
  ["Stadt Brakel", "/antraege", "Digitalnetzwerk Kreis Höxter"],
  ["Bezirksregierung Detmold", "/behoerde", "Digitalnetzwerk Kreis Höxter"],
])("the link of %s works twice and leads to its cases", async (role, path, shown) => {
  for (const time of ["first", "second"]) {
    const visit = await openPage(browser);
    await visit.page.goto(links().get(role) ?? "");
    await visit.page.getByRole("button", { name: "Anmelden" }).click();
    await visit.page.waitForURL(`**${path}`);
    await visit.page.locator("main").getByText(shown).first().waitFor();
    expect(await axe(visit.page)).toEqual([]);
    if (time === "first") await takePictures(visit.page, `demo-${role.toLowerCase().replace(/\W+/g, "-")}`);
    await visit.close();
  }
});

test("the outbox holds the invitation, and its link opens", async () => {
  const visit = await openPage(browser);
  await visit.page.goto(`http://localhost:${port}/postausgang`);
  expect(await axe(visit.page)).toEqual([]);
  const mail = visit.page.getByRole("listitem").filter({ hasText: "it@kreis-mettmann.example" });
  await mail.getByRole("link").first().click();
  await visit.page.getByRole("button", { name: "Einladung annehmen" }).click();
  await visit.page.waitForURL("**/antraege/**");
  await visit.close();
});

test("a port that is taken is named, and nothing is touched", async () => {
  const blocker = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
  });
  const address = blocker.address();
  const taken = typeof address === "object" ? String(address?.port) : "";
  const second = run({ PORT: taken, DEMO_FOLDER: folder });
  let message = "";
  second.stderr?.on("data", (text) => {
    message += text;
  });
  expect(await new Promise((resolve) => second.once("close", resolve))).toBe(1);
  expect(message).toContain(`127.0.0.1:${taken} ist belegt`);
  expect(message).not.toContain(" at ");
  expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200);
  blocker.close();
});
