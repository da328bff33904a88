import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../server";
import { enclosedOf, pdfFile, smallPdf } from "../story/enclosed";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { realCase } from "../story/real-case";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase();
  lead = await ready.walk("lead", { javaScriptEnabled: false });
});
afterAll(() => ready.end());
keepFailurePictures();

/** Every press loads a page. */
async function press(name: string | RegExp): Promise<void> {
  const button = lead.page.getByRole("button", { name });
  await Promise.all([lead.page.waitForEvent("domcontentloaded"), button.click()]);
}
const path = () => new URL(lead.page.url()).pathname;

test("a new application, rows added and taken out, a file: without any script", async () => {
  const { page } = lead;
  await lead.open("/antraege/neu");
  await page.getByLabel("Hessen", { exact: true }).check();
  await page.getByLabel("Bezeichnung des Vorhabens").fill("Gemeinsame Kasse");
  await press("Antrag beginnen");
  const casePath = path().replace("/schritt/programm", "");
  await page.getByLabel("Ort", { exact: true }).fill("Niestetal");
  await press("Weiter zu den Beteiligten");

  const panel = page.getByRole("region", { name: "Weitere Beteiligte", exact: true });
  await panel.getByLabel("Kurzer Name").fill("Kaufungen");
  await press("Beteiligte hinzufügen");
  await page.getByRole("heading", { name: "Kaufungen", exact: true }).waitFor();
  await page.getByRole("link", { name: "Kaufungen aus dem Antrag nehmen" }).click();
  await press("Kaufungen herausnehmen");
  await press("Wieder aufnehmen");
  await page.getByRole("heading", { name: "Kaufungen", exact: true }).waitFor();

  await lead.open(`${casePath}/schritt/kosten`);
  const rows = page.getByRole("table").getByRole("row", { name: /^Kaufungen/ });
  const year = (position: number) => rows.nth(position).getByRole("textbox").first();
  await year(0).fill("2017");
  await press("Jahr hinzufügen für Kaufungen");
  expect(await rows.count()).toBe(2);
  await year(1).fill("2018");
  await press("Jahr hinzufügen für Kaufungen");
  expect(await rows.count()).toBe(3);
  // Only the row that is taken out goes, not the one still to be filled in.
  await press("Kaufungen, Jahr 1 entfernen");
  expect(await rows.count()).toBe(2);
  expect(await year(0).inputValue()).toBe("2018");
  await page.getByLabel("Folgekosten, Euro").fill("1.200,50");
  const file = { name: "Kosten.pdf", bytes: await smallPdf("Kosten") };
  await page.getByLabel("Eigene Kostenübersicht als PDF").setInputFiles(pdfFile(file));
  await press("Weiter zu Ausgaben und Finanzierung");

  await lead.open(`${casePath}/schritt/kosten`);
  expect(await page.getByLabel("Folgekosten, Euro").inputValue()).toBe("1.200,50");
  expect(
    Buffer.from(file.bytes).equals(
      (await lead.download(page.getByRole("link", { name: "Kosten.pdf", exact: true }))).bytes,
    ),
  ).toBe(true);
  await page.getByRole("link", { name: "Kosten.pdf entfernen" }).click();
  await press("Datei entfernen");
  expect(path()).toBe(`${casePath}/schritt/kosten`);
  expect(await page.getByRole("link", { name: "Kosten.pdf", exact: true }).count()).toBe(0);
});

test("what is refused comes back as typed, with its message and the way to it", async () => {
  const { page } = lead;
  await lead.open(`${ready.casePath}/schritt/vereinbarung`);
  await page.getByLabel("Unterschrieben am", { exact: true }).fill("31.02.2018");
  await press("Weiter zur Kostenübersicht");
  expect(path()).toBe(`${ready.casePath}/schritt/vereinbarung`);
  await page
    .getByRole("alert")
    .getByRole("link", { name: "Den 31.02.2018 gibt es im Kalender nicht." })
    .click();
  const field = page.getByLabel("Unterschrieben am", { exact: true });
  expect(await field.inputValue()).toBe("31.02.2018");
  await field.fill("15.08.2018");
  await press("Weiter zur Kostenübersicht");
  expect(path()).toBe(`${ready.casePath}/schritt/kosten`);
});

test("a question that depends on an answer is asked by a button; with a script it appears at once", async () => {
  const { page } = lead;
  const step = `${ready.casePath}/schritt/vereinbarung`;
  await lead.open(step);
  const term = page.getByRole("group", { name: "Laufzeit", exact: true });
  const until = page.getByLabel("Befristet bis", { exact: true });
  const ask = page.locator("p", { hasText: "Von „Laufzeit“ hängen weitere Fragen ab." }).getByRole("button");
  expect(await until.count()).toBe(0);
  await term.getByLabel("befristet", { exact: true }).check();
  await Promise.all([page.waitForEvent("domcontentloaded"), ask.click()]);
  await until.fill("31.12.2026");
  await term.getByLabel("unbefristet", { exact: true }).check();
  await Promise.all([page.waitForEvent("domcontentloaded"), ask.click()]);
  await page.getByText("wird nicht verwendet, eingetragen ist: 31.12.2026").waitFor();
  expect(await until.count()).toBe(0);

  const live = await ready.walk("lead");
  await live.open(step);
  const choice = live.page.getByRole("group", { name: "Laufzeit", exact: true });
  const day = live.page.getByLabel("Befristet bis", { exact: true });
  await choice.getByLabel("befristet", { exact: true }).check();
  await day.waitFor();
  expect(await day.inputValue()).toBe("31.12.2026");
  await choice.getByLabel("unbefristet", { exact: true }).check();
  await day.waitFor({ state: "detached" });
  await live.end();
});

test("read in from a file, handing in is blocked until the files are there", async () => {
  const { page } = lead;
  const real = realCase("niestetal-complete");
  const files = await enclosedOf(real);
  await lead.open("/antraege/einlesen");
  const buffer = readFileSync(join(projectRoot, "tests/cases/niestetal-complete.json"));
  await page
    .getByLabel("Datei (JSON)")
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
  await press("Einlesen");
  const casePath = path();
  await lead.open(`${casePath}/einreichen`);
  await page.getByText("Der Antrag kann noch nicht eingereicht werden.").waitFor();
  expect(await page.getByRole("button", { name: /^Antrag .*einreichen$/ }).count()).toBe(0);

  await lead.open(`${casePath}/schritt/vereinbarung`);
  const agreement = files.find(({ kind }) => kind === "agreement");
  await page.getByText("Genannt ist „vereinbarung.pdf“; die Datei fehlt noch.").waitFor();
  if (agreement) await page.getByLabel("Vereinbarung als PDF").setInputFiles(pdfFile(agreement));
  await press("Weiter zur Kostenübersicht");
  await lead.open(`${casePath}/schritt/beschluesse`);
  for (const file of files.filter(({ kind }) => kind === "resolution")) {
    const owner = real.set.participants.find(({ id }) => file.section.endsWith(id))?.data.name ?? "";
    const part = page
      .locator("details")
      .filter({ has: page.getByRole("heading", { name: owner, exact: true }) });
    await part.getByLabel("Beschluss als PDF").setInputFiles(pdfFile(file));
  }
  await press("Weiter zur Prüfung");
  await page.getByText("Der Antrag kann eingereicht werden.").waitFor();
  await page.getByRole("link", { name: "Weiter zum Einreichen" }).click();
  await press(/^Antrag .*einreichen$/);
  await page.getByText("Bestätigen Sie, dass Sie den Antrag durchgesehen haben").first().waitFor();
  await page.getByLabel("Ich habe alle Angaben durchgesehen").check();
  await press(/^Antrag .*einreichen$/);
  expect(path()).toBe(`${casePath}/eingereicht`);
  await page.getByText("IKZ-HE-2021-0001").first().waitFor();
  await lead.end();
});
