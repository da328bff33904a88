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

const secondsOf = (clock: Clock) => Date.parse(clock.now()) / 1000;

/** Whether a span is over; a clock that was put back must not keep anything waiting. */
function isOver(clock: Clock, since: number, span: number): boolean {
  return secondsOf(clock) < since || secondsOf(clock) - since >= span;
}

/** The lease of the database, as this process has it. */
function keepLease({ db, clock, log, holder }: Parts) {
  let heldUntil: string | null = null;
  let asked = Number.NEGATIVE_INFINITY;
  const holds = () => heldUntil !== null && clock.now() < heldUntil;

  async function ask(): Promise<void> {
    if (!isOver(clock, asked, RENEW_SECONDS)) return;
    asked = secondsOf(clock);
    const held = holds();
    try {
      heldUntil = await takeLease(db, { name: JOBS_LEASE, holder, now: clock.now() });
    } catch (error) {
      log.error("jobs.lease", error);
    }
    if (holds() !== held) log.info(held ? "jobs.lost" : "jobs.taken", { holder });
  }

  return { holds, ask, release: () => releaseLease(db, { name: JOBS_LEASE, holder }) };
}

/** The jobs and when each was last begun. */
function takeTurns({ clock, log, jobs }: Parts) {
  const begun = new Map(jobs.map(({ name }) => [name, Number.NEGATIVE_INFINITY]));

  async function runOne({ name, run }: Job, mayGoOn: () => boolean): Promise<void> {
    begun.set(name, secondsOf(clock));
    try {
      await run(mayGoOn);
    } catch (error) {
      log.error("job.failed", error, { job: name });
    }
  }

  return {
    async runDue(mayGoOn: () => boolean): Promise<void> {
      for (const job of jobs) {
        const isDue = () => isOver(clock, begun.get(job.name) ?? 0, job.everySeconds);
        if (mayGoOn() && isDue()) await runOne(job, mayGoOn);
      }
    },
    /** False where no job is called so. */
    makeDue(name: string): boolean {
      if (!begun.has(name)) return false;
      begun.set(name, Number.NEGATIVE_INFINITY);
      return true;
    },
  };
}

/** Runs rounds one at a time; what is asked for meanwhile makes one more. */
function goRound(lease: ReturnType<typeof keepLease>, turns: ReturnType<typeof takeTurns>) {
  let running: Promise<void> | null = null;
  let again = false;
  let stopping = false;
  const mayGoOn = () => !stopping && lease.holds();

  async function round(): Promise<void> {
    do {
      again = false;
      await lease.ask();
      await turns.runDue(mayGoOn);
    } while (again && mayGoOn());
  }

  function tick(): void {
    if (stopping) return;
    if (running) {
      // A long job must not cost the lease.
      void lease.ask();
      return;
    }
    running = round().finally(() => {
      running = null;
    });
  }

  return {
    tick,
    tickAgain(): void {
      again = true;
      tick();
    },
    async stop(): Promise<void> {
      stopping = true;
      await running;
    },
  };
}

/**
 * The one loop of the server process. While it holds the lease of the database it runs each job when its
 * time has come, one after the other; without the lease it only asks for it again and again.
 */
export function startJobs(parts: Parts): Jobs {
  const lease = keepLease(parts);
  const turns = takeTurns(parts);
  const rounds = goRound(lease, turns);
  const timer = setInterval(rounds.tick, parts.tickMilliseconds ?? 1000);
  timer.unref();
  rounds.tick();
  return {
    wake(name) {
      if (turns.makeDue(name)) rounds.tickAgain();
    },
    async stop() {
      clearInterval(timer);
      await rounds.stop();
      await lease.release();
    },
  };
}
