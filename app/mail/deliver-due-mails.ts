import type { Database } from "~/db/open";
import { dueMails, markFailed, markSent } from "~/db/outbox";
import type { Clock } from "../clock.server";
import type { MailTransport } from "./transport";

export type MailFailure = { mail: string; error: unknown; nextAttemptAt: string | null };
export type Delivery = { sent: number; failed: MailFailure[] };

/**
 * Sends every mail whose time has come, oldest first, one after the other. A mail that fails is put off
 * by db/outbox, longer each time, and does not hold up the others.
 */
export async function deliverDueMails(
  db: Database,
  transport: MailTransport,
  clock: Clock,
  /** Asked before each mail: true ends the round, the rest stays due. */
  stopping: () => boolean = () => false,
): Promise<Delivery> {
  const failed: MailFailure[] = [];
  let sent = 0;
  for (;;) {
    const mails = await dueMails(db, clock.now());
    for (const mail of mails) {
      if (stopping()) return { sent, failed };
      const error = await failureOf(transport.send(mail));
      if (error === null) {
        await markSent(db, { id: mail.id, now: clock.now() });
        sent += 1;
        continue;
      }
      const { nextAttemptAt } = await markFailed(db, { id: mail.id, error: text(error), now: clock.now() });
      failed.push({ mail: mail.id, error, nextAttemptAt });
    }
    if (mails.length === 0) return { sent, failed };
  }
}

async function failureOf(sending: Promise<void>): Promise<unknown> {
  try {
    await sending;
    return null;
  } catch (error) {
    return error ?? "unknown";
  }
}

const text = (error: unknown) => (error instanceof Error ? error.message : String(error));
