import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LARGEST_UPLOAD } from "~/rules/facts/limits";
import { expectComplaint } from "../../complaints";
import { smallPdf } from "../story/enclosed";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
let partner: Walker;
let whole: Buffer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ikz-uploads-"));
  ready = await readyCase();
  partner = await ready.walk("partner");
  whole = Buffer.from(await smallPdf("beschluss"));
});
afterAll(async () => {
  await ready.end();
  rmSync(folder, { recursive: true, force: true });
});
keepFailurePictures();

const ENCRYPTED = `%PDF-1.5
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Count 1/Kids[3 0 R]>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R>>
endobj
4 0 obj
<</Filter/Standard/V 1>>
endobj
trailer
<</Root 1 0 R/Encrypt 4 0 R>>
%%EOF`;

const refused: [string, () => Buffer, string][] = [
  ["Beschluss.docx", () => Buffer.from("PK\u0003\u0004word/document.xml"), "ist kein PDF"],
  ["geschützt.pdf", () => Buffer.from(ENCRYPTED, "latin1"), "ist mit einem Kennwort geschützt"],
  ["leer.pdf", () => Buffer.alloc(0), "ist leer"],
  ["abgebrochen.pdf", () => whole.subarray(0, Math.floor(whole.length * 0.6)), "lässt sich nicht lesen"],
  ["groß.pdf", () => Buffer.concat([whole, Buffer.alloc(LARGEST_UPLOAD)]), "ist größer als 20 MB"],
];

/** From the disk, as a clerk chooses it: 20 MB need not be spelled out to the browser. */
function onDisk(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const step = () => `${ready.casePath}/schritt/beschluesse`;
const pdf = (name: string, bytes = whole) => ({ name, mimeType: "application/pdf", buffer: bytes });
const filePlace = ({ page }: Walker) => page.getByLabel(/^Beschluss als PDF/);
const fileLink = ({ page }: Walker, name: string) => page.getByRole("link", { name, exact: true });
const itemOf = ({ page }: Walker) => page.getByLabel("Tagesordnungspunkt");

test.each(refused)(
  "%s is refused with the reason as soon as it is chosen; the rest stays",
  async (...given) => {
    const [name, bytes, reason] = given;
    const { page } = partner;
    await partner.open(step());
    await page.waitForLoadState("networkidle");
    await itemOf(partner).fill(`TOP von ${name}`);
    await filePlace(partner).setInputFiles(onDisk(name, bytes()));
    await page.getByText(reason).waitFor();
    const described = await filePlace(partner).getAttribute("aria-describedby");
    const said = await page.locator(`[id="${described?.split(" ").at(-1)}"]`).textContent();
    expect(said).toContain(`„${name}“ wurde nicht`);
    expect(said).toContain(reason);
    await partner.look(`upload-refused-${name}`);
    // A refused file holds nothing up.
    await page.getByRole("button", { name: "Zur Freigabe" }).click();
    await page.waitForURL(`**${ready.casePath}/freigabe`);
    await partner.open(step());
    expect(await itemOf(partner).inputValue()).toBe(`TOP von ${name}`);
    expect(await fileLink(partner, "beschluss-kaufungen.pdf").count()).toBe(1);
  },
);

test("without script the button refuses a file with the reason, saves the rest, and takes a good one", async () => {
  const plain = await ready.walk("partner", { javaScriptEnabled: false });
  const { page } = plain;
  const send = (name: string) =>
    Promise.all([page.waitForEvent("domcontentloaded"), page.getByRole("button", { name }).click()]);
  await plain.open(step());
  await itemOf(plain).fill("TOP 10");
  await filePlace(plain).setInputFiles(pdf("leer.pdf", Buffer.alloc(0)));
  await send("Zur Freigabe");
  const alert = page.getByRole("alert");
  expect(await alert.textContent()).toContain("„leer.pdf“ wurde nicht gespeichert.");
  await itemOf(plain).fill("TOP 11");
  await filePlace(plain).setInputFiles(pdf("Auszug Kaufungen.pdf"));
  await send("Zur Freigabe");
  await plain.open(step());
  expect(await itemOf(plain).inputValue()).toBe("TOP 11");
  const { name, bytes } = await plain.download(fileLink(plain, "Auszug Kaufungen.pdf"));
  expect(name).toBe("Auszug Kaufungen.pdf");
  expect(whole.equals(bytes)).toBe(true);
  expect(await fileLink(plain, "beschluss-kaufungen.pdf").count()).toBe(0);

  // The earlier one counts again, and what was typed is saved with the same press.
  await itemOf(plain).fill("TOP 12");
  await page.getByText("Frühere Dateien (1)").click();
  await send("wieder verwenden: beschluss-kaufungen.pdf");
  expect(await fileLink(plain, "beschluss-kaufungen.pdf").count()).toBe(1);
  expect(await itemOf(plain).inputValue()).toBe("TOP 12");
  await plain.end();
});

test("on a phone: progress, a network that breaks, the same file again, and back", async () => {
  const { page } = partner;
  expectComplaint(/net::ERR_CONNECTION_RESET/);
  await page.setViewportSize({ width: 390, height: 844 });
  await partner.open(step());
  await page.waitForLoadState("networkidle");
  await itemOf(partner).fill("TOP 13");
  const door = "**/schritt/beschluesse/dateien";
  let held = () => {};
  await page.route(door, async (route) => {
    await new Promise<void>((resolve) => {
      held = resolve;
    });
    await route.abort("connectionreset").catch(() => undefined);
  });
  await filePlace(partner).setInputFiles(pdf("Auszug 2.pdf"));
  await page.getByRole("progressbar", { name: "„Auszug 2.pdf“ wird hochgeladen" }).waitFor();
  await partner.look("upload-under-way");
  await page.getByRole("button", { name: "Nicht hochladen: Auszug 2.pdf" }).click();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  held();

  await filePlace(partner).setInputFiles(pdf("Auszug 3.pdf"));
  await page.getByRole("progressbar").waitFor();
  held();
  await page.getByText("Die Verbindung ist abgebrochen.").waitFor();
  await partner.look("upload-broken");
  expect(await itemOf(partner).inputValue()).toBe("TOP 13");
  expect(await fileLink(partner, "beschluss-kaufungen.pdf").count()).toBe(1);
  await page.unroute(door);
  await page.getByRole("button", { name: "Noch einmal versuchen: Auszug 3.pdf" }).click();
  await page.getByText("„Auszug 3.pdf“ ist hochgeladen. Vorher war es „beschluss-kaufungen.pdf“.").waitFor();
  await page.getByText(/hochgeladen \d\d:\d\d, 1 Seite, \d+ KB/).waitFor();
  await partner.look("upload-done");
  await page.getByRole("button", { name: "Rückgängig: Auszug 3.pdf" }).click();
  await page.getByText("Es gilt wieder „beschluss-kaufungen.pdf“.").waitFor();
  expect(await fileLink(partner, "beschluss-kaufungen.pdf").count()).toBe(1);
  expect(await itemOf(partner).inputValue()).toBe("TOP 13");
});

test("the file of another participant is said at once, and the history tells of every file", async () => {
  const { page } = partner;
  const same = Buffer.from(await smallPdf("beschluss-niestetal.pdf"));
  await filePlace(partner).setInputFiles(pdf("Auszug 4.pdf", same));
  await page.getByText(/Diese Datei ist dieselbe wie die von/).waitFor();
  await partner.look("upload-same-file");
  // What goes on waits for nothing: the file is there already.
  await page.getByRole("button", { name: "Zur Freigabe" }).click();
  await page.waitForURL(`**${ready.casePath}/freigabe`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await partner.open(`${step()}/verlauf`);
  const changes = page.locator(".change").filter({ hasText: "Beschluss als PDF" });
  expect(await changes.count()).toBeGreaterThanOrEqual(4);
  expect(await changes.first().textContent()).toContain("Auszug 4.pdf, 1 Seite");
  expect(await changes.first().textContent()).toContain("partner@ikz.example, Kaufungen");
  await partner.lookTwice("upload-history");
  const { bytes } = await partner.download(changes.getByRole("link", { name: /^Auszug Kaufungen/ }).first());
  expect(whole.equals(bytes)).toBe(true);
});

test("the lead sees how each resolution stands, what has to be looked at on top", async () => {
  const lead = await ready.walk("lead");
  const { page } = lead;
  await lead.open(step());
  await page.getByText(/sollten Sie ansehen \(.*Kaufungen/).waitFor();
  const line = page.locator("summary").filter({ hasText: "Kaufungen" });
  expect(await line.textContent()).toContain("Auszug 4.pdf, 1 Seite");
  expect(await line.textContent()).toContain("gleiche Datei");
  await lead.lookTwice("resolutions-lead");
  await lead.end();
});
