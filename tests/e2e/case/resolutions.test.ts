import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfFile } from "../story/enclosed";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { KAUFUNGEN_MINUTES, minutesPdf, scanPdf } from "../story/resolution-file";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
let partner: Walker;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase();
  partner = await ready.walk("partner");
  lead = await ready.walk("lead", { javaScriptEnabled: false });
});
afterAll(() => ready.end());
keepFailurePictures();

/** Words with the fixed spaces of print as typed ones. */
const textOf = async (place: Locator): Promise<string> =>
  ((await place.textContent()) ?? "").replaceAll("\u00a0", " ");
const step = () => `${ready.casePath}/schritt/beschluesse`;

async function upload(name: string, bytes: Uint8Array, copy: string): Promise<void> {
  const { page } = partner;
  await partner.open(step());
  await page.getByLabel(/^Die Datei ist/).selectOption({ label: copy });
  await page.getByLabel(/^Beschluss als PDF/).setInputFiles(pdfFile({ name, bytes }));
  await page.getByRole("button", { name: "Zur Freigabe" }).click();
  await page.waitForURL(`**${ready.casePath}/freigabe`);
  // It is read beside the answer; the page says so until then.
  await expect
    .poll(async () => {
      await partner.open(step());
      return textOf(page.locator("main"));
    })
    .not.toContain("Abgleich mit der Datei: wird gelesen");
}

test("the body is a list to choose from, the likeliest first, or one's own words", async () => {
  const { page } = partner;
  await partner.open(step());
  const body = page.getByLabel(/^Beschließendes Gremium/);
  const list = page.locator(`datalist[id="${await body.getAttribute("list")}"] option`);
  expect(await list.first().getAttribute("value")).toBe("Gemeindevertretung");
  expect(await list.count()).toBe(7);
  await body.fill("Vertretung in eigenen Worten");
  await page.getByRole("button", { name: "Zur Freigabe" }).click();
  await page.waitForURL(`**${ready.casePath}/freigabe`);
  await partner.open(step());
  expect(await body.inputValue()).toBe("Vertretung in eigenen Worten");
  await body.fill("Gemeindevertretung");
  await page.getByRole("button", { name: "Zur Freigabe" }).click();
  await page.waitForURL(`**${ready.casePath}/freigabe`);
});

test("after the upload the page says what the file says, and what differs", async () => {
  const { page } = partner;
  await upload("Auszug Kaufungen.pdf", await minutesPdf(KAUFUNGEN_MINUTES), "beglaubigte Abschrift");
  expect(await page.getByText("beglaubigte Abschrift", { exact: false }).first().isVisible()).toBe(true);
  const compared = page.locator("details.compared-file").filter({ hasText: "Abgleich mit der Datei" });
  expect(await textOf(compared.locator("summary").first())).toContain("5 von 7 Angaben gefunden");
  const day = compared.getByRole("listitem").filter({ hasText: "Beschlossen am:" });
  expect(await textOf(day)).toContain("weicht ab");
  expect(await textOf(day)).toContain("In der Datei steht: 21.06.2018.");
  const years = compared.getByRole("listitem").filter({ hasText: "Mindestdauer:" });
  expect(await textOf(years)).toContain("höchstens 3 Jahre");
  await partner.lookTwice("resolution-compared");

  // The file that was there before is still to be looked at.
  await page.getByText("Frühere Dateien (1)").click();
  const { bytes } = await partner.download(page.getByRole("link", { name: "beschluss-kaufungen.pdf" }));
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
});

test("the lead sees every resolution on the check page and puts on record, without script, that one is right", async () => {
  const { page } = lead;
  await lead.open(`${ready.casePath}/pruefung`);
  const section = page.getByRole("region", { name: /^Abgleich der Beschlüsse/ });
  expect(await section.locator("details.participant").count()).toBe(3);
  const button = section.getByRole("button", { name: "Geprüft, stimmt: Beschlossen am, Gemeinde Kaufungen" });
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
  const day = section
    .locator("details.participant")
    .filter({ has: page.getByRole("heading", { name: "Gemeinde Kaufungen" }) })
    .getByRole("listitem")
    .filter({ hasText: "Beschlossen am:" });
  expect(await textOf(day)).toContain("Geprüft von Gemeinde Niestetal am 17.08.2021.");
  expect(await textOf(day)).toContain("selbst geprüft");
  const back = section.getByRole("button", {
    name: "Vermerk zurücknehmen: Beschlossen am, Gemeinde Kaufungen",
  });
  await Promise.all([page.waitForEvent("domcontentloaded"), back.click()]);
  expect(await textOf(day)).toContain("weicht ab");
});

test("a partner sees the comparison of its own resolution alone", async () => {
  await partner.open(`${ready.casePath}/pruefung`);
  const section = partner.page.getByRole("region", { name: /^Abgleich der Beschlüsse/ });
  expect(await section.locator("details.participant").count()).toBe(1);
  await partner.lookTwice("check-comparison");
  expect(await textOf(section)).not.toContain("beschluss-niestetal.pdf");
});

test("a scan says that it has no text, and can be noted as a whole", async () => {
  const { page } = partner;
  await upload("Scan.pdf", await scanPdf(), "Scan");
  await page.getByText("vermutlich ein Scan. Vergleichen Sie sie selbst.").waitFor();
  await partner.look("resolution-scan");
  await page.getByRole("link", { name: "Auf der Prüfseite vermerken, was stimmt" }).click();
  await page.getByRole("button", { name: "Geprüft, stimmt: Scan.pdf, Gemeinde Kaufungen" }).click();
  await page.getByText("Geprüft von", { exact: false }).waitFor();
  await partner.look("check-scan-noted");
  await partner.end();
});
