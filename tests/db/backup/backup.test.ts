import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import SqliteConnection from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { backupDatabase } from "~/db/backup/backup";
import { inspectFile } from "~/db/backup/inspect-file";
import { restoreDatabase } from "~/db/backup/restore";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { verifyAuditChain } from "~/db/log/audit";
import { JOBS_LEASE, LEASE_SECONDS, takeLease } from "~/db/log/leases";
import { addOrganisation, listOrganisations } from "~/db/people/organisations";
import { findActor } from "~/db/people/sessions";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { later } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import { freshDatabase, member, NOW } from "~/tests/db/world";
import { projectRoot } from "~/tests/e2e/server";

const add = (db: Database, name: string) => addOrganisation(db, { name, kind: "municipality", now: NOW });
const beside = (db: Database, name: string) => path.join(path.dirname(db.path), name);
const folderOf = (db: Database) => readdirSync(path.dirname(db.path)).sort();

/** A database on which nobody works: closed, with its organisations. */
async function closed(...names: string[]) {
  const db = await freshDatabase();
  for (const name of names) await add(db, name);
  await closeDatabase(db);
  return db;
}

async function namesIn(file: string): Promise<string[]> {
  const db = await openDatabase(file);
  const names = (await listOrganisations(db)).map(({ name }) => name).sort();
  await closeDatabase(db);
  return names;
}

/** Changes bytes in the middle of the file, as a bad disk does. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8192);
  writeFileSync(file, bytes);
}

test("a backup is one file that holds what was there, and says its log's last hash", async () => {
  const db = await freshDatabase();
  await add(db, "Haan");
  const file = beside(db, "sicherung.db");
  const done = await backupDatabase(db.path, file);
  const chain = await verifyAuditChain(db);
  expect(chain).toMatchObject({ ok: true, entries: done.entries, lastHash: done.lastHash });
  expect(done.bytes).toBe(readFileSync(file).length);
  await add(db, "Niestetal");
  expect(await namesIn(file)).toEqual(["Haan"]);
  expect(folderOf(db).filter((name) => name.includes("sicherung"))).toEqual(["sicherung.db"]);
});

test("a backup put back begins another lineage, a backup taken does not", async () => {
  const db = await closed("Haan");
  const lineage = async () => {
    const opened = await openDatabase(db.path);
    await closeDatabase(opened);
    return opened.lineage;
  };
  const file = beside(db, "sicherung.db");
  await backupDatabase(db.path, file);
  expect(await lineage()).toBe(db.lineage);
  await restoreDatabase(file, db.path, { replace: true, now: NOW });
  const first = await lineage();
  await restoreDatabase(file, db.path, { replace: true, now: later(NOW, { seconds: 2 }) });
  expect(new Set([db.lineage, first, await lineage()]).size).toBe(3);
});

test("a session or a link that a backup brings along signs nobody in: it may have been ended since", async () => {
  const db = await freshDatabase();
  const { actor } = await member(db, "Haan");
  const token = (await issueSignInToken(db, { email: actor.email, now: NOW, minutes: 15 })) ?? "";
  const done = await redeemSignInToken(db, { token, now: NOW });
  const second = (await issueSignInToken(db, { email: actor.email, now: NOW, minutes: 15 })) ?? "";
  const sessionToken = done.ok ? done.sessionToken : "";
  expect(await findActor(db, sessionToken, NOW)).not.toBeNull();
  const file = beside(db, "sicherung.db");
  await backupDatabase(db.path, file);
  await closeDatabase(db);
  await restoreDatabase(file, db.path, { replace: true, now: later(NOW, { days: 1 }) });
  const restored = await openDatabase(db.path);
  expect(await findActor(restored, sessionToken, NOW)).toBeNull();
  expect((await redeemSignInToken(restored, { token: second, now: NOW })).ok).toBe(false);
  await closeDatabase(restored);
});

test("a backup overwrites nothing", async () => {
  const db = await freshDatabase();
  const file = beside(db, "sicherung.db");
  writeFileSync(file, "die von gestern");
  await expect(backupDatabase(db.path, file)).rejects.toThrow(Refusal);
  expect(readFileSync(file, "utf8")).toBe("die von gestern");
});

test("while another process writes without pause, each backup is whole and has all that was acknowledged", async () => {
  const db = await closed();
  const writer = spawn(process.execPath, ["--import", "tsx", "tests/db/keep-writing.ts", db.path], {
    cwd: projectRoot,
  });
  onTestFinished(() => void writer.kill("SIGKILL"));
  let printed = "";
  writer.stdout.on("data", (text) => {
    printed += text;
  });
  const acknowledged = () => Number(printed.trimEnd().split("\n").at(-1));
  await expect.poll(acknowledged).toBeGreaterThan(20);
  for (let round = 1; round <= 5; round += 1) {
    const before = acknowledged();
    const file = beside(db, `sicherung-${round}.db`);
    const done = await backupDatabase(db.path, file);
    expect(await inspectFile(file)).toEqual({ ...done, ok: true });
    const names = await namesIn(file);
    expect(names.length).toBeGreaterThanOrEqual(before);
    expect(names.length, "as of one moment: each organisation with its entry").toBe(done.entries);
    await expect.poll(acknowledged).toBeGreaterThan(before);
  }
});

test.each<[string, (file: string) => void, RegExp]>([
  ["damaged", damage, /beschädigt/],
  ["cut off", (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)), /beschädigt/],
  ["a text", (file) => writeFileSync(file, "kein Antrag ".repeat(500)), /keine Datenbank/],
  ["empty", (file) => writeFileSync(file, ""), /keine Datenbank von IKZ-Antrag/],
  [
    "changed in its log",
    (file) => {
      const client = new SqliteConnection(file);
      client.exec(
        "DROP TRIGGER audit_log_never_change; UPDATE audit_log SET action = 'nothing' WHERE sequence = 2",
      );
      client.close();
    },
    /Protokoll ist verändert: ab Eintrag 2/,
  ],
  [
    "with a reference to nothing",
    (file) => {
      const client = new SqliteConnection(file);
      client.pragma("foreign_keys = OFF");
      client.exec("INSERT INTO memberships VALUES ('nobody', 'nowhere', 'editor', '2026')");
      client.close();
    },
    /In der Tabelle memberships führt ein Verweis ins Leere/,
  ],
  [
    "of a later version",
    (file) => {
      const client = new SqliteConnection(file);
      client.exec("INSERT INTO applied_migrations (hash) VALUES ('of tomorrow')");
      client.close();
    },
    /passt nicht zu dieser Fassung/,
  ],
])(
  "a file that is %s is neither backed up nor restored, and leaves no trace",
  async (_what, spoil, message) => {
    const bad = await closed("Haan", "Niestetal", "Kaufungen");
    spoil(bad.path);
    expect(await inspectFile(bad.path)).toMatchObject({ ok: false, problem: expect.stringMatching(message) });
    await expect(backupDatabase(bad.path, beside(bad, "sicherung.db"))).rejects.toThrow(message);
    const good = await closed("Söhrewald");
    const before = folderOf(good);
    const restore = restoreDatabase(bad.path, good.path, { replace: true, now: NOW });
    await expect(restore).rejects.toThrow(message);
    expect(folderOf(good)).toEqual(before);
    expect(existsSync(beside(bad, "sicherung.db"))).toBe(false);
    expect(await namesIn(good.path)).toEqual(["Söhrewald"]);
  },
);

test("a restored database takes the place of the old one, which is kept under the moment", async () => {
  const old = await closed("Haan");
  const backup = await closed("Niestetal");
  await expect(restoreDatabase(backup.path, old.path, { replace: false, now: NOW })).rejects.toThrow(
    /--replace/,
  );
  const done = await restoreDatabase(backup.path, old.path, { replace: true, now: NOW });
  expect(done).toMatchObject({ ok: true, entries: 1, aside: `${old.path}.bis-2026-03-02-09-00-00` });
  expect(await namesIn(old.path)).toEqual(["Niestetal"]);
  expect(await namesIn(done.aside ?? "")).toEqual(["Haan"]);
  expect(await namesIn(backup.path), "the backup itself stays").toEqual(["Niestetal"]);
});

test("where there is no database yet, it is put there; what lies beside from an older one is not read into it", async () => {
  const backup = await closed("Niestetal");
  const other = await freshDatabase();
  await add(other, "Haan");
  const target = beside(backup, "neu.db");
  writeFileSync(`${target}-wal`, readFileSync(`${other.path}-wal`));
  const done = await restoreDatabase(backup.path, target, { replace: false, now: NOW });
  expect(done.aside).toBeNull();
  expect(await namesIn(target)).toEqual(["Niestetal"]);
  expect(existsSync(`${target}.bis-2026-03-02-09-00-00-wal`)).toBe(true);
});

test("a damaged database can be restored over, and is kept as it was", async () => {
  const broken = await closed("Haan");
  writeFileSync(broken.path, "kein Antrag mehr ".repeat(500));
  const backup = await closed("Niestetal");
  const done = await restoreDatabase(backup.path, broken.path, { replace: true, now: NOW });
  expect(await namesIn(broken.path)).toEqual(["Niestetal"]);
  expect(readFileSync(done.aside ?? "", "utf8")).toContain("kein Antrag mehr");
});

test("it is refused while a server lives on it, and for as long as a crashed one might", async () => {
  const db = await closed("Haan");
  const again = await openDatabase(db.path);
  await takeLease(again, { name: JOBS_LEASE, holder: "server", now: NOW });
  await closeDatabase(again);
  const backup = await closed("Niestetal");
  const soon = later(NOW, { seconds: LEASE_SECONDS - 1 });
  await expect(restoreDatabase(backup.path, db.path, { replace: true, now: soon })).rejects.toThrow(
    /Der Dienst arbeitet mit/,
  );
  const afterwards = later(NOW, { seconds: LEASE_SECONDS });
  await restoreDatabase(backup.path, db.path, { replace: true, now: afterwards });
  expect(await namesIn(db.path)).toEqual(["Niestetal"]);
});

test("it is refused while any program has the database open", async () => {
  const db = await freshDatabase();
  await add(db, "Haan");
  const backup = await closed("Niestetal");
  await expect(restoreDatabase(backup.path, db.path, { replace: true, now: NOW })).rejects.toThrow(
    /noch in einem anderen Programm geöffnet/,
  );
  expect((await listOrganisations(db)).map(({ name }) => name)).toEqual(["Haan"]);
});

test("a database is not restored from itself", async () => {
  const db = await closed("Haan");
  await expect(restoreDatabase(db.path, db.path, { replace: true, now: NOW })).rejects.toThrow(Refusal);
  expect(await namesIn(db.path)).toEqual(["Haan"]);
});
