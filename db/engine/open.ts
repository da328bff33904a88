import SqliteConnection from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import * as tables from "~/db/schema/tables";
import { migrate } from "./migrate";

export type Sql = BetterSQLite3Database<typeof tables>;

/**
 * An open database. Outside `db/` it is only handed on. Reading and writing have a connection each, so
 * that a page never sees the half of a transaction that is still running.
 */
export type Database = {
  readonly path: string;
  /**
   * Another number after a backup was put in its place: versions of sections are counted anew from there, and the
   * same number may then mean something else.
   */
  readonly lineage: string;
  readonly reader: Sql;
  readonly writer: Sql;
  /** The connection behind `writer`; only `db/transaction` opens and ends transactions on it. */
  readonly connection: SqliteConnection.Database;
  readonly close: () => void;
};

export type OpenOptions = {
  /** Default: db/migrations below the working directory, from which the server is started. */
  migrationsFolder?: string;
  /** Told every statement with its values filled in; for tests and measurements. */
  onStatement?: (statement: string) => void;
};

/**
 * Opens (and creates) the SQLite file, applies missing migrations. `:memory:` gives a database that
 * goes with the process. FULL makes every acknowledged save survive a power cut.
 * @throws Error with a German text when the migrations are missing or do not fit.
 */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<Database> {
  const tell = options.onStatement;
  const verbose = tell ? (statement?: unknown) => tell(String(statement)) : undefined;
  const connect = () => new SqliteConnection(file, { timeout: 5000, ...(verbose ? { verbose } : {}) });
  const writer = connect();
  try {
    writer.pragma("journal_mode = WAL");
    writer.pragma("synchronous = FULL");
    writer.pragma("foreign_keys = ON");
    // Without it INSERT OR REPLACE would pass by the triggers that keep the log append-only.
    writer.pragma("recursive_triggers = ON");
    migrate(writer, options.migrationsFolder);
    const reader = file === ":memory:" ? writer : connect();
    if (reader !== writer) reader.pragma("query_only = ON");
    return {
      path: file,
      lineage: String(writer.pragma("user_version", { simple: true })),
      reader: drizzle(reader, { schema: tables, casing: "snake_case" }),
      writer: drizzle(writer, { schema: tables, casing: "snake_case" }),
      connection: writer,
      close: () => {
        reader.close();
        writer.close();
      },
    };
  } catch (error) {
    writer.close();
    throw error;
  }
}
