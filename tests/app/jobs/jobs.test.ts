import { afterEach, beforeEach, expect, test } from "vitest";
import { createClock } from "~/app/clock/clock.server";
import type { Job } from "~/app/jobs/job";
import { type Jobs, startJobs } from "~/app/jobs/start-jobs.server";
import { createLog } from "~/app/log/log.server";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { findLease, JOBS_LEASE, LEASE_SECONDS, takeLease } from "~/db/log/leases";
import { freshDatabase, NOW } from "~/tests/db/world";

let passed = 0;
const clock = createClock(undefined, () => Date.parse(NOW) + passed * 1000);
const after = (seconds: number) => {
  passed += seconds;
};
let lines: string[];
const log = createLog(clock.now, (_stream, line) => lines.push(line));
const logged = (event: string) => lines.filter((line) => line.includes(`"event":"${event}"`));

let db: Database;
beforeEach(async () => {
  passed = 0;
  lines = [];
  db = await freshDatabase();
});

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A job that counts its rounds. */
function counting(name: string, everySeconds = 60, work: Job["run"] = async () => undefined) {
  const job = {
    name,
    everySeconds,
    rounds: 0,
    async run(mayGoOn: () => boolean) {
      job.rounds += 1;
      await work(mayGoOn);
    },
  };
  return job;
}

function begin(jobs: readonly Job[], holder = "one", on = db): Jobs {
  const started = startJobs({ db: on, clock, log, jobs, holder, tickMilliseconds: 5 });
  endings.push(() => started.stop());
  return started;
}

/** As long as several looks of the loop take. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));

test("each job runs at the start, then when its time has come, and at once when woken", async () => {
  const [often, seldom] = [counting("often", 10), counting("seldom", 3600)];
  const jobs = begin([often, seldom]);
  await expect.poll(() => [often.rounds, seldom.rounds]).toEqual([1, 1]);
  after(9);
  await aWhile();
  expect([often.rounds, seldom.rounds]).toEqual([1, 1]);
  after(1);
  await expect.poll(() => [often.rounds, seldom.rounds]).toEqual([2, 1]);
  jobs.wake("seldom");
  jobs.wake("unknown");
  await expect.poll(() => [often.rounds, seldom.rounds]).toEqual([2, 2]);
});

test("woken while it runs, it runs once more: what came meanwhile is not left lying", async () => {
  let finish: (() => void) | undefined;
  const under = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const job = counting("mails", 3600, () => under);
  const jobs = begin([job]);
  await expect.poll(() => job.rounds).toBe(1);
  jobs.wake("mails");
  jobs.wake("mails");
  finish?.();
  await expect.poll(() => job.rounds).toBe(2);
  await aWhile();
  expect(job.rounds).toBe(2);
});

test("a job that throws is logged by its name and stops no other, nor itself", async () => {
  const broken = counting("broken", 10, async () => {
    throw new Error("no such luck");
  });
  const sound = counting("sound", 10);
  begin([broken, sound]);
  await expect.poll(() => sound.rounds).toBe(1);
  after(10);
  await expect.poll(() => [broken.rounds, sound.rounds]).toEqual([2, 2]);
  expect(logged("job.failed")).toHaveLength(2);
  expect(logged("job.failed")[0]).toContain('"job":"broken"');
  expect(logged("job.failed")[0]).toContain("no such luck");
});

test("of two processes on one database one works; the other takes over when it stops", async () => {
  const other = await openDatabase(db.path);
  endings.push(() => closeDatabase(other));
  const [first, second] = [counting("mails", 1), counting("mails", 1)];
  const running = begin([first], "one");
  await expect.poll(() => first.rounds).toBe(1);
  const waiting = begin([second], "two", other);
  for (let at = 0; at < 4; at += 1) {
    after(11);
    const before = first.rounds;
    await expect.poll(() => first.rounds).toBeGreaterThan(before);
  }
  waiting.wake("mails");
  await aWhile();
  expect(second.rounds).toBe(0);
  await running.stop();
  const rounds = first.rounds;
  after(11);
  await expect.poll(() => second.rounds).toBeGreaterThan(0);
  expect(first.rounds).toBe(rounds);
  expect(logged("jobs.taken")).toHaveLength(2);
});

test("after a crash the next process waits until the lease has ended", async () => {
  await takeLease(db, { name: JOBS_LEASE, holder: "crashed", now: clock.now() });
  const job = counting("mails", 1);
  begin([job]);
  after(LEASE_SECONDS - 1);
  await aWhile();
  expect(job.rounds).toBe(0);
  after(LEASE_SECONDS / 3);
  await expect.poll(() => job.rounds).toBeGreaterThan(0);
});

test("a long job keeps the lease; one that has lost it is told to go no further", async () => {
  let mayGoOn = () => false;
  const job = counting("long", 3600, async (ask) => {
    mayGoOn = ask;
    while (ask()) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  begin([job]);
  await expect.poll(() => job.rounds).toBe(1);
  for (let at = 0; at < 6; at += 1) {
    after(LEASE_SECONDS / 3);
    await expect
      .poll(async () => (await findLease(db, { name: JOBS_LEASE, now: clock.now() }))?.expiresAt)
      .toBe(new Date(Date.parse(clock.now()) + LEASE_SECONDS * 1000).toISOString());
  }
  expect(mayGoOn()).toBe(true);
  // As if the process had slept while its lease ended and another took it.
  after(LEASE_SECONDS + 1);
  expect(mayGoOn()).toBe(false);
});

test("stopping finishes the work under way, begins no other, and gives the lease back", async () => {
  let done = false;
  let told = true;
  const slow = counting("slow", 3600, async (mayGoOn) => {
    await aWhile();
    told = mayGoOn();
    done = true;
  });
  const next = counting("next", 3600);
  const jobs = begin([slow, next]);
  await expect.poll(() => slow.rounds).toBe(1);
  await jobs.stop();
  expect({ done, told, next: next.rounds }).toEqual({ done: true, told: false, next: 0 });
  expect(await findLease(db, { name: JOBS_LEASE, now: clock.now() })).toBeNull();
  jobs.wake("slow");
  await aWhile();
  expect(slow.rounds).toBe(1);
});

test("a clock that is put back keeps no job waiting", async () => {
  const job = counting("mails", 60);
  begin([job]);
  await expect.poll(() => job.rounds).toBe(1);
  after(-86_400);
  await expect.poll(() => job.rounds).toBeGreaterThan(1);
});
