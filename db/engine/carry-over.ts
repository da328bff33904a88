import { createHash } from "node:crypto";
import type SqliteConnection from "better-sqlite3";

/** SHA-256 over the hashes of the 22 migrations that tables, triggers and search replaced, one a line. */
const MADE_BY_THE_22 = "c8f733757e796db63f23c33149f054b4d87be409487241306686f7c9b60fbc46";
const REPLACEMENTS = 3;

/** Statements that make of the shape of the 22 what the three have become since: each change of the three adds its own. */
const CHANGED_SINCE: readonly string[] = [];

/** Whether exactly the 22 were applied to a database: it can be carried over. */
export function isMadeByThe22(applied: readonly unknown[]): boolean {
  return createHash("sha256").update(applied.join("\n")).digest("hex") === MADE_BY_THE_22;
}

/**
 * Carries over a database that the 22 have made: the three lead to the same shape, so what is kept stays as it is
 * and only the record of what was applied is written anew (docs/decisions/025). Runs in the caller's transaction.
 * @returns the hashes that now count as applied
 */
export function carryOver(
  client: SqliteConnection.Database,
  migrations: readonly { hash: string }[],
): string[] {
  for (const statement of CHANGED_SINCE) client.exec(statement);
  client.exec("DELETE FROM applied_migrations");
  const record = client.prepare("INSERT INTO applied_migrations (position, hash) VALUES (?, ?)");
  return migrations.slice(0, REPLACEMENTS).map(({ hash }, position) => {
    record.run(position, hash);
    return hash;
  });
}
