import { AsyncLocalStorage } from "node:async_hooks";
import type { Database, Sql } from "./open";

/** The right to write, handed to the body of a transaction and void when it ends. */
export class Transaction {
  #sql: Sql | null;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  get sql(): Sql {
    if (!this.#sql) throw new Error("The transaction has ended; await every statement inside its body.");
    return this.#sql;
  }

  end(): void {
    this.#sql = null;
  }
}

const waiting = new WeakMap<Database, Promise<void>>();
const inside = new AsyncLocalStorage<ReadonlySet<Database>>();

/**
 * The one place that opens a transaction. Callers are queued for each database and run one after the
 * other; what the body throws rolls everything back and is thrown on. A transaction inside a transaction
 * is an error: joining would let a caught failure leave half of its changes behind. Functions that
 * write as part of something larger take the `Transaction` instead of the database.
 */
export async function transaction<T>(db: Database, body: (tx: Transaction) => Promise<T>): Promise<T> {
  const open = inside.getStore();
  if (open?.has(db)) throw new Error("A transaction is open already; pass it on instead of opening another.");
  const turn = (waiting.get(db) ?? Promise.resolve()).then(() =>
    inside.run(new Set([...(open ?? []), db]), () => run(db, body)),
  );
  waiting.set(
    db,
    turn.then(
      () => undefined,
      () => undefined,
    ),
  );
  return turn;
}

async function run<T>(db: Database, body: (tx: Transaction) => Promise<T>): Promise<T> {
  const tx = new Transaction(db.writer);
  db.connection.exec("BEGIN IMMEDIATE");
  try {
    const result = await body(tx);
    db.connection.exec("COMMIT");
    return result;
  } catch (error) {
    if (db.connection.inTransaction) db.connection.exec("ROLLBACK");
    throw error;
  } finally {
    tx.end();
  }
}

/** Waits for the transactions already queued, then closes the files. */
export async function closeDatabase(db: Database): Promise<void> {
  await waiting.get(db);
  db.close();
}
