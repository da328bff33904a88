import { afterAll, beforeAll, expect, test } from "vitest";
import { smallPdf } from "../story/enclosed";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import { unfold } from "../story/unfold";
import type { Walker } from "../story/walker";

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

const note = ({ page }: Walker) =>
  page.getByRole("heading", { name: /an zwei Stellen verschieden geändert$/ });
const compare = ({ page }: Walker) =>
  page.getByRole("button", { name: "Beide Fassungen vergleichen" }).click();
const decide = ({ page }: Walker) => page.getByRole("button", { name: "Auswahl speichern" }).click();

async function fill({ page }: Walker, texts: Record<string, string>) {
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
}

/** Both open the step; the first changes it and saves; then the second types. */
async function bothChange(first: Record<string, string>, second: Record<string, string>, last = other) {
  for (const walker of [one, last]) await walker.open(step("vorhaben"));
  await fill(one, first);
  await next(one);
  await one.page.waitForURL(`**${step("vereinbarung")}`);
  await fill(last, second);
}

const stored = ({ page }: Walker, label: string) => page.getByLabel(label, { exact: true }).inputValue();

test("what one alone changed is joined at once; what both changed waits, in its place, for a decision", async () => {
  await bothChange(
    { Ziele: "Ziele der ersten.", Maßnahmen: "Maßnahmen der ersten." },
    { Ziele: "Ziele der zweiten,\nin zwei Zeilen.", Nutzen: "Nutzen der zweiten." },
  );
  const { page } = other;
  await note(other).waitFor();
  // The same mailbox on two computers.
  await page.getByText("An anderer Stelle wurde mit Ihrer Anmeldung „Maßnahmen“ geändert").waitFor();
  expect(await stored(other, "Maßnahmen")).toBe("Maßnahmen der ersten.");
  expect(await stored(other, "Ziele")).toBe("Ziele der zweiten,\nin zwei Zeilen.");
  await page.getByText("Nicht alles gespeichert", { exact: true }).first().waitFor();
  await other.lookTwice("conflict-notice");
  // All but what is in question is saved.
  await one.open(step("vorhaben"));
  expect(await stored(one, "Nutzen")).toBe("Nutzen der zweiten.");
  expect(await stored(one, "Ziele")).toBe("Ziele der ersten.");

  await compare(other);
  await page.getByRole("heading", { name: "Vorhaben: zwei Fassungen" }).waitFor();
  expect(await page.getByRole("group").count()).toBe(1);
  const goals = question(other, "Ziele");
  expect(await goals.getByLabel(/Ihre Eingabe\s*Ziele der zweiten,\s*in zwei Zeilen/).isChecked()).toBe(true);
  await goals.getByLabel(/Inzwischen gespeichert\s*Ziele der ersten/).check();
  await other.lookTwice("conflict");
  await decide(other);
  await page.waitForURL(`**${step("vorhaben")}`);
  await page.getByRole("heading", { name: "Vorhaben", exact: true }).waitFor();
  for (const walker of [other, one]) {
    await walker.open(step("vorhaben"));
    expect(await stored(walker, "Ziele")).toBe("Ziele der ersten.");
    expect(await stored(walker, "Maßnahmen")).toBe("Maßnahmen der ersten.");
    expect(await stored(walker, "Nutzen")).toBe("Nutzen der zweiten.");
    expect(await stored(walker, "Ausgangslage")).toContain("Söhrewald hatte bei gleicher Software");
    expect(await walker.page.getByLabel("Informationstechnik").isChecked()).toBe(true);
    expect(await note(walker).count()).toBe(0);
  }
});

test("without script both values are shown, and what is chosen is saved", async () => {
  const plain = await ready.walk("lead", { javaScriptEnabled: false });
  await bothChange(
    { Ziele: "Ziele A.", Maßnahmen: "Maßnahmen A." },
    { Ziele: "Ziele B.", Nutzen: "Nutzen B." },
    plain,
  );
  const { page } = plain;
  const press = (name: RegExp) =>
    Promise.all([page.waitForEvent("domcontentloaded"), page.getByRole("button", { name }).click()]);
  await press(/^Weiter /);
  expect(await page.locator("main").textContent()).toContain("Gemeinde Niestetal hat diesen Schritt um 10:0");
  expect(await page.getByRole("group").count()).toBe(3);
  await question(plain, "Ziele")
    .getByLabel(/Inzwischen gespeichert\s*Ziele A/)
    .check();
  // What only one of them changed is chosen already.
  expect(
    await question(plain, "Maßnahmen")
      .getByLabel(/Maßnahmen A/)
      .isChecked(),
  ).toBe(true);
  expect(
    await question(plain, "Nutzen")
      .getByLabel(/Nutzen B/)
      .isChecked(),
  ).toBe(true);
  await press(/^Auswahl speichern/);
  expect(new URL(page.url()).pathname).toBe(step("vereinbarung"));
  await plain.open(step("vorhaben"));
  expect(await stored(plain, "Ziele")).toBe("Ziele A.");
  expect(await stored(plain, "Maßnahmen")).toBe("Maßnahmen A.");
  expect(await stored(plain, "Nutzen")).toBe("Nutzen B.");

  // Different fields alone are no question at all.
  await bothChange({ Ziele: "Ziele C." }, { Maßnahmen: "Maßnahmen D." }, plain);
  await press(/^Weiter /);
  expect(new URL(page.url()).pathname).toBe(step("vereinbarung"));
  await plain.open(step("vorhaben"));
  expect([await stored(plain, "Ziele"), await stored(plain, "Maßnahmen")]).toEqual([
    "Ziele C.",
    "Maßnahmen D.",
  ]);
  await plain.end();
});

test("the own text, with its lines, wins where it is chosen; the button leads to the question too", async () => {
  await bothChange({ Ziele: "Noch einmal die erste." }, { Ziele: "Zeile eins\nZeile zwei" });
  await next(other);
  await decide(other);
  await other.page.waitForURL(`**${step("vereinbarung")}`);
  await other.open(step("vorhaben"));
  expect(await stored(other, "Ziele")).toBe("Zeile eins\nZeile zwei");
});

test("a third save meanwhile asks again; the same text from both asks nothing", async () => {
  await bothChange({ Ziele: "Stand A" }, { Ziele: "Stand B" });
  await next(other);
  await question(other, "Ziele").waitFor();
  await one.open(step("vorhaben"));
  await fill(one, { Ziele: "Stand C" });
  await next(one);
  await one.page.waitForURL(`**${step("vereinbarung")}`);
  await decide(other);
  await question(other, "Ziele")
    .getByLabel(/Stand C/)
    .check();
  await decide(other);
  await other.page.waitForURL(`**${step("vereinbarung")}`);

  await bothChange({ Ziele: "Beide dasselbe." }, { Ziele: "Beide dasselbe." });
  await next(other);
  await other.page.waitForURL(`**${step("vereinbarung")}`);
});

test("what is discarded on the page of both versions does not come back", async () => {
  await bothChange({ Ziele: "Bleibt." }, { Ziele: "Geht." });
  await note(other).waitFor();
  await compare(other);
  await other.page.getByRole("link", { name: "Ihre Eingabe verwerfen" }).click();
  await other.page.getByRole("heading", { name: "Vorhaben", exact: true }).waitFor();
  await other.open(step("vorhaben"));
  expect(await stored(other, "Ziele")).toBe("Bleibt.");
  expect(await note(other).count()).toBe(0);
});

test("a file sent with a conflict is kept, and so is a participant that was to be added", async () => {
  await Promise.all([one, other].map((walker) => walker.open(step("vereinbarung"))));
  await fill(one, { "Unterschrieben am": "14.08.2018" });
  await next(one);
  await one.page.waitForURL(`**${step("kosten")}`);
  await fill(other, { "Unterschrieben am": "13.08.2018" });
  const buffer = Buffer.from(await smallPdf("neu"));
  const file = { name: "vereinbarung-neu.pdf", mimeType: "application/pdf", buffer };
  await other.page.getByLabel(/^Vereinbarung als PDF/).setInputFiles(file);
  await next(other);
  await decide(other);
  await other.page.waitForURL(`**${step("kosten")}`);
  await other.open(step("vereinbarung"));
  await other.page.getByRole("link", { name: "vereinbarung-neu.pdf", exact: true }).waitFor();

  await Promise.all([one, other].map((walker) => walker.open(step("beteiligte"))));
  const name = ({ page }: Walker) => page.getByLabel("Einwohnerzahl").first();
  await unfold(name(one));
  await name(one).fill("11.200");
  await next(one);
  await one.page.waitForURL(`**${step("vorhaben")}`);
  await unfold(name(other));
  await name(other).fill("11.300");
  await other.page.getByLabel("Kurzer Name").last().fill("Lohfelden");
  await other.page.getByRole("button", { name: "Beteiligte hinzufügen" }).click();
  await decide(other);
  await other.page.getByRole("heading", { name: "Lohfelden", exact: true }).waitFor();
  expect(await name(other).inputValue()).toBe("11.300");
  for (const walker of [one, other]) await walker.end();
});
