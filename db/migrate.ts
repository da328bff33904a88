import { existsSync } from "node:fs";
import path from "node:path";
import type SqliteConnection from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";

/**
 * Brings a database up to the newest migration, all or nothing, under the write lock: the server and
 * the command line may open the same new file at the same moment.
 * @throws Error (German) when the folder is missing or the database knows a migration this program does not.
 */
export function migrate(client: SqliteConnection.Database, migrationsFolder: string): void {
  if (!existsSync(path.join(migrationsFolder, "meta", "_journal.json"))) {
    throw new Error(
      `Die Migrationen der Datenbank fehlen: ${migrationsFolder}. Starten Sie das Programm im Verzeichnis des Projekts.`,
    );
  }
  const migrations = readMigrationFiles({ migrationsFolder });
  client.exec("BEGIN IMMEDIATE");
  try {
    client.exec(
      "CREATE TABLE IF NOT EXISTS applied_migrations (position INTEGER PRIMARY KEY, hash TEXT NOT NULL)",
    );
    const applied = client.prepare("SELECT hash FROM applied_migrations ORDER BY position").pluck().all();
    const differs = applied.some((hash, position) => migrations[position]?.hash !== hash);
    if (differs) {
      throw new Error(
        "Die Datenbank passt nicht zu dieser Fassung des Programms: Sie wurde mit einer anderen Fassung angelegt.",
      );
    }
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
