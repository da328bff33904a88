import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LARGEST_UPLOAD } from "~/rules/facts/limits";
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

test.each(refused)(
  "%s is refused with the reason; the rest of the form is saved",
  async (name, bytes, reason) => {
    const { page } = partner;
    await partner.open(`${ready.casePath}/schritt/beschluesse`);
    const item = `TOP von ${name}`;
    await page.getByLabel("Tagesordnungspunkt").fill(item);
    const file = page.getByLabel(/^Beschluss als PDF/);
    await file.setInputFiles(onDisk(name, bytes()));
    await page.getByRole("button", { name: "Speichern" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText(`„${name}“ wurde nicht gespeichert.`).waitFor();
    expect(await alert.textContent()).toContain(reason);
    expect(await alert.evaluate("document.activeElement.textContent")).toContain(reason);
    const described = await file.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${described?.split(" ").at(-1)}"]`).textContent()).toContain(reason);
    await partner.look(`upload-refused-${name}`);

    await partner.open(`${ready.casePath}/schritt/beschluesse`);
    expect(await page.getByLabel("Tagesordnungspunkt").inputValue()).toBe(item);
    expect(await page.getByRole("link", { name: "beschluss-kaufungen.pdf", exact: true }).count()).toBe(1);
  },
);

test("a good file after a refused one is taken, from the very page that refused", async () => {
  const { page } = partner;
  await partner.open(`${ready.casePath}/schritt/beschluesse`);
  const file = page.getByLabel(/^Beschluss als PDF/);
  const send = () => page.getByRole("button", { name: "Speichern" }).click();
  await page.getByLabel("Tagesordnungspunkt").fill("10");
  await file.setInputFiles({ name: "leer.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) });
  await send();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Tagesordnungspunkt").fill("11");
  await file.setInputFiles({ name: "Auszug Kaufungen.pdf", mimeType: "application/pdf", buffer: whole });
  await send();
  await page.waitForURL(`**${ready.casePath}`);
  await partner.open(`${ready.casePath}/schritt/beschluesse`);
  expect(await page.getByLabel("Tagesordnungspunkt").inputValue()).toBe("11");
  const link = page.getByRole("link", { name: "Auszug Kaufungen.pdf", exact: true });
  const { name, bytes } = await partner.download(link);
  expect(name).toBe("Auszug Kaufungen.pdf");
  expect(whole.equals(bytes)).toBe(true);
  expect(await page.getByRole("link", { name: "beschluss-kaufungen.pdf", exact: true }).count()).toBe(0);
  await partner.end();
});
