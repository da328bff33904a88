import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase, transaction } from "~/db/engine/transaction";
import { queueMail } from "~/db/telling/outbox";
import { type MailServer, startMailServer } from "../../app/mail/mail-server";
import { startServer, type TestServer } from "../server";

const NOW = "2026-11-21T08:00:00.000Z";

let folder: string;
let mails: MailServer;
let db: Database;
let servers: TestServer[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ikz-two-"));
  mails = await startMailServer();
  db = await openDatabase(join(folder, "ikz.db"));
  const start = () => startServer({ DATABASE_PATH: db.path, SMTP_URL: mails.url });
  servers = [await start(), await start()];
});
afterEach(async () => {
  for (const server of servers) await server.kill();
  await mails.close();
  await closeDatabase(db);
  rmSync(folder, { recursive: true, force: true });
});

const queue = (count: number, place: string) =>
  transaction(db, async (tx) => {
    for (let at = 0; at < count; at += 1) {
      await queueMail(tx, { to: `${place}-${at}@ikz.example`, subject: "Betreff", text: "Text" }, NOW);
    }
  });
/** A form sent to each, whatever it answers, wakes its delivery. */
const wake = () =>
  Promise.all(
    servers.map(({ origin }) => {
      const body = new URLSearchParams();
      return fetch(`${origin}/anmelden`, { method: "POST", headers: { Origin: origin }, body });
    }),
  );
const taken = () => servers.filter((server) => server.output().includes('"jobs.taken"')).length;

test("of two servers on one database one sends, each mail once; stopped in order, the other takes over", async () => {
  await queue(30, "a");
  await wake();
  await wake();
  await expect.poll(() => mails.mails.length).toBeGreaterThanOrEqual(30);
  expect(new Set(mails.mails.map(({ to }) => to[0])).size).toBe(30);
  expect(mails.mails).toHaveLength(30);
  expect(taken()).toBe(1);

  const working = servers.findIndex((server) => server.output().includes('"jobs.taken"'));
  const [first] = servers.splice(working, 1);
  expect(await first?.stop()).toBe(0);
  await queue(5, "b");
  // It asks again every ten seconds.
  await expect.poll(() => mails.mails.length).toBe(35);
  expect(taken()).toBe(1);
  expect(new Set(mails.mails.map(({ to }) => to[0])).size).toBe(35);
});
