import type { RequestHandler } from "express";
import type { Database } from "~/db/open";
import type { Clock } from "../clock.server";
import type { Log } from "../log.server";
import { deliverDueMails, type MailFailure } from "./deliver-due-mails";
import type { MailTransport } from "./transport";

export type DeliveryLoop = {
  /** Looks for due mails at once; never waits and never throws. */
  wake(): void;
  /** Finishes the mail that is under way and leaves the rest in the outbox. */
  stop(): Promise<void>;
};

type Parts = { db: Database; transport: MailTransport; clock: Clock; log: Log; everySeconds?: number };

/** Sends mails in the background: when woken, and every half minute for those that were put off. */
export function startDelivery({ db, transport, clock, log, everySeconds = 30 }: Parts): DeliveryLoop {
  let running: Promise<void> | null = null;
  let again = false;
  let stopping = false;

  async function round(): Promise<void> {
    do {
      again = false;
      try {
        const { failed } = await deliverDueMails(db, transport, clock, () => stopping);
        for (const failure of failed) log.info("mail.failed", mailFields(failure));
      } catch (error) {
        log.error("mail.delivery", error);
      }
    } while (again && !stopping);
  }

  function wake(): void {
    if (stopping) return;
    again = true;
    running ??= round().finally(() => {
      running = null;
    });
  }

  const timer = setInterval(wake, everySeconds * 1000);
  timer.unref();
  wake();
  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await running;
      transport.close();
    },
  };
}

/** The server's words stay in the outbox: they often quote the address, which the log does not carry. */
function mailFields({ mail, error, nextAttemptAt }: MailFailure) {
  const code =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
  return { mail, code, nextAttemptAt: nextAttemptAt ?? "given up" };
}

/** After every answered POST: whatever it queued is on its way at once, and no page has to remember that. */
export function deliverAfterPost(delivery: DeliveryLoop | null): RequestHandler {
  return (request, response, next) => {
    if (delivery && request.method === "POST") response.on("finish", delivery.wake);
    next();
  };
}
