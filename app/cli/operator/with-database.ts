import { resolve } from "node:path";
import { AccessDenied } from "~/db/access/access";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { carryOverOffices } from "~/db/offices/carry-over-offices";
import { loadRegister } from "~/db/register/register";
import { Refusal as DatabaseRefusal } from "~/db/values/refusal";
import { registerOf } from "~/forms/register/look-up";
import { officesIn } from "~/forms/register/offices-in";
import { CommandRefusal, type Terminal } from "../command/command";
import { isDirectory } from "../command/files";
import { type Options, textOption } from "../command/options";

/** Taken by every command of the operator. */
export const DATABASE_OPTION = { database: { type: "string" } } as const;

/**
 * Opens the database of --database, else of DATABASE_PATH, for one piece of work. It is made where there
 * is none yet, and may be in use by the running server.
 * @throws Refusal with what the database refuses, in its words
 */
export async function withDatabase<T>(
  options: Pick<Options, "values">,
  terminal: Terminal,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const db = await opened(options, terminal);
  return withRefusals(() => work(db)).finally(() => closeDatabase(db));
}

/** What `db` refuses becomes a message of the command line. */
export async function withRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refused = error instanceof DatabaseRefusal || error instanceof AccessDenied;
    throw refused ? new CommandRefusal([error.message]) : error;
  }
}

/** The file of --database, else of DATABASE_PATH. @throws Refusal where none is named, or it cannot be one */
export async function databasePath(options: Pick<Options, "values">, terminal: Terminal): Promise<string> {
  const given = textOption(options, "database") ?? terminal.environment.DATABASE_PATH?.trim();
  if (!given) {
    throw new CommandRefusal([
      "Nennen Sie die Datenbank: --database DATEI oder die Einstellung DATABASE_PATH.",
    ]);
  }
  const path = resolve(terminal.directory, given);
  if (await isDirectory(path)) throw new CommandRefusal([`${path} ist ein Ordner, keine Datenbank.`]);
  if (!(await isDirectory(resolve(path, "..")))) {
    throw new CommandRefusal([`Den Ordner ${resolve(path, "..")} gibt es nicht.`]);
  }
  return path;
}

async function opened(options: Pick<Options, "values">, terminal: Terminal): Promise<Database> {
  const path = await databasePath(options, terminal);
  try {
    const db = await openDatabase(path);
    const offices = officesIn(registerOf(await loadRegister(db)));
    await carryOverOffices(db, { offices, now: terminal.now });
    return db;
  } catch (error) {
    throw new CommandRefusal([`${path} lässt sich nicht als Datenbank öffnen: ${reasonOf(error)}`]);
  }
}

const REASONS: Record<string, string> = {
  SQLITE_NOTADB: "Die Datei ist keine Datenbank.",
  SQLITE_CANTOPEN: "Die Datei darf nicht geöffnet werden.",
  SQLITE_READONLY: "Die Datei ist schreibgeschützt.",
  SQLITE_BUSY: "Sie wird gerade von einem anderen Programm verändert. Versuchen Sie es noch einmal.",
};

/** SQLite speaks by codes, the migrations in German. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return REASONS[code] ?? error.message;
}
