import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectComplaint, OFFLINE } from "../../complaints";
import { bytesOf, gemeinde, kreis, LINES } from "../../forms/register/register-file";
import { axe, overflow, widths } from "../browser";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { unfold } from "../story/unfold";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
beforeAll(async () => {
  ready = await readyCase();
});
afterAll(() => ready.end());
keepFailurePictures();

const step = () => `${ready.casePath}/schritt/beteiligte`;
const newPart = (page: Page) => page.getByRole("region", { name: "Weitere Beteiligte", exact: true });
const nameField = (page: Page) => newPart(page).getByLabel("Kurzer Name");
const keyField = (page: Page, section: string) => page.locator(`[id="${section}.key"]`);
const said = (page: Page) => newPart(page).getByRole("status");

const shownOptions = (page: Page) => page.locator("[role=option]:visible");

async function options(page: Page): Promise<string[]> {
  const texts = await shownOptions(page).allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " "));
}

/** What a screen reader is told to be on, while the focus stays in the text field. */
async function activeOption(field: Locator): Promise<string | null> {
  return field.evaluate((input) => {
    const id = input.getAttribute("aria-activedescendant");
    if (document.activeElement !== input || id === null) return null;
    const option = document.getElementById(id);
    return option?.getAttribute("aria-selected") === "true" ? (option.firstChild?.textContent ?? null) : null;
  });
}

async function begin(): Promise<Walker> {
  const lead = await ready.walk("lead");
  await lead.page.goto(ready.world.server.origin + step(), { waitUntil: "networkidle" });
  return lead;
}

test("by keyboard alone: town and Kreis told apart, chosen with Enter, added with all that is known", async () => {
  const lead = await begin();
  const { page } = lead;
  const field = nameField(page);
  await field.focus();
  await page.keyboard.type("kassel");
  await shownOptions(page).first().waitFor();
  expect(await options(page)).toEqual([
    "Kassel, Stadt kreisfrei, 06611000",
    "Landkreis Kassel Hessen, 06633",
    "Niederkassel, Stadt Rhein-Sieg-Kreis, 05382044",
  ]);
  expect(await field.getAttribute("role")).toBe("combobox");
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  expect(await said(page).textContent()).toBe("3 Treffer");

  const moves = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"];
  const passed: (string | null)[] = [];
  for (const key of moves) {
    await page.keyboard.press(key);
    passed.push(await activeOption(field));
  }
  const [town, district, other] = ["Kassel, Stadt", "Landkreis Kassel", "Niederkassel, Stadt"];
  expect(passed).toEqual([town, district, other, null, other, district, town]);
  for (const width of [widths.desktop, widths.phone]) {
    await page.setViewportSize({ width, height: 900 });
    await lead.look(`register-list-${width}`);
  }

  await page.keyboard.press("Escape");
  expect(await shownOptions(page).count()).toBe(0);
  expect(await field.inputValue()).toBe("kassel");
  expect(await field.getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await activeOption(field)).toBe("Landkreis Kassel");
  await page.keyboard.press("Enter");
  expect(await field.inputValue()).toBe("Landkreis Kassel");
  expect(await newPart(page).getByLabel("Amtlicher Schlüssel").inputValue()).toBe("06633");
  expect(await newPart(page).getByLabel("Art").inputValue()).toBe("district");
  await newPart(page).getByText("Landkreis Kassel, 231.073 Einwohner.").waitFor();
  // Once more Enter: nothing is sent from here.
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).pathname).toBe(step());

  for (const _ of ["Art", "Schlüssel", "hinzufügen"]) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Landkreis Kassel", exact: true }).waitFor();
  const part = page
    .locator("details")
    .filter({ has: page.getByRole("heading", { name: "Landkreis Kassel" }) });
  if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
  expect(await part.getByLabel("Amtlicher Name").inputValue()).toBe("Landkreis Kassel");
  expect(await part.getByLabel("Einwohnerzahl").inputValue()).toBe("231.073");
  await page.getByRole("link", { name: "Landkreis Kassel aus dem Antrag nehmen" }).click();
  await page.getByRole("button", { name: "Landkreis Kassel herausnehmen" }).click();
  await page.getByRole("button", { name: "Wieder aufnehmen" }).waitFor();
  await lead.end();
});

test("the key of a participant is found by its name; what was typed stays, what the register brought goes with it", async () => {
  const lead = await begin();
  const { page } = lead;
  const section = ready.sectionOf("Söhrewald");
  const at = (field: string) => page.locator(`[id="${section}.${field}"]`);
  await unfold(keyField(page, section));
  await at("legalName").fill("Wir in Söhrewald");
  await at("population").fill("");
  await keyField(page, section).fill("fulda");
  await page.getByRole("option", { name: "Landkreis Fulda Hessen" }).click();
  expect(await keyField(page, section).inputValue()).toBe("06631");
  expect(await at("kind").inputValue()).toBe("district");
  expect(await at("population").inputValue()).toBe("222.283");
  expect(await at("name").inputValue()).toBe("Landkreis Fulda");
  expect(await at("legalName").inputValue()).toBe("Wir in Söhrewald");

  await keyField(page, section).fill("soehrew");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await keyField(page, section).inputValue()).toBe("06633024");
  expect(await at("kind").inputValue()).toBe("municipality");
  expect(await at("population").inputValue()).toBe("4521");
  expect(await at("name").inputValue()).toBe("Söhrewald");
  await at("legalName").fill("Gemeinde Söhrewald");
  await keyField(page, section).fill("06631008");
  await page.keyboard.press("Tab");
  const note = page.getByText(
    "06631008 gehört im Gemeindeverzeichnis zu „Flieden, Gemeinde“, nicht zu „Söhrewald“.",
  );
  await note.waitFor();
  await keyField(page, section).fill("06633024");
  await note.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Weiter zum Vorhaben" }).click();
  await page.waitForURL("**/vorhaben");
  await lead.end();
});

test("without script: a button asks, a button takes over, nothing typed is lost", async () => {
  const lead = await ready.walk("lead", { javaScriptEnabled: false });
  const { page } = lead;
  const press = async (name: string | RegExp, within: Page | Locator = page) => {
    const button = within.getByRole("button", { name, exact: true });
    await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
  };
  await lead.open(step());
  expect(await nameField(page).getAttribute("role")).toBeNull();
  const section = ready.sectionOf("Söhrewald");
  await unfold(keyField(page, section));
  await page.locator(`[id="${section}.signatory.authority"]`).fill("Der Gemeindevorstand Söhrewald");
  await nameField(page).fill("Hoexter");
  await newPart(page).getByLabel("Amtlicher Schlüssel").fill("057");
  await press("Im Gemeindeverzeichnis suchen");
  expect(new URL(page.url()).pathname).toBe(step());
  const scripted = await ready.walk("lead");
  await scripted.page.goto(page.url(), { waitUntil: "networkidle" });
  await scripted.lookTwice("register-plain");
  await scripted.end();
  expect(await nameField(page).inputValue()).toBe("Hoexter");
  expect(await newPart(page).getByLabel("Amtlicher Schlüssel").inputValue()).toBe("057");
  expect(await page.locator(`[id="${section}.signatory.authority"]`).inputValue()).toBe(
    "Der Gemeindevorstand Söhrewald",
  );
  await page.getByText("2 Treffer").waitFor();
  await press("Kreis Höxter übernehmen");
  await page.getByRole("heading", { name: "Kreis Höxter", exact: true }).waitFor();
  expect(await nameField(page).inputValue()).toBe("");

  const part = page.locator("details").filter({ has: page.getByRole("heading", { name: "Kreis Höxter" }) });
  if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
  expect(await part.getByLabel("Einwohnerzahl").inputValue()).toBe("139.252");
  await part.getByLabel("Amtlicher Schlüssel").fill("willebadessen");
  await press("Schlüssel zum Namen suchen", part);
  await press("Willebadessen, Stadt übernehmen");
  // The short name had come from the register and goes with its key.
  const town = page.locator("details").filter({ has: page.getByRole("heading", { name: "Willebadessen" }) });
  expect(await town.getByLabel("Amtlicher Schlüssel").inputValue()).toBe("05762040");

  await nameField(page).fill("Nirgendwo");
  await press("Im Gemeindeverzeichnis suchen");
  await page.getByText("Kein Treffer im Gemeindeverzeichnis.").waitFor();
  if ((await town.getAttribute("open")) === null) await town.locator("summary").click();
  await page.getByRole("link", { name: "Willebadessen aus dem Antrag nehmen" }).click();
  await press("Willebadessen herausnehmen");
  await lead.end();
});

test("an entry the server refuses comes back as it was typed", async () => {
  const lead = await begin();
  const { page } = lead;
  await nameField(page).fill("Zweite Niestetal");
  await page.keyboard.press("Escape");
  await newPart(page).getByLabel("Amtlicher Schlüssel").fill("06633020");
  await newPart(page).getByRole("button", { name: "Beteiligte hinzufügen" }).click();
  await page.getByText("Diesen Schlüssel hat schon eine andere Beteiligte: Niestetal.").first().waitFor();
  expect(await nameField(page).inputValue()).toBe("Zweite Niestetal");
  expect(await newPart(page).getByLabel("Amtlicher Schlüssel").inputValue()).toBe("06633020");
  await lead.end();
});

/** Nine hundred municipalities in one Kreis beside the usual ones. */
function largeFile(): Uint8Array {
  const many = Array.from({ length: 900 }, (_, at) => {
    const number = String(at + 1).padStart(3, "0");
    return gemeinde(`06440${number}`, `Musterdorf ${number}`, "64", 1_000 + at);
  });
  const at = LINES.findIndex((line) => line.includes("Limburg-Weilburg"));
  return bytesOf([...LINES.slice(0, at), kreis("06440", "Wetteraukreis", "44"), ...many, ...LINES.slice(at)]);
}

test("a large register, imported while the server runs: fetched once, then found without asking again", async () => {
  const stranger = await fetch(`${ready.world.server.origin}/gemeindeverzeichnis.json`, {
    redirect: "manual",
  });
  expect([stranger.status, stranger.headers.get("Location")?.startsWith("/anmelden")]).toEqual([302, true]);
  const cookie = await ready.cookie("lead");
  const ask = (headers: Record<string, string> = {}) =>
    fetch(`${ready.world.server.origin}/gemeindeverzeichnis.json`, {
      headers: { Cookie: cookie, ...headers },
    });
  const before = (await ask()).headers.get("ETag") ?? "";
  expect((await ask({ "If-None-Match": before })).status).toBe(304);

  const folder = mkdtempSync(join(tmpdir(), "ikz-register-"));
  writeFileSync(join(folder, "gv.txt"), largeFile());
  expect(await ready.world.ikz("import-register", join(folder, "gv.txt"))).toContain("916 Einträge");
  rmSync(folder, { recursive: true });
  const after = await ask({ "If-None-Match": before });
  expect([after.status, after.headers.get("Cache-Control")]).toEqual([200, "private, no-cache"]);

  const lead = await begin();
  const { page } = lead;
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await nameField(page).focus();
  await page.waitForResponse("**/gemeindeverzeichnis.json");
  expectComplaint(OFFLINE);
  await page.context().setOffline(true);
  await page.keyboard.type("musterdorf 899");
  await shownOptions(page).first().waitFor();
  expect(await options(page)).toEqual(["Musterdorf 899, Gemeinde Wetteraukreis, 06440899"]);
  await nameField(page).fill("muster");
  expect(await options(page)).toHaveLength(8);
  expect(await said(page).textContent()).toBe(
    "8 von 900 Treffern. Schreiben Sie weiter, um die Auswahl einzugrenzen.",
  );
  await nameField(page).fill("homburg");
  expect(await options(page)).toEqual(["Bad Homburg v. d. Höhe, Stadt Hochtaunuskreis, 06434001"]);
  await nameField(page).fill("qqq");
  expect(await said(page).textContent()).toContain("Kein Treffer");
  expect(requests.filter((path) => path === "/gemeindeverzeichnis.json")).toHaveLength(1);
  await nameField(page).fill("");
  await page.context().setOffline(false);
  await page.getByRole("link", { name: /GV-ISys, 28\.02\.2026/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.close();
});

test("a key the imported register does not know is a hint, and is taken all the same", async () => {
  const lead = await begin();
  const { page } = lead;
  const section = ready.sectionOf("Söhrewald");
  await unfold(keyField(page, section));
  await keyField(page, section).fill("06633099");
  const note = page.getByText("06633099 steht nicht im Gemeindeverzeichnis vom 28.02.2026.");
  await note.waitFor();
  expect(await keyField(page, section).getAttribute("aria-describedby")).toContain("-note");
  await page.getByRole("button", { name: "Weiter zum Vorhaben" }).click();
  await page.waitForURL("**/vorhaben");
  await lead.open(step());
  await note.waitFor();
  expect(await keyField(page, section).getAttribute("aria-invalid")).toBeNull();
  await lead.look("register-note");
  await lead.end();
});
