import { statSync } from "node:fs";
import SqliteConnection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { z } from "zod";
import { misfitOf } from "~/db/engine/migrate";
import type { Database } from "~/db/engine/open";
import { verifyAuditChain } from "~/db/log/audit";
import * as tables from "~/db/schema/tables";

export type InspectedFile =
  | { ok: true; bytes: number; entries: number; lastHash: string; expectedAt?: number | null }
  /** A German sentence. */
  | { ok: false; problem: string };

type Reading = Pick<Database, "reader"> & { client: SqliteConnection.Database; close: () => void };

/** A file as it is: nothing is created, migrated or written. */
export function readOnly(file: string): Reading {
  const client = new SqliteConnection(file, { fileMustExist: true, timeout: 5000 });
  client.pragma("query_only = ON");
  const reader = drizzle(client, { schema: tables, casing: "snake_case" });
  return { reader, client, close: () => void client.close() };
}

const CODES: Record<string, string> = {
  SQLITE_NOTADB: "Die Datei ist keine Datenbank.",
  SQLITE_CORRUPT: "Die Datei ist beschädigt.",
  SQLITE_CANTOPEN: "Die Datei gibt es nicht, oder sie darf nicht geöffnet werden.",
  SQLITE_BUSY: "Die Datei wird gerade von einem anderen Programm verändert.",
  SQLITE_FULL: "Der Datenträger ist voll.",
};

/** What SQLite complains about, in German; null for what is no complaint of SQLite. */
export function complaintOf(error: unknown): string | null {
  const code = sqliteCode(error);
  if (code === null) return null;
  const known = Object.keys(CODES).find((start) => code.startsWith(start));
  return (known && CODES[known]) ?? `Die Datei lässt sich nicht lesen (${code}).`;
}

/** SQLite's own code, also where drizzle has wrapped its error. */
export function sqliteCode(error: unknown): string | null {
  if (error instanceof SqliteConnection.SqliteError) return error.code;
  return error instanceof Error && error.cause !== undefined ? sqliteCode(error.cause) : null;
}

const references = z.array(z.object({ table: z.string() }));

function damageOf(client: SqliteConnection.Database): string | null {
  const [first] = client.prepare("PRAGMA integrity_check(1)").pluck().all();
  if (first !== "ok") return `Die Datei ist beschädigt: ${String(first)}`;
  const [dangling] = references.parse(client.prepare("PRAGMA foreign_key_check").all());
  return dangling ? `In der Tabelle ${dangling.table} führt ein Verweis ins Leere.` : null;
}

/**
 * Whether a database file is whole: its pages, its references, its version, and its log from the first
 * entry to the last.
 */
export async function inspectFile(file: string, given: { expect?: string } = {}): Promise<InspectedFile> {
  let reading: Reading | undefined;
  try {
    reading = readOnly(file);
    const problem = damageOf(reading.client) ?? misfitOf(reading.client);
    if (problem !== null) return { ok: false, problem };
    const chain = await verifyAuditChain(reading, given);
    if (!chain.ok)
      return { ok: false, problem: `Das Protokoll ist verändert: ab Eintrag ${chain.brokenAt}.` };
    return { ...chain, bytes: statSync(file).size };
  } catch (error) {
    const problem = complaintOf(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  } finally {
    reading?.close();
  }
}
