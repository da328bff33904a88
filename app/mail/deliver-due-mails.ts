import type { Database } from "~/db/engine/open";
import { isRevokedMail } from "~/db/participants/revoked-mail";
import { tellUndeliverable } from "~/db/participants/undeliverable";
import { claimMail, markFailed, markSent } from "~/db/telling/mail-delivery";
import type { NoticeMail } from "~/db/telling/notify";
import { renewMail } from "~/db/telling/renew-mail";
import type { Clock } from "../clock/clock.server";
import { isPermanentRefusal, type MailTransport } from "./transport";

export type MailFailure = { mail: string; error: unknown; nextAttemptAt: string | null };
export type Delivery = { sent: number; failed: MailFailure[] };

export type DeliveryParts = {
  db: Database;
  transport: MailTransport;
  clock: Clock;
  /** For mails that are written anew, and for the notice that an invitation did not arrive. */
  noticeMail: NoticeMail;
  /** Asked before each mail: false ends the round, the rest stays due. */
  mayGoOn?: () => boolean;
};

/**
 * Sends every mail whose time has come, oldest first, one after the other. Each is claimed before it is
 * sent, so that two loops never send the same one, and asked whether its reader still may and wants to have it. A mail that fails is put off by db/mail-delivery,
 * longer each time, and does not hold up the others.
 */
export async function deliverDueMails({
  db,
  transport,
  clock,
  noticeMail,
  mayGoOn = () => true,
}: DeliveryParts): Promise<Delivery> {
  const failed: MailFailure[] = [];
  let sent = 0;
  while (mayGoOn()) {
    const claimed = await claimMail(db, clock.now());
    if (!claimed) break;
    const mail = await renewMail(db, claimed, { noticeMail, isRevoked: isRevokedMail, now: clock.now() });
    if (!mail) continue;
    const error = await failureOf(transport.send(mail));
    if (error === null) {
      await markSent(db, { id: mail.id, now: clock.now() });
      sent += 1;
      continue;
    }
    const now = clock.now();
    const { nextAttemptAt } = await markFailed(db, {
      id: mail.id,
      attempts: mail.attempts,
      error: text(error),
      permanent: isPermanentRefusal(error),
      whenGivenUp: (tx, { id }) => tellUndeliverable(tx, { mailId: id, noticeMail, now }),
      now,
    });
    failed.push({ mail: mail.id, error, nextAttemptAt });
  }
  return { sent, failed };
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
