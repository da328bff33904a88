import type { Database } from "~/db/engine/open";
import { JOBS_LEASE, LEASE_SECONDS, releaseLease, takeLease } from "~/db/log/leases";
import type { Clock } from "../clock/clock.server";
import type { Log } from "../log/log.server";
import type { Job } from "./job";

export type Jobs = {
  /** Runs the job of this name at once, if this process is the one; never waits and never throws. */
  wake(name: string): void;
  /** Finishes the piece of work under way and hands the lease back. */
  stop(): Promise<void>;
};

type Parts = {
  db: Database;
  clock: Clock;
  log: Log;
  jobs: readonly Job[];
  /** This process, as no other is called. */
  holder: string;
  /** How often it looks whether anything is to be done; a second unless told. */
  tickMilliseconds?: number;
};

/** Three attempts before a lease ends. */
const RENEW_SECONDS = LEASE_SECONDS / 3;

/**
 * The one loop of the server process. While it holds the lease of the database it runs each job when its
 * time has come, one after the other; without the lease it only asks for it again and again.
 */
export function startJobs({ db, clock, log, jobs, holder, tickMilliseconds = 1000 }: Parts): Jobs {
  const seconds = () => Date.parse(clock.now()) / 1000;
  /** When each was last begun; a clock that was put back must not keep it waiting. */
  const begun = new Map(jobs.map(({ name }) => [name, Number.NEGATIVE_INFINITY]));
  let heldUntil: string | null = null;
  let asked = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;
  let again = false;
  let stopping = false;

  const holds = () => heldUntil !== null && clock.now() < heldUntil;
  const isOver = (since: number, span: number) => seconds() < since || seconds() - since >= span;
  const mayGoOn = () => !stopping && holds();

  async function askForLease(): Promise<void> {
    if (stopping || !isOver(asked, RENEW_SECONDS)) return;
    asked = seconds();
    const held = holds();
    try {
      heldUntil = await takeLease(db, { name: JOBS_LEASE, holder, now: clock.now() });
    } catch (error) {
      log.error("jobs.lease", error);
    }
    if (holds() !== held) log.info(held ? "jobs.lost" : "jobs.taken", { holder });
  }

  async function runOne({ name, run }: Job): Promise<void> {
    begun.set(name, seconds());
    try {
      await run(mayGoOn);
    } catch (error) {
      log.error("job.failed", error, { job: name });
    }
  }

  async function round(): Promise<void> {
    do {
      again = false;
      await askForLease();
      for (const job of jobs) {
        if (mayGoOn() && isOver(begun.get(job.name) ?? 0, job.everySeconds)) await runOne(job);
      }
    } while (again && mayGoOn());
  }

  function tick(): void {
    if (stopping) return;
    if (running) {
      // A long job must not cost the lease.
      void askForLease();
      return;
    }
    running = round().finally(() => {
      running = null;
    });
  }

  const timer = setInterval(tick, tickMilliseconds);
  timer.unref();
  tick();
  return {
    wake(name) {
      if (!begun.has(name)) return;
      begun.set(name, Number.NEGATIVE_INFINITY);
      again = true;
      tick();
    },
    async stop() {
      stopping = true;
      clearInterval(timer);
      await running;
      await releaseLease(db, { name: JOBS_LEASE, holder });
    },
  };
}
