import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { endAllSessions } from "~/db/people/sessions";
import { expectComplaint, OFFLINE } from "../../complaints";
import { axe, closeVisits, overflow, takePictures } from "../browser";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { actorOf } from "../story/visitors";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase();
});
beforeEach(async () => {
  lead = await ready.walk("lead");
});
beforeEach(() => expectComplaint(OFFLINE));
// A page that stays open goes on asking, for a session that a later test ended.
afterEach(closeVisits);
afterAll(() => ready.end());
keepFailurePictures();

const step = (name: string) => `${ready.casePath}/schritt/${name}`;
const stepUrl = (name: string) => ready.world.server.origin + step(name);
const LABELS = ["Ausgangslage", "Ziele", "Maßnahmen", "Nutzen"] as const;
const PATHS = ["situation", "objectives", "measures", "benefits"] as const;

/** The same words on every run, with what German texts hold. */
function words(seed: number): Record<string, string> {
  const list = ["Straße", "„Amt“", "§ 24", "Übergang", "A & B", "100 %", "größer", "Zeile\nZeile"];
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return list[Math.floor((state / 2 ** 32) * list.length)];
  };
  return Object.fromEntries(
    LABELS.map((label) => [label, `${seed} ${next()} ${next()} ${next()} ${next()}`]),
  );
}

async function look(page: Page, name: string): Promise<void> {
  expect(await axe(page), name).toEqual([]);
  expect(await overflow(page), name).toBe(0);
  await takePictures(page, name);
}

const head = (page: Page) => page.locator(".saved");
const control = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function type(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    await control(page, label).fill(text);
    await control(page, label).blur();
  }
}

async function shown(page: Page): Promise<Record<string, string>> {
  const found = await Promise.all(LABELS.map((label) => control(page, label).inputValue()));
  return Object.fromEntries(LABELS.map((label, at) => [label, found[at] ?? ""]));
}

async function stored(): Promise<Record<string, string>> {
  const id = ready.casePath.split("/").at(-1) ?? "";
  const found = await loadApplication(ready.db, await actorOf(ready, "lead"), id);
  const data = found?.sections.find(({ name }) => name === "project")?.data ?? {};
  return Object.fromEntries(LABELS.map((label, at) => [label, String(data[PATHS[at] ?? ""] ?? "")]));
}

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ikz-eingaben/")).length);

/** With the page ends what keeps it from the network, so what it sends at the very last would arrive. */
async function closeWithoutNetwork(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError("no network"));
  });
  await page.close();
}

const found = (page: Page) =>
  page.getByRole("heading", { name: /^Nicht gespeicherte Eingaben von 10:0\d Uhr$/ });

test("the network goes in the middle of a step and comes back: nothing to do, every word is there", async () => {
  const { page } = lead;
  const before = await stored();
  await page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  await page.context().setOffline(true);
  const texts = words(1);
  await type(page, texts);
  await head(page).getByText("Nicht gespeichert – wird wiederholt").waitFor();
  await page.getByText("Ihre Eingaben sind in diesem Browser aufgehoben").waitFor();
  await lead.lookTwice("saving-fails");
  // "Weiter" does not lose the page either.
  const forward = page.getByRole("button", { name: /^Weiter / });
  await Promise.all([page.waitForEvent("requestfailed"), forward.click()]);
  expect(new URL(page.url()).pathname).toBe(step("vorhaben"));
  expect(await shown(page)).toEqual(texts);
  expect(await stored()).toEqual(before);
  await page.context().setOffline(false);
  await head(page)
    .getByText(/^Gespeichert 10:0/)
    .waitFor();
  expect(await stored()).toEqual(texts);
  expect(await page.locator(".save-trouble").count()).toBe(0);
  expect(await kept(page)).toBe(0);
});

test("the page is closed while the network is gone: opened again it puts every word in and saves it", async () => {
  const { page } = lead;
  const context = page.context();
  await page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  await context.setOffline(true);
  const texts = words(2);
  await type(page, texts);
  await head(page).getByText("Nicht gespeichert – wird wiederholt").waitFor();
  await closeWithoutNetwork(page);
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(stepUrl("vorhaben"));
  await found(again).waitFor();
  await again.getByText("Sie sind gespeichert.").waitFor();
  expect(await shown(again)).toEqual(texts);
  expect(await stored()).toEqual(texts);
  expect(await kept(again)).toBe(0);
  await look(again, "replay");
  // Said once: the next time there is nothing to find.
  await again.reload({ waitUntil: "networkidle" });
  expect(await found(again).count()).toBe(0);
});

test("the page is left within the second: what was typed is there when one comes back", async () => {
  const { page } = lead;
  await page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  const texts = words(3);
  for (const [label, text] of Object.entries(texts)) await control(page, label).fill(text);
  // By the address line, past every link of ours; no question is asked, for nothing is lost.
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(`${ready.world.server.origin}/impressum`);
  await page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  expect(await shown(page)).toEqual(texts);
  expect(await stored()).toEqual(texts);
  expect([asked, await kept(page)]).toEqual([[], 0]);
});

test("a link followed within the second takes what was typed along", async () => {
  const { page } = lead;
  await page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  const texts = words(4);
  for (const [label, text] of Object.entries(texts)) await control(page, label).fill(text);
  await page.getByRole("link", { name: "Zurück", exact: true }).click();
  await page.waitForURL(`**${step("beteiligte")}`);
  expect(await stored()).toEqual(texts);
});

test("the session ends meanwhile: after signing in again every word is there", async () => {
  const { page } = lead;
  await page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  expectComplaint(/status of 401/);
  await endAllSessions(ready.db, await actorOf(ready, "lead"), { now: ready.now });
  const texts = words(5);
  await type(page, texts);
  await page.getByText("Nicht gespeichert: Ihre Anmeldung ist abgelaufen.").waitFor();
  expect(await shown(page)).toEqual(texts);
  await lead.lookTwice("saving-expired");
  await page.getByRole("link", { name: "Neu anmelden" }).click();
  await page.waitForURL(/anmelden\?weiter=/);
  const [name = "", value = ""] = (await ready.cookie("lead")).split(/=(.*)/);
  await page.context().addCookies([{ name, value, url: ready.world.server.origin }]);
  await page.goto(stepUrl("vorhaben"));
  await found(page).waitFor();
  await page.getByText("Sie sind gespeichert.").waitFor();
  expect(await shown(page)).toEqual(texts);
  expect(await stored()).toEqual(texts);
});

test("somebody else signs in instead: nothing is saved in that name, and nothing shown", async () => {
  expectComplaint(/status of 401/);
  const { page } = lead;
  const before = await stored();
  await page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  const [name = "", value = ""] = (await ready.cookie("partner")).split(/=(.*)/);
  await page.context().addCookies([{ name, value, url: ready.world.server.origin }]);
  // A partner has no such step: the reason is said, the texts stay.
  expectComplaint(/status of 404/);
  await type(page, words(6));
  await page.getByText(/Nicht gespeichert: Diesen Schritt gibt es für Sie nicht mehr/).waitFor();
  await lead.lookTwice("saving-refused");
  expect([await stored(), await shown(page)]).toEqual([before, words(6)]);
  expect(await kept(page)).toBe(1);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(stepUrl("beteiligte"), { waitUntil: "networkidle" });
  expect(await found(page).count()).toBe(0);
  // Signing out leaves nothing behind.
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page.getByText("Sie sind abgemeldet").waitFor();
  await page.waitForLoadState("networkidle");
  expect(await kept(page)).toBe(0);
});

test("another saved meanwhile: what is found again joins what differs, and shows what contradicts", async () => {
  const { page } = lead;
  const context = page.context();
  await page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  await context.setOffline(true);
  await type(page, { Ziele: "Ziele ohne Netz", Nutzen: "Nutzen ohne Netz" });
  await head(page).getByText("Nicht gespeichert – wird wiederholt").waitFor();
  await closeWithoutNetwork(page);
  const other = await ready.walk("lead");
  await other.page.goto(stepUrl("vorhaben"), { waitUntil: "networkidle" });
  await type(other.page, { Ziele: "Ziele mit Netz", Maßnahmen: "Maßnahmen mit Netz" });
  await head(other.page)
    .getByText(/^Gespeichert/)
    .waitFor();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(stepUrl("vorhaben"));
  await found(again).waitFor();
  await again
    .getByRole("heading", { name: "Eine Angabe wurde an zwei Stellen verschieden geändert" })
    .waitFor();
  expect(await shown(again)).toMatchObject({
    Ziele: "Ziele ohne Netz",
    Maßnahmen: "Maßnahmen mit Netz",
    Nutzen: "Nutzen ohne Netz",
  });
  expect(await stored()).toMatchObject({ Ziele: "Ziele mit Netz", Nutzen: "Nutzen ohne Netz" });
  await again.setViewportSize({ width: 390, height: 844 });
  await takePictures(again, "replay-conflict");
  // It waits as long as nobody decides, also over another visit.
  await again.reload();
  await again
    .getByRole("heading", { name: "Eine Angabe wurde an zwei Stellen verschieden geändert" })
    .waitFor();
  await again.getByRole("button", { name: "Beide Fassungen vergleichen" }).click();
  await again
    .getByRole("group", { name: "Ziele" })
    .getByLabel(/Ziele ohne Netz/)
    .check();
  await again.getByRole("button", { name: "Auswahl speichern" }).click();
  await again.getByRole("heading", { name: "Vorhaben", exact: true, level: 1 }).waitFor();
  expect(await stored()).toMatchObject({ Ziele: "Ziele ohne Netz" });
  expect(await kept(again)).toBe(0);
});
