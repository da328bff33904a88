import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { STEPS } from "~/forms/steps";
import { projectRoot } from "../server";
import { type ReadyCase, readyCase } from "../story/ready-case";

let ready: ReadyCase;
beforeAll(async () => {
  ready = await readyCase();
});
afterAll(() => ready.end());

/** What every control of the step's form holds. */
function held(page: Page): Promise<string[]> {
  return page
    .locator("main form")
    .first()
    .evaluate((form) => {
      const shown: string[] = [];
      for (const control of form.querySelectorAll("input, select, textarea")) {
        if (
          control instanceof HTMLInputElement &&
          (control.type === "checkbox" || control.type === "radio")
        ) {
          shown.push(`${control.name} ${control.value} ${control.checked}`);
        } else if (
          control instanceof HTMLInputElement ||
          control instanceof HTMLSelectElement ||
          control instanceof HTMLTextAreaElement
        ) {
          shown.push(`${control.name} ${control.value}`);
        }
      }
      return shown;
    });
}

test("with its script a step shows exactly what the server sent: boxes, choices, texts", async () => {
  const plain = await ready.walk("stranger", { javaScriptEnabled: false });
  await plain.open("/antraege/einlesen");
  await plain.page.getByLabel("Datei (JSON)").setInputFiles({
    name: "haan.json",
    mimeType: "application/json",
    buffer: readFileSync(join(projectRoot, "tests/cases/haan-2021.json")),
  });
  await plain.page.getByRole("button", { name: "Einlesen" }).click();
  await plain.page.getByRole("heading", { name: "Ihr Antrag" }).waitFor();
  const casePath = new URL(plain.page.url()).pathname;
  const scripted = await ready.walk("stranger");
  for (const { id } of STEPS) {
    const path = `${casePath}/schritt/${id}`;
    await plain.page.goto(ready.world.server.origin + path);
    await scripted.page.goto(ready.world.server.origin + path, { waitUntil: "networkidle" });
    expect(await held(scripted.page), id).toEqual(await held(plain.page));
  }
});

test("keys pressed at any moment while the script takes the page over disturb nothing", async () => {
  for (const path of ["/", "/anmelden", "/foerderung-schaetzen"]) {
    const walker = await ready.walk("stranger");
    // As many as there are turns of the page's loop: one of them falls into every gap.
    await walker.page.addInitScript(() => {
      const loop = new MessageChannel();
      loop.port1.onmessage = () => {
        document
          .querySelector("main")
          ?.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
        if (!document.querySelector("[data-pressed-enough]")) loop.port2.postMessage(0);
      };
      loop.port2.postMessage(0);
    });
    await walker.page.goto(ready.world.server.origin + path, { waitUntil: "networkidle" });
    await walker.page.evaluate(() => document.body.setAttribute("data-pressed-enough", ""));
    await walker.page.getByRole("link", { name: "Impressum" }).click();
    await walker.page.waitForURL("**/impressum");
    await walker.end();
  }
});

test("what a reader opens before the script takes the page over stays open and disturbs nothing", async () => {
  const walker = await ready.walk("lead");
  await walker.page.addInitScript(() => {
    document.addEventListener("readystatechange", () => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
    });
  });
  await walker.page.goto(`${ready.world.server.origin}${ready.casePath}/schritt/vorhaben`, {
    waitUntil: "networkidle",
  });
  const open = await walker.page
    .locator("details")
    .evaluateAll((all) => all.map((one) => one.hasAttribute("open")));
  expect(open.length).toBeGreaterThan(0);
  expect(open).not.toContain(false);
  await walker.end();
});
