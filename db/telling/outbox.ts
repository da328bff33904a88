import { desc } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import type { Transaction } from "~/db/engine/transaction";
import { outbox } from "~/db/schema/log";
import { instant } from "~/db/values/instant";
import { mailbox } from "~/db/values/mailbox";
import { newId } from "~/db/values/token";

/**
 * `secret`: its link signs in, so its text is emptied once it is sent or given up.
 * `expiresAt`: when its link ends; from then on it is not sent any more.
 */
export type NewMail = {
  to: string;
  subject: string;
  text: string;
  secret?: boolean;
  expiresAt?: string;
  /** The person for whom notices are collected in it, until it is due. */
  collectsFor?: string;
  /** At once unless told. */
  dueAt?: string;
};
export type Mail = typeof outbox.$inferSelect;

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
    expiresAt: mail.expiresAt === undefined ? null : instant(mail.expiresAt),
    collectsFor: mail.collectsFor ?? null,
    dueAt: mail.dueAt ?? at,
    attempts: 0,
  });
  return id;
}

/** The newest mails with their delivery state: the operator's view, and the demo's outbox. */
export async function listMails(db: Database, limit = 50): Promise<Mail[]> {
  return db.reader.select().from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(limit);
}
