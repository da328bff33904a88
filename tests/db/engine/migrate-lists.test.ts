import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "~/db/access/policy/actor";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import type { OrganisationKind } from "~/db/schema/people";

const journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

const folder = mkdtempSync(path.join(tmpdir(), "ikz-lists-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A database as it was before bodies had lists of their own. */
async function earlier(file: string): Promise<Database> {
  const migrationsFolder = path.join(folder, "migrations");
  cpSync("db/migrations", migrationsFolder, { recursive: true });
  const place = path.join(migrationsFolder, "meta/_journal.json");
  const { entries, ...rest } = journal.parse(JSON.parse(readFileSync(place, "utf8")));
  const first = entries.findIndex(({ tag }) => tag.endsWith("_list-entries"));
  expect(first).toBeGreaterThan(0);
  writeFileSync(place, JSON.stringify({ ...rest, entries: entries.slice(0, first) }));
  return openDatabase(file, { migrationsFolder });
}

/** Two cases: one with the second station, one with the authority, where an answer is due. */
const ROWS = `
  INSERT INTO organisations (id, name, kind, added_by, added_at) VALUES
    ('landrat', 'Landrat', 'supervision', 'operator', ''), ('ministry', 'Ministerium', 'authority', 'operator', ''),
    ('presidium', 'Presidium', 'supervision', 'operator', ''), ('lead', 'Niestetal', 'municipality', 'operator', '');
  INSERT INTO people (id, name, email, added_at) VALUES ('officer', 'Referat IV', 'iv@innen.example', '');
  INSERT INTO applications (id, lead_organisation_id, status, created_at, created_by, updated_at) VALUES
    ('a', 'lead', 'submitted', '', 'officer', ''), ('b', 'lead', 'submitted', '', 'officer', '');
  INSERT INTO proceedings (application_id, number, state, version, land, programme, title, lead_name, search_text,
    submission_version, received_on, holder_organisation_id, authority_organisation_id, reached_authority_at, assignee_id, station_position, due_on, updated_at) VALUES
    ('a', 'IKZ-HE-2026-0001', 'supervision', 2, 'HE', 'he-2021', 'Archiv', 'Niestetal', 'ikz-he-2026-0001 kreisarchiv', 1, '2020-11-27', 'presidium', 'ministry', NULL, NULL, 1, NULL, ''),
    ('b', 'IKZ-HE-2026-0002', 'correction', 5, 'HE', 'he-2021', 'Bauhof', 'Niestetal', 'ikz-he-2026-0002 bauhof', 1, '2026-01-05', NULL, 'ministry', '2026-02-05T09:00:00.000Z', 'officer', NULL, '2026-04-01', '');
  INSERT INTO stations (application_id, position, name, organisation_id, arrived_at, forwarded_at) VALUES
    ('a', 0, 'Landrat', 'landrat', '2026-01-05T09:00:00.000Z', '2026-01-09T09:00:00.000Z'), ('a', 1, 'Presidium', 'presidium', '2026-01-09T09:00:00.000Z', NULL),
    ('b', 0, 'Landrat', 'landrat', '2026-01-05T10:00:00.000Z', '2026-01-07T09:00:00.000Z'), ('b', 1, 'Presidium', NULL, NULL, NULL)`;

function actorOf(organisationId: string, kind: OrganisationKind): Actor {
  const body = { organisationName: organisationId, key: null, deputyUntil: null };
  const entry = { role: "editor" as const, addedBy: "operator" as const };
  return {
    personId: "officer",
    name: "",
    email: "",
    memberships: [{ organisationId, kind, ...body, ...entry }],
  };
}

test("a database from before has its cases in the lists of all whom they reached, found by their words", async () => {
  const file = path.join(folder, "ikz.db");
  const before = await earlier(file);
  before.connection.exec(ROWS);
  await closeDatabase(before);
  const db = await openDatabase(file);
  const list = async (organisationId: string, as: "authority" | "supervision", search = "") => {
    const asked = { search, states: [], assignee: null, sort: "oldest" as const, as, limit: 5 };
    const { lines } = await listProceedings(db, actorOf(organisationId, as), asked);
    return lines.map(({ number, arrivedAt, here, dueOn }) => [number.at(-1), arrivedAt, here, dueOn]);
  };
  expect(await list("landrat", "supervision")).toEqual([
    ["1", "2026-01-05T09:00:00.000Z", false, null],
    ["2", "2026-01-05T10:00:00.000Z", false, "2026-04-01"],
  ]);
  expect(await list("presidium", "supervision")).toEqual([["1", "2026-01-09T09:00:00.000Z", true, null]]);
  expect(await list("ministry", "authority")).toEqual([
    ["2", "2026-02-05T09:00:00.000Z", false, "2026-04-01"],
  ]);
  expect(await list("landrat", "supervision", "archiv")).toHaveLength(1);
  expect(await list("ministry", "authority", "archiv")).toEqual([]);
  expect(db.connection.pragma("foreign_key_check")).toEqual([]);
  await closeDatabase(db);
});
