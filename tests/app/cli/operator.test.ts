import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { findPersonByEmail } from "~/db/people/organisations";
import { inspectSignInToken } from "~/db/people/sign-in";
import { ikz, ownFolder, pdfOf } from "./command-line";

const EMAIL = "hauptverwaltung@niestetal.example";
const ORIGIN = "https://ikz.example";

let folder: string;
beforeEach(() => {
  folder = ownFolder();
});

const operator = (line: string | string[]) =>
  ikz(typeof line === "string" ? line.split(" ") : line, folder, { DATABASE_PATH: "ikz.db", ORIGIN });

async function withNiestetal(): Promise<void> {
  await operator([
    "organisation",
    "add",
    "--name",
    "Gemeinde Niestetal",
    "--kind",
    "municipality",
    "--key",
    "06633020",
    "--state",
    "HE",
  ]);
  await operator(["person", "add", "--name", "Hauptverwaltung", "--email", ` ${EMAIL.toUpperCase()}`]);
  const done = await operator(["role", "add", "--person", EMAIL, "--organisation", "Gemeinde Niestetal"]);
  expect(done).toMatchObject({ code: 0, out: "" });
}

async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(join(folder, "ikz.db"));
  try {
    return await work(db);
  } finally {
    await closeDatabase(db);
  }
}

test("organisations, people and roles are added, listed and taken away", async () => {
  await withNiestetal();
  expect(await operator("organisation list")).toEqual({
    code: 0,
    out: `Gemeinde Niestetal  Gemeinde oder Stadt  06633020  HE  vom Betreiber  ${EMAIL}\n`,
    err: "",
  });
  expect((await operator("person list")).out).toBe(
    `${EMAIL}  Hauptverwaltung  Gemeinde Niestetal (Bearbeitung)\n`,
  );
  const removed = await operator(["role", "remove", "--person", EMAIL, "--organisation", "06633020"]);
  expect(removed).toMatchObject({ code: 0, err: `${EMAIL} handelt nicht mehr für Gemeinde Niestetal.` });
  expect((await operator("person list")).out).toContain("noch ohne Organisation");
});

test("an empty database lists nothing and says so", async () => {
  expect(await operator("organisation list")).toMatchObject({ code: 0, out: "" });
  expect((await operator("person list")).err).toBe("Es ist noch keine Person eingetragen.");
});

test.each([
  ["what no eye sees", "\u200b", ""],
  ["what a mail program copies", "Amt <", ">"],
])("addresses and keys are understood with %s around them", async (_, before, behind) => {
  await withNiestetal();
  const written = `${before}${EMAIL}${behind}`;
  const known = ["--person", written, "--organisation", "\u200b06 6 33 020"];
  expect(await operator(["role", "remove", ...known])).toMatchObject({ code: 0 });
  expect(await operator(["role", "add", ...known])).toMatchObject({ code: 0 });
  expect(await operator(["sign-in-link", written])).toMatchObject({ code: 0 });
  expect((await operator(["person", "add", "--name", "Amt", "--email", written])).err).toContain(
    "ist schon eingetragen",
  );
});

test("names and keys of organisations are stored without what no eye sees, umlauts as one letter", async () => {
  const name = "So\u0308hre\u00adwald";
  const given = ["--kind", "municipality", "--key", "6633 024\ufeff"];
  await operator(["organisation", "add", "--name", name, ...given]);
  expect((await operator("organisation list")).out).toMatch(/^Söhrewald {2}.* {2}06633024 {2}/);
  const person = ["--name", "Amt", "--email", "amt@so\u0308hrewald.example"];
  expect((await operator(["person", "add", ...person])).err).toContain("<amt@söhrewald.example>");
  const role = ["role", "add", "--person", "amt@söhrewald.example", "--organisation", name];
  expect(await operator(role)).toMatchObject({ code: 0 });
});

test("a sign-in link goes to stdout alone and is valid", async () => {
  await withNiestetal();
  const { code, out, err } = await operator(`sign-in-link ${EMAIL}`);
  expect(code).toBe(0);
  expect(out).toMatch(/^https:\/\/ikz\.example\/anmelden\/[\w-]{43}\n$/);
  expect(err).toContain("15 Minuten");
  const token = out.trim().split("/").at(-1) ?? "";
  const states = ["2022-06-15T08:14:00Z", "2022-06-15T08:16:00Z"].map((now) =>
    inDatabase((db) => inspectSignInToken(db, token, now)),
  );
  expect(await Promise.all(states)).toEqual(["valid", "expired"]);
});

describe("a paper application", () => {
  const names = [
    "kostenuebersicht",
    "vereinbarung",
    "beschluss-niestetal",
    "beschluss-kaufungen",
    "beschluss-soehrewald",
  ];

  async function files(left: readonly string[] = names): Promise<void> {
    copyFileSync("tests/cases/niestetal-complete.json", join(folder, "antrag.json"));
    mkdirSync(join(folder, "anlagen"));
    for (const name of left) writeFileSync(join(folder, "anlagen", `${name}.pdf`), await pdfOf(2));
  }

  const load = (id: string) =>
    inDatabase(async (db) => {
      const person = await findPersonByEmail(db, EMAIL);
      const actor = person && (await loadActor(db.reader, person.id));
      return actor && loadApplication(db, actor, id);
    });

  test("is taken over with its day, its files each in its place", async () => {
    await withNiestetal();
    await files();
    const { code, out, err } = await operator(`import antrag.json --lead ${EMAIL} --attach anlagen`);
    expect(err).toMatch(/Antragstag 17\.08\.2021, Dateien: 5/);
    expect(code).toBe(0);
    const stored = await load(out.trim());
    expect(stored?.application).toMatchObject({
      applicationDate: "2021-08-17",
      importedBy: "Betreiber",
      status: "draft",
    });
    const placed = stored?.documents.map(({ name, section, slot, pages }) => [
      name,
      section.split(":")[0],
      slot,
      pages,
    ]);
    expect(placed?.sort()).toEqual([
      ["beschluss-kaufungen.pdf", "participant", "resolution", 2],
      ["beschluss-niestetal.pdf", "participant", "resolution", 2],
      ["beschluss-soehrewald.pdf", "participant", "resolution", 2],
      ["kostenuebersicht.pdf", "costs-after", "cost-overview", 2],
      ["vereinbarung.pdf", "agreement", "agreement", 2],
    ]);
    const resolutions = stored?.documents.filter(({ kind }) => kind === "resolution") ?? [];
    expect(new Set(resolutions.map(({ section }) => section)).size).toBe(3);
  });

  test("is not begun when a file is missing", async () => {
    await withNiestetal();
    await files(names.slice(1));
    const { code, out, err } = await operator(`import antrag.json --lead ${EMAIL} --attach anlagen`);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("kostenuebersicht.pdf");
    expect(
      await inDatabase(async (db) => db.connection.prepare("SELECT count(*) AS n FROM applications").get()),
    ).toEqual({ n: 0 });
  });

  test("of another municipality is refused with what to do", async () => {
    await withNiestetal();
    copyFileSync("tests/cases/haan-2021.json", join(folder, "haan.json"));
    const { code, err } = await operator(`import haan.json --lead ${EMAIL}`);
    expect(code).toBe(2);
    expect(err).toContain("05158008 (Haan)");
  });
});

test.each<[string, string | string[], string]>([
  ["no name", "organisation add --kind municipality", "Die Option --name fehlt oder ist leer."],
  ["an unknown kind", "organisation add --name Haan --kind town", "--kind: town ist nicht möglich."],
  [
    "a malformed key",
    "organisation add --name Haan --kind municipality --key 123",
    "--key: 123 ist kein Schlüssel.",
  ],
  [
    "an unknown state",
    "organisation add --name Haan --kind municipality --state BY",
    "Möglich sind: HE, NW.",
  ],
  [
    "a name twice",
    ["organisation", "add", "--name", "Gemeinde Niestetal", "--kind", "district"],
    "Es gibt schon eine Organisation",
  ],
  [
    "a key twice",
    "organisation add --name Anders --kind municipality --key 06633020",
    "Der Schlüssel 06633020 gehört schon",
  ],
  ["no address", "person add --name Amt --email amt", "„amt“ ist keine E-Mail-Adresse."],
  ["an address twice", `person add --name Amt --email ${EMAIL}`, "ist schon eingetragen"],
  ["an unknown person", "role add --person weg@haan.example --organisation Haan", "ikz person add"],
  [
    "an unknown organisation",
    `role add --person ${EMAIL} --organisation Haan`,
    "„Haan“ ist nicht eingetragen.",
  ],
  [
    "an unknown role",
    `role add --person ${EMAIL} --organisation 06633020 --role chef`,
    "Möglich sind: editor, approver.",
  ],
  [
    "a role twice",
    `role add --person ${EMAIL} --organisation 06633020`,
    "gehört schon zu dieser Organisation",
  ],
  ["a link for nobody", "sign-in-link weg@haan.example", "ist nicht eingetragen"],
  ["a link for two", "sign-in-link a@haan.example b@haan.example", "genau eine E-Mail-Adresse"],
  ["an unknown second word", "organisation delete", "Unbekannter Befehl: organisation delete"],
  ["words too many", "person list alle", "Zu viele Angaben: alle"],
  ["an import without its lead", "import antrag.json", "Die Option --lead fehlt"],
  ["an import without its file", `import weg.json --lead ${EMAIL}`, "gibt es nicht"],
  ["a folder as database", "person list --database .", "ist ein Ordner"],
  ["a folder that is not there", "person list --database weg/ikz.db", "gibt es nicht"],
])("%s: told in German, exit 2, nothing on stdout", async (_, line, message) => {
  await withNiestetal();
  const { code, out, err } = await operator(line);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  expect(err).not.toMatch(/\bat \S+:\d+/);
});

test("without a database, and with one that is none, it says so", async () => {
  expect(await ikz(["person", "list"], folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining("DATABASE_PATH"),
  });
  writeFileSync(join(folder, "text.db"), "Das ist ein Text, keine Datenbank. ".repeat(50));
  const { code, err } = await operator("person list --database text.db");
  expect(code).toBe(2);
  expect(err).toContain("Die Datei ist keine Datenbank.");
});

test.each([
  "organisation add",
  "organisation list",
  "organisation office",
  "office list",
  "office check",
  "office confirm",
  "office address",
  "person add",
  "person list",
  "role add",
  "role remove",
  "import",
  "sign-in-link",
  "backup",
  "restore",
  "verify",
])("%s explains itself", async (name) => {
  const { code, out } = await operator(`${name} --help`);
  expect(code).toBe(0);
  expect(out).toContain(`ikz ${name} `);
  expect((await operator("--help")).out).toContain(`ikz ${name} `);
});
