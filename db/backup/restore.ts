import { randomInt } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { rename } from "node:fs/promises";
import SqliteConnection from "better-sqlite3";
import { findLease, JOBS_LEASE } from "~/db/log/leases";
import { instant } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import { type WholeFile, withCopy } from "./copy-file";
import { readOnly, sqliteCode } from "./inspect-file";

export type Restored = WholeFile & {
  /** Where the file lies that was there before; null where there was none. */
  aside: string | null;
};

const COMPANIONS = ["-wal", "-shm", "-journal"] as const;

/** Refuses while a server lives on the database: by its lease, which says so at once and until when. */
async function refuseLive(database: string, now: string): Promise<void> {
  try {
    const reading = readOnly(database);
    const lease = await findLease(reading, { name: JOBS_LEASE, now }).finally(reading.close);
    if (lease === null) return;
  } catch (error) {
    // A file that cannot be read is what one restores over; one of an earlier version has no leases.
    if (sqliteCode(error) !== null) return;
    throw error;
  }
  throw new Refusal(
    `Der Dienst arbeitet mit ${database}. Beenden Sie ihn zuerst; nach einem Absturz warten Sie eine halbe Minute.`,
  );
}

/**
 * Makes a database one file again, which SQLite grants to whoever has it alone: any other program that
 * has it open is noticed. A file that is no database, or damaged, is left as it is.
 */
function takeAlone(database: string): void {
  let client: SqliteConnection.Database | undefined;
  try {
    client = new SqliteConnection(database, { fileMustExist: true, timeout: 500 });
    const mode = client.pragma("journal_mode = DELETE", { simple: true });
    if (mode === "delete") return;
  } catch (error) {
    const code = sqliteCode(error);
    if (code === null) throw error;
    if (!code.startsWith("SQLITE_BUSY")) return;
  } finally {
    client?.close();
  }
  throw new Refusal(`${database} ist noch in einem anderen Programm geöffnet. Beenden Sie es zuerst.`);
}

/** Tables by which somebody is signed in. What was ended after the backup must not come back with it. */
const SIGNED_IN = ["sessions", "sign_in_tokens"] as const;

/**
 * What a browser still holds of before the restore speaks of versions that this file has not seen, so it begins a
 * lineage of its own; and everybody signs in anew.
 */
function beginLineage(copy: string): void {
  const client = new SqliteConnection(copy);
  client.pragma(`user_version = ${randomInt(1, 2 ** 31 - 1)}`);
  const tables = client
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all();
  for (const table of SIGNED_IN) {
    if (tables.some(({ name }) => name === table)) client.exec(`DELETE FROM ${table}`);
  }
  client.close();
}

/** Moves what is there, companions included: one left behind would be read into the new file. */
async function moveAside(database: string, aside: string): Promise<string[]> {
  const moved: string[] = [];
  for (const ending of ["", ...COMPANIONS]) {
    if (!existsSync(database + ending)) continue;
    await rename(database + ending, aside + ending);
    moved.push(ending);
  }
  return moved;
}

/**
 * Puts a backup in the place of the database. It is inspected first; what was there is kept beside it
 * under a name with the moment.
 * @throws Refusal (German) where the backup is not whole, the database exists and is not to be replaced,
 * or a program is still working with it
 */
export async function restoreDatabase(
  backup: string,
  database: string,
  { replace, now }: { replace: boolean; now: string },
): Promise<Restored> {
  if (existsSync(database)) {
    if (!replace)
      throw new Refusal(`${database} gibt es schon. Mit --replace wird sie ersetzt und aufbewahrt.`);
    if (existsSync(backup) && realpathSync(backup) === realpathSync(database))
      throw new Refusal("Die Sicherung ist die Datenbank selbst.");
    await refuseLive(database, now);
  }
  const aside = `${database}.bis-${instant(now).slice(0, 19).replace(/[T:]/g, "-")}`;
  return withCopy(backup, database, async (copy, found) => {
    if (existsSync(aside))
      throw new Refusal(`${aside} gibt es schon. Versuchen Sie es in einer Sekunde noch einmal.`);
    beginLineage(copy);
    if (existsSync(database)) takeAlone(database);
    const moved = await moveAside(database, aside);
    try {
      await rename(copy, database);
    } catch (error) {
      for (const ending of moved) await rename(aside + ending, database + ending);
      throw error;
    }
    return { ...found, aside: moved.includes("") ? aside : null };
  });
}
