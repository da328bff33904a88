import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { addOrganisation } from "~/db/people/organisations";
import { replaceRegister } from "~/db/register/register";
import { ikz, ownFolder } from "./command-line";

const NOW = "2026-03-02T09:00:00.000Z";
const DETMOLD = "Bezirksregierung Detmold (Dezernat 31)";

let folder: string;
beforeEach(() => {
  folder = ownFolder();
});

const operator = (...words: string[]) => ikz(words, folder, { DATABASE_PATH: "ikz.db" });

/** As it was entered before offices had keys. */
async function byName(...names: string[]): Promise<void> {
  const db = await openDatabase(join(folder, "ikz.db"));
  for (const name of names) await addOrganisation(db, { name, kind: "authority", now: NOW });
  await closeDatabase(db);
}

const lineOf = (out: string, key: string): string[] =>
  out
    .split("\n")
    .find((line) => line.startsWith(key))
    ?.split(/ {2,}/) ?? [];

test("an office is entered by its key and may be called anything; kind and state follow", async () => {
  const done = await operator("organisation", "add", "--office", "bezreg:detmold", "--name", DETMOLD);
  expect(done).toMatchObject({
    code: 0,
    err: `Eingetragen: ${DETMOLD} (Bewilligungsbehörde, Stelle bezreg:detmold)`,
  });
  await operator("organisation", "add", "--office", "rp:kassel");
  expect((await operator("organisation", "list")).out).toBe(
    [
      `${DETMOLD}  Bewilligungsbehörde  bezreg:detmold  NW  vom Betreiber`,
      "Regierungspräsidium Kassel              Kommunalaufsicht     rp:kassel       HE  vom Betreiber",
      "",
    ].join("\n"),
  );
});

test("all offices are listed with key, name, address, certainty and who stands for them", async () => {
  await operator("organisation", "add", "--office", "bezreg:detmold", "--name", DETMOLD);
  const { out } = await operator("office", "list");
  expect(out.trim().split("\n")).toHaveLength(31);
  expect(lineOf(out, "bezreg:detmold")).toEqual([
    "bezreg:detmold",
    "Bezirksregierung Detmold",
    "Leopoldstraße 15, 32756 Detmold",
    "amtlich belegt",
    DETMOLD,
  ]);
  expect(lineOf(out, "landrat:06633").slice(1)).toEqual([
    "Landrat des Landkreises Kassel",
    "Wilhelmshöher Allee 19-21, 34117 Kassel",
    "mittelbar belegt, bitte prüfen",
    "nutzt dieses Portal nicht",
  ]);
});

test("an address is confirmed once, or corrected", async () => {
  expect((await operator("office", "confirm", "rp:kassel")).err).toBe(
    "Bestätigt für rp:kassel: Am Alten Stadtschloss 1, 34117 Kassel",
  );
  await operator("office", "address", "landrat:06437", "Neues Kreishaus", "64711 Erbach");
  // What was corrected is not thrown away by a confirmation.
  expect((await operator("office", "confirm", "landrat:06437")).err).toContain(
    "Für landrat:06437 ist eine andere Anschrift eingetragen: Neues Kreishaus, 64711 Erbach",
  );
  const { out } = await operator("office", "list");
  expect(lineOf(out, "rp:kassel")[3]).toBe("bestätigt");
  expect(lineOf(out, "landrat:06437").slice(2, 4)).toEqual(["Neues Kreishaus, 64711 Erbach", "berichtigt"]);
});

test("a Kreis that only the imported register knows has its Landrat, without an address", async () => {
  const db = await openDatabase(join(folder, "ikz.db"));
  const entry = {
    key: "06637",
    name: "Landkreis Neuland",
    designation: null,
    population: null,
    postcode: null,
    town: null,
  };
  await replaceRegister(db, { asOf: "2027-02-28", entries: [entry], now: NOW });
  await closeDatabase(db);
  expect(lineOf((await operator("office", "list")).out, "landrat:06637").slice(1)).toEqual([
    "Landrat des Landkreises Neuland",
    "–",
    "nicht bekannt",
    "nutzt dieses Portal nicht",
  ]);
  expect((await operator("office", "confirm", "landrat:06637")).err).toContain(
    "ikz office address landrat:06637",
  );
  expect(await operator("organisation", "add", "--office", "landrat:06637")).toMatchObject({ code: 0 });
});

test("what was entered by name is carried over; what fits no office is told with the command that mends it", async () => {
  await byName("Bezirksregierung Köln", DETMOLD);
  const told = await operator("office", "check");
  expect(told).toEqual({
    code: 1,
    out: `Ohne Stelle: „${DETMOLD}“ erhält nichts. Sagen Sie, wofür sie steht: ikz organisation office "${DETMOLD}" --office SCHLÜSSEL\n`,
    err: "",
  });
  const mended = await operator("organisation", "office", DETMOLD, "--office", "bezreg:detmold");
  expect(mended).toMatchObject({ code: 0, err: `${DETMOLD} steht jetzt für die Stelle bezreg:detmold.` });
  expect(await operator("office", "check")).toEqual({
    code: 0,
    out: "",
    err: "Alle Behörden und Stationen haben ihre Stelle.",
  });
  const { out } = await operator("office", "list");
  expect(lineOf(out, "bezreg:detmold")[4]).toBe(DETMOLD);
  expect(lineOf(out, "bezreg:koeln")[4]).toBe("Bezirksregierung Köln");
});

test("an office that was entered as a town, or with the key of another kind, is told of", async () => {
  await operator("organisation", "add", "--name", "Bezirksregierung Köln", "--kind", "municipality");
  const db = await openDatabase(join(folder, "ikz.db"));
  const wrong = { name: "RP", kind: "authority" as const, office: "rp:kassel", now: NOW };
  await addOrganisation(db, wrong);
  await closeDatabase(db);
  const { code, out } = await operator("office", "check");
  expect(code).toBe(1);
  expect(out.trim().split("\n")).toEqual([
    "Falsche Art: „Bezirksregierung Köln“ ist als Gemeinde oder Stadt eingetragen und erhält nichts. Tragen Sie die Stelle ein: ikz organisation add --office bezreg:koeln --name NAME, mit einem anderen Namen",
    'Falsche Art: „RP“ ist als Bewilligungsbehörde eingetragen und erhält nichts. Tragen Sie die Stelle ein: ikz organisation office "RP" --office rp:kassel',
  ]);
  await operator("organisation", "office", "RP", "--office", "rp:kassel");
  expect((await operator("office", "check")).out).not.toContain("RP");
});

test("the first word of several commands alone shows these, not the whole help", async () => {
  const { code, err } = await operator("office");
  expect(code).toBe(2);
  expect(err).toContain("Was soll „office“ tun?");
  expect(err).toContain("ikz office confirm SCHLÜSSEL");
  expect(err).not.toContain("ikz person add");
});

describe("told in German, exit 2", () => {
  test.each<[string, string[], string]>([
    [
      "an authority without its office",
      ["organisation", "add", "--name", DETMOLD, "--kind", "authority"],
      "--office SCHLÜSSEL",
    ],
    ["an unknown office", ["organisation", "add", "--office", "bezreg:bonn"], "gibt es nicht"],
    [
      "a kind beside an office",
      ["organisation", "add", "--office", "rp:kassel", "--kind", "authority"],
      "--kind: folgt aus der Stelle",
    ],
    [
      "an office twice",
      ["organisation", "add", "--office", "rp:giessen", "--name", "RP"],
      "ist schon „RP Gießen“",
    ],
    ["an address without lines", ["office", "address", "rp:kassel"], "mindestens eine Zeile"],
    ["an address of nobody", ["office", "address"], "Nennen Sie den Schlüssel"],
    [
      "two offices to confirm",
      ["office", "confirm", "rp:kassel", "rp:giessen"],
      "Zu viele Angaben: rp:giessen",
    ],
    ["no organisation", ["organisation", "office", "--office", "rp:kassel"], "Nennen Sie die Organisation."],
    [
      "a town as an office",
      ["organisation", "office", "Haan", "--office", "rp:kassel"],
      "Nur eine Behörde oder eine Kommunalaufsicht",
    ],
  ])("%s", async (_, words, message) => {
    await operator("organisation", "add", "--office", "rp:giessen", "--name", "RP Gießen");
    await operator("organisation", "add", "--name", "Haan", "--kind", "municipality");
    const { code, out, err } = await operator(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
