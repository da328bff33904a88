import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteConnection from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { verifyAuditChain } from "~/db/log/audit";
import { carryOverOffices } from "~/db/offices/carry-over-offices";
import { listOfficeOrganisations, setOffice } from "~/db/offices/organisations-of-offices";
import { findOrganisationByName } from "~/db/people/organisations";
import { findOffice, OFFICES } from "~/rules/offices/offices";
import { shapeOf } from "~/tests/db/engine/shape";
import { freshDatabase, NOW } from "~/tests/db/world";

const MINISTRY = "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz";
const SPORT = "Hessisches Ministerium des Innern und für Sport";
const DETMOLD = "Bezirksregierung Detmold (Dezernat 31)";
const NAMES: Record<string, [name: string, kind: string]> = {
  // Typed with another case, two spaces, and an umlaut of two signs.
  presidium: ["regierungspra\u0308sidium  Kassel", "supervision"],
  landrat: ["Landrat des Landkreises Kassel", "supervision"],
  sport: [SPORT, "authority"],
  ministry: [MINISTRY, "authority"],
  detmold: [DETMOLD, "authority"],
  // A supervision entered as an authority has never received anything.
  giessen: ["Regierungspräsidium Gießen", "authority"],
  lead: ["Gemeinde Niestetal", "municipality"],
};

/** A file as it was before offices had keys: by the three migrations alone. */
function madeByTheThree(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "ikz-by-name-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const migrations = path.join(folder, "migrations");
  cpSync("db/migrations", migrations, { recursive: true });
  const journalFile = path.join(migrations, "meta", "_journal.json");
  const journal = z
    .looseObject({ entries: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(journalFile, "utf8")));
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 3) }));
  return migrations;
}

async function entered(): Promise<{ db: Database; fresh: Database }> {
  const migrationsFolder = madeByTheThree();
  const file = path.join(path.dirname(migrationsFolder), "before.db");
  await closeDatabase(await openDatabase(file, { migrationsFolder }));
  const client = new SqliteConnection(file);
  client.pragma("foreign_keys = OFF");
  const insert = (table: string, row: Record<string, unknown>) =>
    client
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.keys(row)
          .map(() => "?")
          .join(", ")})`,
      )
      .run(...Object.values(row));
  for (const [id, [name, kind]] of Object.entries(NAMES)) {
    insert("organisations", { id, name, kind, added_by: "operator", added_at: NOW });
  }
  const handedIn = (version: number, authority_name: string, authority_organisation_id: string | null) =>
    insert("submissions", {
      id: `s${version}`,
      application_id: "a",
      number: "IKZ-HE-2026-0001",
      version,
      state: "HE",
      year: 2026,
      sequence: 1,
      submitted_at: NOW,
      submitted_by: "p",
      programme: "he-2021",
      application_date: "2026-03-02",
      lead_organisation_id: "lead",
      lead_name: "Niestetal",
      authority_name,
      authority_organisation_id,
      section_versions: "{}",
      pdf_sha256: "",
      manifest: "{}",
      data: "{}",
      report: "{}",
      pdf: Buffer.from(""),
    });
  handedIn(1, "Hessisches Innenministerium", null);
  handedIn(2, MINISTRY, "ministry");
  insert("proceedings", {
    application_id: "a",
    number: "IKZ-HE-2026-0001",
    state: "supervision",
    version: 1,
    land: "HE",
    programme: "he-2021",
    lead_name: "Niestetal",
    search_text: "",
    submission_version: 2,
    received_on: "2026-03-02",
    authority_organisation_id: "ministry",
    updated_at: NOW,
  });
  const stations = ["Landrat des Landkreises Kassel", "Der Landrat"];
  for (const [position, name] of stations.entries()) {
    insert("stations", { application_id: "a", position, name, first_version: 1 });
  }
  client.close();
  const db = await openDatabase(file);
  onTestFinished(() => closeDatabase(db));
  return { db, fresh: await freshDatabase() };
}

const column = (db: Database, statement: string): unknown[] => db.connection.prepare(statement).pluck().all();
const carriedOver = (db: Database) => carryOverOffices(db, { offices: OFFICES, now: NOW });

test("a database of before, once opened, is of the shape of a new one", async () => {
  const { db, fresh } = await entered();
  expect(shapeOf(db.connection)).toEqual(shapeOf(fresh.connection));
});

test("bodies entered by name get the key of their office, what was sealed with it stays", async () => {
  const { db } = await entered();
  await carriedOver(db);
  const bodies = await listOfficeOrganisations(db);
  expect([...bodies].map(([office, { name }]) => [office, name]).sort()).toEqual([
    ["landrat:06633", "Landrat des Landkreises Kassel"],
    ["ministry:he", MINISTRY],
    ["rp:kassel", NAMES.presidium?.[0]],
  ]);
  expect(column(db, "SELECT authority_office FROM submissions ORDER BY version")).toEqual([
    null,
    "ministry:he",
  ]);
  expect(column(db, "SELECT authority_office FROM proceedings")).toEqual(["ministry:he"]);
  expect(column(db, "SELECT office FROM stations ORDER BY position")).toEqual(["landrat:06633", null]);
  expect(column(db, "SELECT authority_name FROM submissions WHERE version = 2")).toEqual([MINISTRY]);
  expect(await verifyAuditChain(db)).toMatchObject({ ok: true, entries: 1 });
});

test("what fits no office is told by its name, every time, and a second time changes nothing", async () => {
  const { db } = await entered();
  const told = {
    organisations: [DETMOLD, SPORT, "Regierungspräsidium Gießen"],
    submissions: [{ number: "IKZ-HE-2026-0001", version: 1, authorityName: "Hessisches Innenministerium" }],
    stations: [{ number: "IKZ-HE-2026-0001", name: "Der Landrat" }],
  };
  expect(await carriedOver(db)).toEqual(told);
  expect(await carriedOver(db)).toEqual(told);
  expect(await verifyAuditChain(db)).toMatchObject({ entries: 1 });
});

test("the operator says which office it is: kind and state follow, and it is told no more", async () => {
  const { db } = await entered();
  await carriedOver(db);
  for (const [name, key] of [
    [DETMOLD, "bezreg:detmold"],
    ["Regierungspräsidium Gießen", "rp:giessen"],
  ] as const) {
    const organisation = await findOrganisationByName(db, name);
    const office = findOffice(key);
    if (!organisation || !office) throw new Error(name);
    await setOffice(db, { organisationId: organisation.id, office, now: NOW });
  }
  expect((await carriedOver(db)).organisations).toEqual([SPORT]);
  expect(await findOrganisationByName(db, "Regierungspräsidium Gießen")).toMatchObject({
    kind: "supervision",
    state: "HE",
    office: "rp:giessen",
  });
});

test.each([
  ["for an office that has one", "detmold", "ministry:he", `schon „${MINISTRY}“`],
  ["for what is no authority", "lead", "bezreg:detmold", "Nur eine Behörde"],
])("no second body %s", async (_, organisationId, key, message) => {
  const { db } = await entered();
  await carriedOver(db);
  const office = findOffice(key);
  if (!office) throw new Error(key);
  await expect(setOffice(db, { organisationId, office, now: NOW })).rejects.toThrow(message);
});

test("the office of a submission is given once and stays", async () => {
  const { db } = await entered();
  await carriedOver(db);
  const change = db.connection.prepare(
    "UPDATE submissions SET authority_office = 'rp:kassel' WHERE version = ?",
  );
  expect(() => change.run(2)).toThrow("a submission never changes");
});
