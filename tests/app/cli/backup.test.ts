import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SqliteConnection from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { JOBS_LEASE, takeLease } from "~/db/log/leases";
import { ikz, ownFolder } from "./command-line";

let folder: string;
const run = (line: string) => ikz(line.split(" "), folder, { DATABASE_PATH: "ikz.db" });
const add = (name: string) => run(`organisation add --name ${name} --kind municipality`);
beforeEach(async () => {
  folder = ownFolder();
  await add("Haan");
  await add("Niestetal");
});

const hashOf = (out: string) => /[0-9a-f]{64}/.exec(out)?.[0] ?? "";

function edit(sql: string): void {
  const client = new SqliteConnection(join(folder, "ikz.db"));
  client.exec(`DROP TRIGGER audit_log_never_change; DROP TRIGGER audit_log_never_go; ${sql}`);
  client.close();
}

test("backup, change, restore: what was saved is there again, what was there is kept", async () => {
  const saved = await run("backup sicherung.db");
  expect(saved).toMatchObject({ code: 0, err: "" });
  expect(saved.out).toContain(`Gesichert und geprüft: ${join(folder, "sicherung.db")}\n`);
  expect(saved.out).toContain("  Einträge im Protokoll: 2\n");
  const bytes = readFileSync(join(folder, "sicherung.db")).length;
  expect(saved.out).toContain(`  Größe: ${String(bytes).replace(/\B(?=(\d{3})+$)/g, ".")} Bytes\n`);
  await add("Kaufungen");
  expect((await run("restore sicherung.db")).err).toContain("Mit --replace wird sie ersetzt");
  const restored = await run("restore sicherung.db --replace");
  expect(restored.code).toBe(0);
  expect(hashOf(restored.out)).toBe(hashOf(saved.out));
  const aside = join(folder, "ikz.db.bis-2022-06-15-08-00-00");
  expect(restored.err).toBe(`Was vorher da war, liegt unter ${aside}.`);
  expect((await run("organisation list")).out).not.toContain("Kaufungen");
  expect((await run(`organisation list --database ${aside}`)).out).toContain("Kaufungen");
});

describe("verify", () => {
  test("says that all is as it was, and knows an earlier end again", async () => {
    const { out } = await run("backup sicherung.db");
    const earlier = hashOf(out);
    await add("Kaufungen");
    const now = await run("verify");
    expect(now).toMatchObject({ code: 0, err: "" });
    expect(now.out).toContain("Unverändert: ");
    const known = await run(`verify --expect ${earlier}`);
    expect(known.code).toBe(0);
    expect(known.out).toContain("Die erwartete Prüfsumme hat Eintrag 2.");
    expect((await run(`verify --expect ${hashOf(now.out).toUpperCase()}`)).out).toContain("hat Eintrag 3.");
    expect((await run("verify --database sicherung.db")).code).toBe(0);
  });

  test("names the first entry that was changed", async () => {
    edit("UPDATE audit_log SET detail = '{}' WHERE sequence = 2");
    const { code, out, err } = await run("verify");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("Das Protokoll ist verändert: ab Eintrag 2.");
  });

  test("notices an end that was cut off only by the hash that was kept", async () => {
    const kept = hashOf((await run("verify")).out);
    edit("DELETE FROM audit_log WHERE sequence = 2");
    expect((await run("verify")).code).toBe(0);
    const { code, err } = await run(`verify --expect ${kept}`);
    expect(code).toBe(1);
    expect(err).toContain("Kein Eintrag des Protokolls hat die erwartete Prüfsumme. Es hat 1 Einträge");
  });
});

test("restore is refused while the server runs", async () => {
  await run("backup sicherung.db");
  const db = await openDatabase(join(folder, "ikz.db"));
  await takeLease(db, { name: JOBS_LEASE, holder: "server", now: "2022-06-15T08:00:00Z" });
  await closeDatabase(db);
  const { code, err } = await run("restore sicherung.db --replace");
  expect(code).toBe(2);
  expect(err).toContain("Beenden Sie ihn zuerst");
});

test.each([
  ["backup", "Nennen Sie die Datei."],
  ["backup a.db b.db", "Zu viele Angaben: b.db"],
  ["backup weg/a.db", "Den Ordner"],
  ["backup ikz.db", "gibt es schon. Eine Sicherung überschreibt nichts."],
  ["backup a.db --database weg.db", "weg.db gibt es nicht."],
  ["restore", "Nennen Sie die Datei."],
  ["restore weg.db", "Die Sicherung"],
  ["restore text.db --replace", "Die Datei ist keine Datenbank."],
  ["verify --expect 123", "Eine Prüfsumme hat 64 Zeichen"],
  ["verify --database weg.db", "weg.db gibt es nicht."],
  ["verify alles", "Zu viele Angaben: alles"],
])("ikz %s: told in German, exit 2, nothing on stdout, nothing made", async (line, message) => {
  writeFileSync(join(folder, "text.db"), "Das ist ein Text, keine Datenbank. ".repeat(50));
  const { code, out, err } = await run(line);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  expect(err).not.toMatch(/\bat \S+:\d+|SQLITE/);
  for (const name of ["a.db", "b.db", "weg.db"]) expect(existsSync(join(folder, name))).toBe(false);
});
