import { and, asc, desc, eq, isNull, lte } from "drizzle-orm";
import { appendAudit } from "./audit";
import { instant, later } from "./instant";
import { mailbox } from "./mailbox";
import type { Database } from "./open";
import { outbox } from "./schema/log";
import { newId } from "./token";
import { type Transaction, transaction } from "./transaction";

/** Minutes until the next attempt; after the last one the mail is given up. */
export const MAIL_RETRY_MINUTES = [1, 5, 15, 60, 240, 720, 1440] as const;

/** `secret`: its link signs in, so its text is emptied once it is sent. */
export type NewMail = { to: string; subject: string; text: string; secret?: boolean };
export type Mail = Omit<typeof outbox.$inferSelect, "secret">;

/** Writes the mail in the transaction that causes it: no change without its mail, no mail without its change. */
export async function queueMail(tx: Transaction, mail: NewMail, now: string): Promise<string> {
  const id = newId();
  const at = instant(now);
  await tx.sql.insert(outbox).values({
    id,
    to: mailbox(mail.to),
    subject: mail.subject,
    text: mail.text,
    secret: mail.secret ?? false,
    createdAt: at,
    dueAt: at,
    attempts: 0,
  });
  return id;
}

const columns = {
  id: outbox.id,
  to: outbox.to,
  subject: outbox.subject,
  text: outbox.text,
  createdAt: outbox.createdAt,
  dueAt: outbox.dueAt,
  sentAt: outbox.sentAt,
  attempts: outbox.attempts,
  lastError: outbox.lastError,
};

/** Mails whose time has come, oldest first. */
export async function dueMails(db: Database, now: string, limit = 20): Promise<Mail[]> {
  return db.reader
    .select(columns)
    .from(outbox)
    .where(lte(outbox.dueAt, instant(now)))
    .orderBy(asc(outbox.dueAt))
    .limit(limit);
}

export async function markSent(db: Database, { id, now }: { id: string; now: string }): Promise<void> {
  await transaction(db, async (tx) => {
    const [mail] = await tx.sql
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), isNull(outbox.sentAt)));
    if (!mail) return;
    await tx.sql
      .update(outbox)
      .set({
        sentAt: instant(now),
        dueAt: null,
        attempts: mail.attempts + 1,
        lastError: null,
        text: mail.secret ? "" : mail.text,
      })
      .where(eq(outbox.id, id));
    await appendAudit(tx, { now, actor: null, action: "mail.sent", detail: { mail: id } });
  });
}

/** Notes the failure and puts the next attempt off, longer each time; at last the mail is given up. */
export async function markFailed(
  db: Database,
  { id, error, now }: { id: string; error: string; now: string },
): Promise<{ nextAttemptAt: string | null }> {
  return transaction(db, async (tx) => {
    const [mail] = await tx.sql
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), isNull(outbox.sentAt)));
    if (!mail) return { nextAttemptAt: null };
    const minutes = MAIL_RETRY_MINUTES[mail.attempts];
    const dueAt = minutes === undefined ? null : later(now, { minutes });
    const attempts = mail.attempts + 1;
    await tx.sql
      .update(outbox)
      .set({ attempts, dueAt, lastError: error.slice(0, 500) })
      .where(eq(outbox.id, id));
    await appendAudit(tx, { now, actor: null, action: "mail.failed", detail: { mail: id, attempts } });
    return { nextAttemptAt: dueAt };
  });
}

/** The newest mails with their delivery state: the operator's view, and the demo's outbox. */
export async function listMails(db: Database, limit = 50): Promise<Mail[]> {
  return db.reader.select(columns).from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(limit);
}
