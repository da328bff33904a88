import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { backupDatabase } from "~/db/backup/backup";
import { inspectFile } from "~/db/backup/inspect-file";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase, transaction } from "~/db/engine/transaction";
import { queueMail } from "~/db/telling/outbox";
import { type MailServer, startMailServer } from "../../app/mail/mail-server";
import { startServer, type TestServer } from "../server";
import { clerkAt } from "./clerk";
import { kept } from "./kept";
import { type PreparedCases, prepareCases } from "./prepared-cases";
import { seeded } from "./seeded";

const NOW = "2021-08-17T08:00:00.000Z";
/** After the end of every lease and claim: what takes over does not have to be waited for. */
const RESTARTED = "2021-08-17T08:05:00.000Z";
/** An hour later: what collects what happens meanwhile is due. */
const COLLECTED = "2021-08-17T09:10:00.000Z";
const SUBMISSIONS = 20;
const [DRAFTS, SAVES] = [10, 10];

let folder: string;
let prepared: PreparedCases;
let mails: MailServer;
let number = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ikz-kill-"));
  prepared = await prepareCases(join(folder, "prepared.db"), NOW, { ready: SUBMISSIONS, drafts: DRAFTS });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let running: TestServer | null = null;
let db: Database | null = null;
beforeEach(async () => {
  mails = await startMailServer();
});
afterEach(async () => {
  await running?.kill();
  if (db) await closeDatabase(db);
  await mails.close();
  [running, db] = [null, null];
});

async function freshCopy(): Promise<string> {
  number += 1;
  const file = join(folder, `case-${number}.db`);
  await backupDatabase(join(folder, "prepared.db"), file);
  return file;
}

async function start(file: string, clock: string): Promise<TestServer> {
  running = await startServer({ DATABASE_PATH: file, SMTP_URL: mails.url, CLOCK: clock });
  return running;
}

/** How often each mail has arrived, by its Message-ID. */
function arrivals(): Map<string, number> {
  const found = new Map<string, number>();
  for (const { raw } of mails.mails) {
    const id = /^Message-ID: <([^@>]+)@/im.exec(raw)?.[1] ?? "";
    found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}

type Acknowledged = {
  saves: { application: string; version: number; situation: string }[];
  submissions: { application: string; number: string }[];
};

/** A hundred saves of ten clerks and twenty submissions of two more, all at once. */
async function work(server: TestServer, done: Acknowledged, acknowledged: () => void): Promise<void> {
  const clerk = clerkAt(server.origin, prepared.cookie);
  const savers = prepared.drafts.map(async (application) => {
    for (let version = 1; version <= SAVES; version += 1) {
      const situation = `Stand ${version} von ${application}`;
      if (!(await clerk.save(application, version, situation))) return;
      done.saves.push({ application, version: version + 1, situation });
      acknowledged();
    }
  });
  const queue = [...prepared.ready];
  const submitters = [0, 1].map(async () => {
    for (let application = queue.shift(); application !== undefined; application = queue.shift()) {
      const given = await clerk.submit(application);
      if (given === null) return;
      done.submissions.push({ application, number: given });
      acknowledged();
    }
  });
  await Promise.all([...savers, ...submitters]);
}

/** Works until so many answers have come, and pulls the plug a moment later. */
async function workAndKill(server: TestServer, seed: number): Promise<Acknowledged> {
  const random = seeded(seed);
  const [answers, moment] = [5 + Math.floor(random() * 100), random() * 30];
  const done: Acknowledged = { saves: [], submissions: [] };
  let killed: Promise<void> | undefined;
  await work(server, done, () => {
    if (done.saves.length + done.submissions.length < answers || killed) return;
    killed = new Promise((resolve) => setTimeout(resolve, moment)).then(() => server.kill());
  });
  await (killed ?? server.kill());
  return done;
}

test.each([1, 7, 42])(
  "seed %i: nothing acknowledged is lost, nothing is half, no mail is missing",
  async (seed) => {
    const file = await freshCopy();
    const done = await workAndKill(await start(file, NOW), seed);
    expect(done.saves.length + done.submissions.length).toBeLessThan(DRAFTS * SAVES + SUBMISSIONS);

    const server = await start(file, RESTARTED);
    db = await openDatabase(file);
    const stored = kept(db);
    for (const { application, version, situation } of done.saves)
      expect(stored.situation(application, version)).toBe(situation);
    const sealed = new Map(stored.submissions().map((one) => [one.applicationId, one.number]));
    for (const one of done.submissions) expect(sealed.get(one.application)).toBe(one.number);
    expect(stored.halves()).toEqual([]);
    expect(await inspectFile(file)).toMatchObject({ ok: true });

    // The clerks go on: what they had no answer to they do again, and get what is there or what they ask for.
    const clerk = clerkAt(server.origin, prepared.cookie);
    for (const application of prepared.drafts) {
      const version = stored.version(application);
      expect(await clerk.save(application, version, "Nach dem Neustart")).toBe(true);
      expect(stored.situation(application, version + 1)).toBe("Nach dem Neustart");
    }
    for (const application of prepared.ready) {
      const again = await clerk.submit(application);
      expect(again).toBe(sealed.get(application) ?? again);
    }
    const all = stored.submissions();
    const numbers = Array.from(
      { length: SUBMISSIONS },
      (_, at) => `IKZ-HE-2021-${String(at + 1).padStart(4, "0")}`,
    );
    expect(all.map((one) => `${one.number} ${one.version}`)).toEqual(numbers.map((one) => `${one} 1`));
    expect(stored.halves()).toEqual([]);

    expect(await server.stop()).toBe(0);
    const last = await start(file, COLLECTED);
    await expect.poll(() => stored.mails().filter(({ sentAt }) => sentAt === null)).toEqual([]);
    const arrived = arrivals();
    // Several notices to a person become one mail: each stands in the one that it was put into.
    const notices = stored.notices();
    expect(notices).toHaveLength(3 * SUBMISSIONS);
    const pointed = ({ id, mailId }: (typeof notices)[number]) =>
      mails.mails.some(({ raw, text }) => raw.includes(`<${mailId}@`) && text.includes(`/nachrichten/${id}`));
    expect(notices.filter((notice) => !pointed(notice))).toEqual([]);
    expect([...arrived.keys()].sort()).toEqual(
      stored
        .mails()
        .map(({ id }) => id)
        .sort(),
    );
    const twice = stored.mails().filter(({ id }) => arrived.get(id) !== 1);
    expect(Math.max(...arrived.values())).toBeLessThanOrEqual(2);
    expect(twice.length, "only the one under way when it died").toBeLessThanOrEqual(1);
    for (const { interrupted } of twice) expect(interrupted).toBe(1);
    expect(await inspectFile(file)).toMatchObject({ ok: true });
    expect(await last.stop()).toBe(0);
  },
);

test("killed after the mail server has the mail and before it could say so: once more, and no third time", async () => {
  const file = await freshCopy();
  const opened = await openDatabase(file);
  db = opened;
  const first = await start(file, NOW);
  const dying: Promise<void>[] = [];
  mails.whenKept(() => dying.push(first.kill()));
  const mail = { to: "amt@ikz.example", subject: "Betreff", text: "Text" };
  const id = await transaction(opened, (tx) => queueMail(tx, mail, NOW));
  // Any form wakes the delivery; whether it is answered before the server dies does not matter.
  await clerkAt(first.origin, prepared.cookie).save(prepared.drafts[0] ?? "", 1, "Stand 1");
  await expect.poll(() => dying.length).toBe(1);
  await Promise.all(dying);
  expect(kept(opened).mails()).toMatchObject([{ id, sentAt: null }]);
  mails.whenKept(null);
  await start(file, RESTARTED);
  await expect
    .poll(() => kept(opened).mails())
    .toMatchObject([{ id, interrupted: 1, givenUp: null, sentAt: expect.any(String) }]);
  expect(arrivals()).toEqual(new Map([[id, 2]]));
});
