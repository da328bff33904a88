import { existsSync } from "node:fs";
import path from "node:path";
import type SqliteConnection from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { carryOver, isMadeByThe22 } from "./carry-over";

/** Below the working directory, from which the program is started. */
const MIGRATIONS = path.resolve("db/migrations");
const OTHER_VERSION =
  "Die Datenbank passt nicht zu dieser Fassung des Programms: Sie wurde mit einer anderen Fassung angelegt.";

type Migration = { hash: string };

function readMigrations(migrationsFolder: string) {
  if (!existsSync(path.join(migrationsFolder, "meta", "_journal.json"))) {
    throw new Error(
      `Die Migrationen der Datenbank fehlen: ${migrationsFolder}. Starten Sie das Programm im Verzeichnis des Projekts.`,
    );
  }
  return readMigrationFiles({ migrationsFolder });
}

const appliedHashes = (client: SqliteConnection.Database): unknown[] =>
  client.prepare("SELECT hash FROM applied_migrations ORDER BY position").pluck().all();

/** A database may lag behind the program, never run ahead of it. */
const isBeginning = (applied: unknown[], migrations: readonly Migration[]): boolean =>
  applied.every((hash, position) => migrations[position]?.hash === hash);

/** Why this program cannot use the database, without changing it; null where it can. */
export function misfitOf(client: SqliteConnection.Database, migrationsFolder = MIGRATIONS): string | null {
  const table = client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'applied_migrations'")
    .get();
  if (!table) return "Das ist keine Datenbank von IKZ-Antrag.";
  const applied = appliedHashes(client);
  const fits = isMadeByThe22(applied) || isBeginning(applied, readMigrations(migrationsFolder));
  return fits ? null : OTHER_VERSION;
}

/**
 * Brings a database up to the newest migration, all or nothing, under the write lock: the server and
 * the command line may open the same new file at the same moment.
 * @throws Error (German) when the folder is missing or the database knows a migration this program does not.
 */
export function migrate(client: SqliteConnection.Database, migrationsFolder = MIGRATIONS): void {
  const migrations = readMigrations(migrationsFolder);
  client.exec("BEGIN IMMEDIATE");
  try {
    client.exec(
      "CREATE TABLE IF NOT EXISTS applied_migrations (position INTEGER PRIMARY KEY, hash TEXT NOT NULL)",
    );
    const found = appliedHashes(client);
    const applied = isMadeByThe22(found) ? carryOver(client, migrations) : found;
    if (!isBeginning(applied, migrations)) throw new Error(OTHER_VERSION);
    const record = client.prepare("INSERT INTO applied_migrations (position, hash) VALUES (?, ?)");
    for (const [position, migration] of migrations.entries()) {
      if (position < applied.length) continue;
      for (const statement of migration.sql) client.exec(statement);
      record.run(position, migration.hash);
    }
    client.exec("COMMIT");
  } catch (error) {
    if (client.inTransaction) client.exec("ROLLBACK");
    throw error;
  }
}
