import { asc, eq } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { registerEntries, registerState } from "~/db/schema/register";
import { instant } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import { sha256 } from "~/db/values/token";
import type { RegisterEntry } from "~/forms/register/entry";

/** The imported municipality register. */
export type StoredRegister = {
  /** YYYY-MM-DD */
  asOf: string;
  /** Tells one register from another. */
  digest: string;
  /** By key. */
  entries: readonly RegisterEntry[];
};

const THE_ONE = 1;
/** Few rows a statement, so that its values stay far below what SQLite takes. */
const ROWS = 500;

/** Read once for each register and process: what an import by another process brings is seen by its digest. */
const read = new WeakMap<Database, StoredRegister>();

async function entriesIn(sql: Pick<Database["reader"], "select">): Promise<RegisterEntry[]> {
  return sql.select().from(registerEntries).orderBy(asc(registerEntries.key));
}

/** The imported register, null before the first import. */
export async function loadRegister(db: Database): Promise<StoredRegister | null> {
  const [state] = await db.reader
    .select({ asOf: registerState.asOf, digest: registerState.digest })
    .from(registerState)
    .where(eq(registerState.id, THE_ONE));
  if (!state) return null;
  const known = read.get(db);
  if (known?.digest === state.digest) return known;
  const loaded = { ...state, entries: await entriesIn(db.reader) };
  read.set(db, loaded);
  return loaded;
}

/** What an import changes: entries by key, and the day that held before (null: there was none). */
export type RegisterChange = {
  before: string | null;
  added: RegisterEntry[];
  removed: RegisterEntry[];
  renamed: { from: RegisterEntry; to: RegisterEntry }[];
  /** Entries with another number of inhabitants. */
  recounted: number;
};

function changeOf(
  before: string | null,
  old: readonly RegisterEntry[],
  entries: readonly RegisterEntry[],
): RegisterChange {
  const known = new Map(old.map((entry) => [entry.key, entry]));
  const kept = new Set(entries.map(({ key }) => key));
  const pairs = entries.flatMap((to) => {
    const from = known.get(to.key);
    return from ? [{ from, to }] : [];
  });
  return {
    before,
    added: entries.filter(({ key }) => !known.has(key)),
    removed: old.filter(({ key }) => !kept.has(key)),
    renamed: pairs.filter(({ from, to }) => from.name !== to.name || from.designation !== to.designation),
    recounted: pairs.filter(({ from, to }) => from.population !== to.population).length,
  };
}

async function insertEntries(tx: Transaction, entries: readonly RegisterEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += ROWS)
    await tx.sql.insert(registerEntries).values(entries.slice(at, at + ROWS));
}

/**
 * Puts a register in the place of the one before, in one transaction.
 * @throws Refusal for an empty one
 */
export async function replaceRegister(
  db: Database,
  { asOf, entries, now }: { asOf: string; entries: readonly RegisterEntry[]; now: string },
): Promise<RegisterChange> {
  if (entries.length === 0) throw new Refusal("Das Gemeindeverzeichnis ist leer.");
  return transaction(db, async (tx) => {
    const [state] = await tx.sql.select().from(registerState).where(eq(registerState.id, THE_ONE));
    const change = changeOf(state?.asOf ?? null, await entriesIn(tx.sql), entries);
    const digest = sha256(JSON.stringify([asOf, entries]));
    await tx.sql.delete(registerEntries);
    await insertEntries(tx, entries);
    const row = { id: THE_ONE, asOf, digest, importedAt: instant(now) };
    await tx.sql.insert(registerState).values(row).onConflictDoUpdate({ target: registerState.id, set: row });
    const detail = { asOf, entries: entries.length, digest };
    await appendAudit(tx, { now, actor: null, action: "register.imported", detail });
    return change;
  });
}
