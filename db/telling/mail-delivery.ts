import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { outbox } from "~/db/schema/log";
import { instant, later } from "~/db/values/instant";
import type { Mail } from "./outbox";

/** Minutes until the next attempt; after the last one the mail is given up. */
export const MAIL_RETRY_MINUTES = [1, 5, 15, 60, 240, 720, 1440] as const;
/** So long a mail belongs to the loop that sends it: longer than a mail server may keep it waiting. */
export const MAIL_CLAIM_MINUTES = 2;

type GivenUp = NonNullable<Mail["givenUp"]>;

export async function giveUp(tx: Transaction, mail: Mail, why: GivenUp, now: string): Promise<void> {
  await tx.sql
    .update(outbox)
    .set({ dueAt: null, claimedAt: null, givenUp: why, text: mail.secret ? "" : mail.text })
    .where(eq(outbox.id, mail.id));
  await appendAudit(tx, { now, actor: null, action: "mail.given-up", detail: { mail: mail.id, why } });
}

/**
 * Takes the mail that has been due longest, for this loop alone: no other one finds it while it is being
 * sent. A loop that dies meanwhile leaves it claimed; it then is due once more, with the same id. A mail
 * whose link has ended, or that was interrupted a second time, is given up instead.
 */
export async function claimMail(db: Database, now: string): Promise<Mail | null> {
  const at = instant(now);
  return transaction(db, async (tx) => {
    for (;;) {
      const [mail] = await tx.sql
        .select()
        .from(outbox)
        .where(lte(outbox.dueAt, at))
        .orderBy(asc(outbox.dueAt))
        .limit(1);
      if (!mail) return null;
      const interrupted = mail.claimedAt !== null;
      if (mail.expiresAt !== null && mail.expiresAt <= at) await giveUp(tx, mail, "expired", now);
      else if (interrupted && mail.interrupted) await giveUp(tx, mail, "interrupted", now);
      else {
        const claim = {
          claimedAt: at,
          dueAt: later(now, { minutes: MAIL_CLAIM_MINUTES }),
          attempts: mail.attempts + 1,
          interrupted: mail.interrupted || interrupted,
        };
        await tx.sql.update(outbox).set(claim).where(eq(outbox.id, mail.id));
        return { ...mail, ...claim };
      }
    }
  });
}

async function unsent(tx: Transaction, id: string): Promise<Mail | undefined> {
  const [mail] = await tx.sql
    .select()
    .from(outbox)
    .where(and(eq(outbox.id, id), isNull(outbox.sentAt)));
  return mail;
}

export async function markSent(db: Database, { id, now }: { id: string; now: string }): Promise<void> {
  await transaction(db, async (tx) => {
    const mail = await unsent(tx, id);
    if (!mail) return;
    const text = mail.secret ? "" : mail.text;
    await tx.sql
      .update(outbox)
      .set({ sentAt: instant(now), dueAt: null, claimedAt: null, lastError: null, givenUp: null, text })
      .where(eq(outbox.id, id));
    await appendAudit(tx, { now, actor: null, action: "mail.sent", detail: { mail: id } });
  });
}

/** In the transaction that gives a mail up as not delivered: for who has to be told. */
export type WhenGivenUp = (tx: Transaction, mail: Mail) => Promise<void>;

type Failure = {
  id: string;
  attempts: number;
  error: string;
  /** The mail server will not take it for this mailbox, however often it is asked. */
  permanent?: boolean;
  whenGivenUp?: WhenGivenUp;
  now: string;
};

/**
 * Notes the failure and puts the next attempt off, longer each time and never beyond the life of its
 * link; at last, or at once where the refusal is for good, the mail is given up. `attempts` is that of the claim: a claim that another loop has
 * taken over since says nothing any more.
 */
export async function markFailed(
  db: Database,
  { id, attempts, error, permanent = false, whenGivenUp, now }: Failure,
): Promise<{ nextAttemptAt: string | null }> {
  return transaction(db, async (tx) => {
    const mail = await unsent(tx, id);
    if (!mail || mail.attempts !== attempts || mail.claimedAt === null) return { nextAttemptAt: null };
    const minutes = MAIL_RETRY_MINUTES[attempts - 1];
    const next = minutes === undefined || permanent ? null : later(now, { minutes });
    const outlives = next !== null && mail.expiresAt !== null && next >= mail.expiresAt;
    const dueAt = outlives ? null : next;
    await tx.sql
      .update(outbox)
      .set({ dueAt, claimedAt: null, lastError: error.slice(0, 500) })
      .where(eq(outbox.id, id));
    await appendAudit(tx, { now, actor: null, action: "mail.failed", detail: { mail: id, attempts } });
    if (dueAt !== null) return { nextAttemptAt: dueAt };
    await giveUp(tx, mail, permanent ? "undeliverable" : outlives ? "expired" : "refused", now);
    await whenGivenUp?.(tx, mail);
    return { nextAttemptAt: dueAt };
  });
}
