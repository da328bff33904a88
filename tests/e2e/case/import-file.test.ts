import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../server";
import { keepFailurePictures } from "../story/failure-pictures";
import { type ReadyCase, readyCase } from "../story/ready-case";
import type { Walker } from "../story/walker";

let ready: ReadyCase;
let lead: Walker;
beforeAll(async () => {
  ready = await readyCase();
  lead = await ready.walk("lead");
});
afterAll(() => ready.end());
keepFailurePictures();

const whole = readFileSync(join(projectRoot, "tests/cases/niestetal-complete.json"), "utf8");
const changed = (change: (json: Record<string, unknown>) => object) =>
  JSON.stringify(change(JSON.parse(whole)));
test.each([
  [
    "unknown field",
    whole.replace('"key": "06633015"', '"colour": "rot", "key": "06633015"'),
    "/participants/1/colour",
  ],
  ["wrong date", whole.replace("2018-06-28", "2018-02-30"), "/participants/1/resolution/date"],
  ["negative amount", whole.replace("14250000", "-1"), "/costs/before/0/personnelCents"],
  ["malformed key", whole.replace('"key": "06633024"', '"key": "0663"'), "/participants/2/key"],
  ["no format", changed(({ format: _gone, ...rest }) => rest), "/format"],
  ["no JSON", "Sehr geehrte Damen und Herren", "wurde nicht eingelesen"],
  ["nothing in it", "", "wurde nicht eingelesen"],
])("%s: refused, with its place", async (_what, content, place) => {
  const { page } = lead;
  await lead.open("/antraege/einlesen");
  const buffer = Buffer.from(content);
  await page
    .getByLabel("Datei (JSON)")
    .setInputFiles({ name: "antrag.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Einlesen" }).click();
  await page.getByRole("alert").getByText(place).first().waitFor();
  await lead.look("import-refused");
  await lead.open("/antraege");
  expect(await page.getByRole("article").count()).toBe(1);
});

test("no file at all is said", async () => {
  await lead.open("/antraege/einlesen");
  await lead.page.getByRole("button", { name: "Einlesen" }).click();
  await lead.page.getByRole("alert").getByText("Wählen Sie eine Datei aus.").waitFor();
});
