import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteConnection from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { addOrganisation, findOrganisationByName } from "~/db/people/organisations";
import { freshDatabase, NOW } from "~/tests/db/world";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "ikz-open-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

describe("opening a database", () => {
  test.each([
    ["journal_mode", "wal"],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["busy_timeout", 5000],
    ["recursive_triggers", 1],
  ])("%s is %s", async (name, value) => {
    const db = await freshDatabase();
    expect(db.connection.pragma(name, { simple: true })).toBe(value);
  });

  test("what was kept is there when the file is opened again", async () => {
    const file = path.join(folder(), "ikz.db");
    const first = await openDatabase(file);
    await addOrganisation(first, { name: "Haan", kind: "municipality", key: "05158008", now: NOW });
    await closeDatabase(first);
    const second = await openDatabase(file);
    expect(await findOrganisationByName(second, "Haan")).toMatchObject({ key: "05158008" });
    await closeDatabase(second);
  });

  test("works in memory", async () => {
    const db = await openDatabase(":memory:");
    await addOrganisation(db, { name: "Haan", kind: "municipality", now: NOW });
    expect(await findOrganisationByName(db, "Haan")).not.toBeNull();
    await closeDatabase(db);
  });

  test("says in German that the migrations are missing", async () => {
    const place = folder();
    const opening = openDatabase(path.join(place, "ikz.db"), { migrationsFolder: place });
    await expect(opening).rejects.toThrow("Die Migrationen der Datenbank fehlen");
  });

  test("refuses a file that another version of the program has changed", async () => {
    const file = path.join(folder(), "ikz.db");
    await closeDatabase(await openDatabase(file));
    const raw = new SqliteConnection(file);
    raw.exec("INSERT INTO applied_migrations VALUES (9999, 'from the future')");
    raw.close();
    await expect(openDatabase(file)).rejects.toThrow("passt nicht zu dieser Fassung");
  });
});
