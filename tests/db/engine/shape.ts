import type SqliteConnection from "better-sqlite3";

const columns = (client: SqliteConnection.Database, name: string): unknown[] =>
  client
    .prepare(`SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(?) ORDER BY name`)
    .all(name);
const references = (client: SqliteConnection.Database, name: string): unknown[] =>
  client
    .prepare(
      `SELECT seq, "from", "table", "to", on_update, on_delete FROM pragma_foreign_key_list(?)
       ORDER BY "from", "table", "to"`,
    )
    .all(name);
/** With what makes the index partial, which only its text says. */
const indexes = (client: SqliteConnection.Database, name: string): unknown[] =>
  client
    .prepare(
      `SELECT i.name, i."unique", i.origin, x.seqno, x.name AS "column", x."desc", x.coll, x.key,
         (SELECT sql FROM sqlite_schema s WHERE s.name = i.name) AS text
       FROM pragma_index_list(?) i, pragma_index_xinfo(i.name) x ORDER BY i.name, x.seqno`,
    )
    .all(name);

type Named = { name: string; text: string };
const named = (client: SqliteConnection.Database, where: string): Named[] =>
  client
    .prepare<[], Named>(`SELECT name, sql AS text FROM sqlite_schema WHERE ${where} ORDER BY name`)
    .all()
    .map(({ name, text }) => ({
      name,
      text: text
        .replace(/--.*\n/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    }));

/** Tables, their columns, references and indexes; in which order the columns stand makes no difference. */
export function tablesOf(client: SqliteConnection.Database) {
  const tables = named(client, "type = 'table' AND sql LIKE 'CREATE TABLE `%'");
  return tables.map(({ name }) => ({
    name,
    columns: columns(client, name),
    references: references(client, name),
    indexes: indexes(client, name),
  }));
}

/** Everything a database consists of, however it came about. */
export function shapeOf(client: SqliteConnection.Database) {
  return {
    tables: tablesOf(client),
    triggers: named(client, "type = 'trigger'"),
    search: named(client, "type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'"),
  };
}
