import SqliteConnection from "better-sqlite3";
import { DISTRICTS } from "~/rules/offices/districts";

/** A new case every three hours: twenty thousand of them are almost seven years. */
const HOURS_BETWEEN = 3;
/** One case in so many is on the Dienstweg; of the others half wait for an answer, half are decided. */
const ON_THE_WAY = 10;
/** A lead with ten partners each, as many bodies as two states have; in the search one of the towns has the name. */
const GROUPS = Object.values(DISTRICTS);

/** Tables that hang on a case by another table: how to find the application of a row. */
const THROUGH: Record<string, string> = {
  document_bytes: "documents p ON p.id = t.document_id",
  document_texts: "documents p ON p.id = t.document_id",
  submission_documents: "submissions p ON p.id = t.submission_id",
  receipts: "submissions p ON p.id = t.submission_id",
  // Several notices may have become one mail; an invitation names its own.
  outbox:
    "(SELECT mail_id, application_id FROM notifications UNION SELECT mail_id, application_id FROM invitations) p ON p.mail_id = t.id",
};

/** Ids of the case's own rows: the last twelve signs become the number of the copy. */
const OWN = /^(application|document|submission|decision|mail)_id$|^(replaced_by|corrects)$/;
/** Ids of bodies and people: those of the municipalities become those of the copy's group. */
const OTHERS = /(^|_)organisation_id$|^(person|actor|assignee)_id$|(^|_)by$/;
const INSTANT = /(^|_)at$/;
const DAY = /_on$|^application_date$/;
/** The day that stands for none, see db/schema/list-entries. */
const NO_DAY = "9999-12-31";

const renamed = (column: string, number: string) => `substr(${column}, 1, 24) || printf('%012x', ${number})`;
const shifted = (format: string, column: string) =>
  `strftime('${format}', ${column}, '+' || (c.n * ${HOURS_BETWEEN}) || ' hours')`;

/** Nobody looks for a row of these by its time, so theirs stays that of the first case. */
const TIMELESS = /^(audit_log|documents|document_texts|invitations|revisions|sections)$/;

type Column = { name: string; pk: number; type: string };

/** What stands in a column of the copy. */
function copied(table: string, { name, pk, type }: Column): string {
  const own = `t."${name}"`;
  if (pk === 1 && type.toUpperCase() === "INTEGER") return "NULL";
  if (table === "applications" && name === "id") return renamed(own, "c.n");
  if (pk === 1 && name === "id") return renamed(own, "c.n");
  if (name === "token_hash") return `${own} || c.n`;
  if (name === "number") return "printf('IKZ-HE-2019-%04d', c.n + 1)";
  if (name === "search_id" || (table === "submissions" && name === "sequence")) return "c.n + 1";
  if (name === "title") return `${own} || ' Nr. ' || c.n`;
  if (name === "search_text")
    return `printf('ikz-he-2019-%04d', c.n + 1) || replace(substr(${own}, 17), 'brakel', c.town)`;
  if (OWN.test(name)) return renamed(own, "c.n");
  if (OTHERS.test(name))
    return `CASE WHEN ${own} IN (SELECT id FROM temp.municipal) THEN ${renamed(own, "c.g")} ELSE ${own} END`;
  if (TIMELESS.test(table)) return own;
  if (INSTANT.test(name)) return shifted("%Y-%m-%dT%H:%M:%fZ", own);
  if (DAY.test(name))
    return `CASE WHEN ${own} = '${NO_DAY}' THEN ${own} ELSE ${shifted("%Y-%m-%d", own)} END`;
  return own;
}

type Index = { name: string; sql: string };
type Connection = SqliteConnection.Database;

/** Its columns; null where it does not hang on a case. */
function columnsOf(db: Connection, table: string): Column[] | null {
  const columns = db.prepare<[string], Column>("SELECT name, pk, type FROM pragma_table_info(?)").all(table);
  const hangs =
    table === "applications" || table in THROUGH || columns.some(({ name }) => name === "application_id");
  return hangs ? columns : null;
}

function copyTable(db: Connection, table: string, columns: readonly Column[]): void {
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const values = columns.map((column) => copied(table, column)).join(", ");
  const through = THROUGH[table];
  const application = table === "applications" ? "t.id" : through ? "p.application_id" : "t.application_id";
  const rows = through ? `"${table}" t JOIN ${through}` : `"${table}" t`;
  // Read at once: the statement would find its own copies otherwise.
  db.exec(`CREATE TEMP TABLE first AS SELECT t.*, f.position AS "of" FROM ${rows}
    JOIN temp.first_cases f ON f.id = ${application}`);
  db.exec(`INSERT INTO main."${table}" (${names}) SELECT ${values} FROM temp.copies c CROSS JOIN temp.first t
    WHERE t."of" = c.position ORDER BY c.n`);
  db.exec("DROP TABLE temp.first");
}

/** The municipalities and their people once more for each group. */
function copyBodies(db: Connection): void {
  db.exec(`
    CREATE TEMP TABLE groups AS SELECT DISTINCT g FROM temp.copies;
    INSERT INTO organisations (id, name, kind, key, state, added_by, added_at)
      SELECT ${renamed("o.id", "g")}, name || ' ' || g, kind, NULL, state, added_by, added_at
      FROM temp.groups CROSS JOIN (SELECT * FROM organisations WHERE id IN (SELECT id FROM temp.municipal)) o;
    INSERT INTO people (id, name, email, added_at)
      SELECT ${renamed("p.id", "g")}, name || ' ' || g, g || '.' || email, added_at
      FROM temp.groups CROSS JOIN (SELECT * FROM people WHERE id IN (SELECT id FROM temp.municipal)) p;
    INSERT INTO memberships (person_id, organisation_id, role, added_at)
      SELECT ${renamed("m.person_id", "g")}, ${renamed("m.organisation_id", "g")}, role, added_at
      FROM temp.groups CROSS JOIN (SELECT * FROM memberships WHERE person_id IN (SELECT id FROM temp.municipal)) m;
    DROP TABLE temp.groups`);
}

/**
 * Copies the first cases until there are `count`, in SQL, with everything that hangs on them, each at a time of its own. The
 * first lead keeps its three cases. The log's chain of hashes does not hold over copies; nothing here follows it.
 */
export function copyCases(file: string, cases: readonly string[], count: number): void {
  const db = new SqliteConnection(file);
  // Nothing is to be saved from a broken run, so nothing is written twice.
  db.pragma("journal_mode = OFF");
  db.pragma("locking_mode = EXCLUSIVE");
  db.pragma("synchronous = OFF");
  db.pragma("foreign_keys = OFF");
  db.pragma("cache_size = -500000");
  db.pragma("temp_store = MEMORY");
  db.exec("CREATE TEMP TABLE first_cases (position INTEGER PRIMARY KEY, id TEXT NOT NULL)");
  const first = db.prepare("INSERT INTO temp.first_cases VALUES (?, ?)");
  for (const [position, id] of cases.entries()) first.run(position, id);
  db.exec(`
    CREATE TEMP TABLE copies AS
      WITH RECURSIVE numbers (n) AS (SELECT ${cases.length} UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${count})
      SELECT n, CASE WHEN n % ${ON_THE_WAY} = 0 THEN 0 ELSE 1 + n % 2 END AS position, 1 + n / 3 % ${GROUPS.length} AS g
      FROM numbers;
    ALTER TABLE temp.copies ADD town TEXT;
    CREATE TEMP TABLE municipal (id TEXT PRIMARY KEY);
    INSERT INTO temp.municipal SELECT id FROM organisations WHERE kind NOT IN ('authority', 'supervision');
    INSERT INTO temp.municipal SELECT DISTINCT person_id FROM memberships
      WHERE organisation_id IN (SELECT id FROM temp.municipal)`);
  const town = db.prepare("UPDATE temp.copies SET town = ? WHERE g = ?");
  for (const [at, name] of GROUPS.entries()) town.run(name.toLocaleLowerCase("de-DE"), at + 1);
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const indices = db
    .prepare<[], Index>("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all();
  db.exec("BEGIN");
  copyBodies(db);
  // Built at the end they are sorted once, instead of being looked through for each row.
  for (const { name } of indices) db.exec(`DROP INDEX "${name}"`);
  for (const table of tables) {
    const columns = columnsOf(db, table);
    if (columns) copyTable(db, table, columns);
  }
  for (const { sql } of indices) db.exec(sql);
  db.exec("COMMIT");
  db.close();
}
