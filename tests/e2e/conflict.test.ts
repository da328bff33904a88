import { afterAll, beforeAll, expect, test } from "vitest";
import { smallPdf } from "./story/enclosed";
import { keepFailurePictures } from "./story/failure-pictures";
import { type ReadyCase, readyCase } from "./story/ready-case";
import type { Walker } from "./story/walker";

let ready: ReadyCase;
let one: Walker;
let other: Walker;
beforeAll(async () => {
  ready = await readyCase();
  one = await ready.walk("lead");
  other = await ready.walk("lead");
});
afterAll(() => ready.end());
keepFailurePictures();

const step = (name: string) => `${ready.casePath}/schritt/${name}`;
const next = ({ page }: Walker) => page.getByRole("button", { name: /^Weiter / }).click();
const question = ({ page }: Walker, label: string) => page.getByRole("group", { name: label, exact: true });

/** Both open the step; the first changes it and saves; the second has typed and waits for its hints. */
async function bothChange(first: Record<string, string>, second: Record<string, string>) {
  for (const walker of [one, other]) await walker.open(step("vorhaben"));
  for (const [label, text] of Object.entries(first))
    await one.page.getByLabel(label, { exact: true }).fill(text);
  await next(one);
  await one.page.waitForURL(`**${step("vereinbarung")}`);
  const hints = other.page.waitForResponse(/\/hinweise$/);
  for (const [label, text] of Object.entries(second))
    await other.page.getByLabel(label, { exact: true }).fill(text);
  await hints;
}

test("both values are shown, and what is chosen is saved", async () => {
  await bothChange(
    { Ziele: "Ziele der ersten.", Maßnahmen: "Maßnahmen der ersten." },
    { Ziele: "Ziele der zweiten,\nin zwei Zeilen.", Nutzen: "Nutzen der zweiten." },
  );
  await next(other);
  const { page } = other;
  await page.getByRole("heading", { name: "Vorhaben: zwei Fassungen" }).waitFor();
  expect(await page.locator("main").textContent()).toContain("Gemeinde Niestetal hat diesen Schritt um 10:0");
  expect(await page.getByRole("group").count()).toBe(3);
  const goals = question(other, "Ziele");
  expect(await goals.getByLabel(/Ihre Eingabe\s*Ziele der zweiten,\s*in zwei Zeilen/).isChecked()).toBe(true);
  await goals.getByLabel(/Inzwischen gespeichert\s*Ziele der ersten/).check();
  // What only one of them changed is chosen already.
  expect(
    await question(other, "Maßnahmen")
      .getByLabel(/Maßnahmen der ersten/)
      .isChecked(),
  ).toBe(true);
  expect(
    await question(other, "Nutzen")
      .getByLabel(/Nutzen der zweiten/)
      .isChecked(),
  ).toBe(true);
  await other.lookTwice("conflict");
  await page.getByRole("button", { name: "Auswahl speichern" }).click();
  await page.waitForURL(`**${step("vereinbarung")}`);
  await other.open(step("vorhaben"));
  const stored = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
  expect(await stored("Ziele")).toBe("Ziele der ersten.");
  expect(await stored("Maßnahmen")).toBe("Maßnahmen der ersten.");
  expect(await stored("Nutzen")).toBe("Nutzen der zweiten.");
  expect(await stored("Ausgangslage")).toContain("Söhrewald hatte bei gleicher Software zu wenig Personal.");
  expect(await page.getByLabel("Informationstechnik").isChecked()).toBe(true);
});

test("the own text, with its lines, wins where it is chosen", async () => {
  await bothChange({ Ziele: "Noch einmal die erste." }, { Ziele: "Zeile eins\nZeile zwei" });
  await next(other);
  await other.page.getByRole("button", { name: "Auswahl speichern" }).click();
  await other.page.waitForURL(`**${step("vereinbarung")}`);
  await other.open(step("vorhaben"));
  expect(await other.page.getByLabel("Ziele", { exact: true }).inputValue()).toBe("Zeile eins\nZeile zwei");
});

test("a third save meanwhile asks again; the same text from both asks nothing", async () => {
  await bothChange({ Ziele: "Stand A" }, { Ziele: "Stand B" });
  await next(other);
  await question(other, "Ziele").waitFor();
  await one.open(step("vorhaben"));
  await one.page.getByLabel("Ziele", { exact: true }).fill("Stand C");
  await next(one);
  await one.page.waitForURL(`**${step("vereinbarung")}`);
  await other.page.getByRole("button", { name: "Auswahl speichern" }).click();
  await question(other, "Ziele")
    .getByLabel(/Stand C/)
    .check();
  await other.page.getByRole("button", { name: "Auswahl speichern" }).click();
  await other.page.waitForURL(`**${step("vereinbarung")}`);

  await bothChange({ Ziele: "Beide dasselbe." }, { Ziele: "Beide dasselbe." });
  await next(other);
  await other.page.waitForURL(`**${step("vereinbarung")}`);
});

test("a file sent with a conflict is kept, and so is a participant that was to be added", async () => {
  await Promise.all([one, other].map((walker) => walker.open(step("vereinbarung"))));
  await one.page.getByLabel("Unterschrieben am", { exact: true }).fill("14.08.2018");
  await next(one);
  await one.page.waitForURL(`**${step("kosten")}`);
  await other.page.getByLabel("Unterschrieben am", { exact: true }).fill("13.08.2018");
  const buffer = Buffer.from(await smallPdf("neu"));
  const file = { name: "vereinbarung-neu.pdf", mimeType: "application/pdf", buffer };
  await other.page.getByLabel(/^Vereinbarung als PDF/).setInputFiles(file);
  await next(other);
  await other.page.getByRole("button", { name: "Auswahl speichern" }).click();
  await other.page.waitForURL(`**${step("kosten")}`);
  await other.open(step("vereinbarung"));
  await other.page.getByRole("link", { name: "vereinbarung-neu.pdf", exact: true }).waitFor();

  await Promise.all([one, other].map((walker) => walker.open(step("beteiligte"))));
  const name = ({ page }: Walker) => page.getByLabel("Einwohnerzahl").first();
  await name(one).fill("11.200");
  await next(one);
  await one.page.waitForURL(`**${step("vorhaben")}`);
  await name(other).fill("11.300");
  await other.page.getByLabel("Kurzer Name").last().fill("Lohfelden");
  await other.page.getByRole("button", { name: "Beteiligte hinzufügen" }).click();
  await other.page.getByRole("button", { name: "Auswahl speichern" }).click();
  await other.page.getByRole("heading", { name: "Lohfelden", exact: true }).waitFor();
  expect(await name(other).inputValue()).toBe("11.300");
  for (const walker of [one, other]) await walker.end();
});
