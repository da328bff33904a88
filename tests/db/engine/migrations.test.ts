import { readdirSync, readFileSync } from "node:fs";
import SqliteConnection from "better-sqlite3";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import * as tables from "~/db/schema/tables";
import { freshDatabase } from "~/tests/db/world";
import { tablesOf } from "./shape";

const META = "db/migrations/meta";
const snapshots = readdirSync(META).filter((name) => name.endsWith("_snapshot.json"));

const asJson = (schema: Record<string, unknown>) =>
  generateSQLiteDrizzleJson(schema, undefined, "snake_case");

test("only the snapshot that the next migration is compared with is kept", () => {
  expect(snapshots).toHaveLength(1);
});

test("the generator would write nothing: the schema is what was last migrated", async () => {
  const last = JSON.parse(readFileSync(`${META}/${snapshots[0]}`, "utf8"));
  expect(await generateSQLiteMigration(last, await asJson({ ...tables }))).toEqual([]);
});

test("the migrations make the tables that the schema describes", async () => {
  const described = new SqliteConnection(":memory:");
  const statements = await generateSQLiteMigration(await asJson({}), await asJson({ ...tables }));
  for (const statement of statements) described.exec(statement);
  const { connection } = await freshDatabase();
  connection.exec("DROP TABLE applied_migrations");
  expect(tablesOf(connection)).toEqual(tablesOf(described));
  described.close();
});
