import { readFileSync } from "node:fs";
import path from "node:path";
import SqliteConnection from "better-sqlite3";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "~/db/access/policy/actor";
import { backupDatabase } from "~/db/backup/backup";
import { inspectFile } from "~/db/backup/inspect-file";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import { missing } from "~/db/schema/missing";
import type { OrganisationKind } from "~/db/schema/people";
import { freshDatabase } from "~/tests/db/world";
import { shapeOf } from "./shape";

const MADE_BY_THE_22 = readFileSync("tests/db/engine/made-by-the-22.sql", "utf8");

/** A file as the 22 migrations left it: one case with the second station, one with the authority, an answer due. */
async function earlier(change = ""): Promise<{ file: string; fresh: Database }> {
  const fresh = await freshDatabase();
  const file = path.join(path.dirname(fresh.path), "before.db");
  const client = new SqliteConnection(file);
  client.pragma("foreign_keys = OFF");
  client.exec(`BEGIN; ${MADE_BY_THE_22} ${change} COMMIT;`);
  client.close();
  return { file, fresh };
}

const applied = (db: Database): unknown[] =>
  db.connection.prepare("SELECT * FROM applied_migrations ORDER BY position").all();

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

test("a database made by the 22 is, once opened, of the shape of a new one", async () => {
  const { file, fresh } = await earlier();
  const db = await openDatabase(file);
  expect(shapeOf(db.connection)).toEqual(shapeOf(fresh.connection));
  expect(applied(db)).toEqual(applied(fresh));
  expect(db.connection.pragma("foreign_key_check")).toEqual([]);
  await closeDatabase(db);
});

test("it keeps its cases in the lists of all whom they reached, found by their words", async () => {
  const { file } = await earlier();
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
  await closeDatabase(db);
});

test("what reminders said was missing is kept as figures", async () => {
  const words = JSON.stringify([
    "„Beschlossen am“, „Organ“",
    "der Beschluss als PDF",
    "die Freigabe des eigenen Teils",
  ]);
  const { file } =
    await earlier(`INSERT INTO reminders (id, application_id, section, sent_on, sent_at, missing)
    VALUES ('r', 'a', 'participant:x', '2026-03-02', '2026-03-02T09:00:00.000Z', '${words}');`);
  const db = await openDatabase(file);
  const kept = db.connection.prepare("SELECT missing FROM reminders").pluck().get();
  expect(z.array(missing).parse(JSON.parse(String(kept)))).toEqual([
    { what: "entries", open: ["Beschlossen am“, „Organ"], notMet: [], unread: 0 },
    { what: "file" },
    { what: "clearance" },
  ]);
  await closeDatabase(db);
});

test("a backup of it is whole, before and after it was opened", async () => {
  const { file } = await earlier();
  const backup = `${file}.backup`;
  expect(await backupDatabase(file, backup)).toMatchObject({ ok: true });
  expect(await inspectFile(backup)).toMatchObject({ ok: true });
  await closeDatabase(await openDatabase(backup));
  expect(await inspectFile(backup)).toMatchObject({ ok: true });
});

test.each([
  ["fewer than the 22", "DELETE FROM applied_migrations WHERE position = 21;"],
  ["another one among them", "UPDATE applied_migrations SET hash = 'other' WHERE position = 7;"],
  ["one more", "INSERT INTO applied_migrations VALUES (22, 'other');"],
])("one to which %s were applied is refused", async (_, change) => {
  const { file } = await earlier(change);
  await expect(openDatabase(file)).rejects.toThrow("passt nicht zu dieser Fassung");
  expect(await inspectFile(file)).toMatchObject({ ok: false });
});
