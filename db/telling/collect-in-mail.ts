import { and, desc, eq, gt, isNull, lte } from "drizzle-orm";
import type { Transaction } from "~/db/engine/transaction";
import { outbox } from "~/db/schema/log";
import { type NoticeKind, noticeOf } from "~/db/schema/notices";
import { instant, later } from "~/db/values/instant";
import { entriesOfMail } from "./entries-of-mail";
import type { NoticeMail, ToldNotice } from "./notify";
import { queueMail } from "./outbox";

/** Between two mails with notices to one person lies so much time: what happens meanwhile becomes one mail. */
export const COLLECT_MINUTES = 60;

/** What partners do, often several times within an hour: nobody waits for it, so its mail collects from the first on. */
const COLLECTED: readonly NoticeKind[] = [
  "partner.accepted",
  "partner.uploaded",
  "partner.handed-over",
  "partner.took-back",
  "partner.cleared",
];

type Collected = {
  personId: string;
  email: string;
  told: ToldNotice;
  noticeMail: NoticeMail;
  now: string;
};

/** When the mail may go: at once, unless another went within the hour, or this is of what is collected. */
async function dueAt(tx: Transaction, { personId, told, now }: Collected): Promise<string> {
  if (COLLECTED.includes(told.kind)) return later(now, { minutes: COLLECT_MINUTES });
  const [last] = await tx.sql
    .select({ sentAt: outbox.sentAt })
    .from(outbox)
    .where(
      and(eq(outbox.collectsFor, personId), gt(outbox.sentAt, later(now, { minutes: -COLLECT_MINUTES }))),
    )
    .orderBy(desc(outbox.sentAt))
    .limit(1);
  return last?.sentAt ? later(last.sentAt, { minutes: COLLECT_MINUTES }) : instant(now);
}

type Waiting = Pick<typeof outbox.$inferSelect, "id" | "createdAt" | "dueAt" | "attempts">;

/**
 * The mail with notices to this person that waits to be sent; one that is on its way is left alone, and so is one that
 * failed so often that it is tried again only after more than an hour.
 */
async function waitingMail(tx: Transaction, { personId, email, now }: Collected): Promise<Waiting | null> {
  const [waiting] = await tx.sql
    .select({ id: outbox.id, createdAt: outbox.createdAt, dueAt: outbox.dueAt, attempts: outbox.attempts })
    .from(outbox)
    .where(
      and(
        eq(outbox.collectsFor, personId),
        isNull(outbox.sentAt),
        eq(outbox.to, email),
        // What should have gone an hour ago, since no mails are sent, does not grow for ever.
        gt(outbox.dueAt, later(now, { minutes: -COLLECT_MINUTES })),
        lte(outbox.dueAt, later(now, { minutes: COLLECT_MINUTES })),
        isNull(outbox.claimedAt),
      ),
    )
    .limit(1);
  return waiting ?? null;
}

/** The others of that mail: an entry that grew is told as it is now. */
async function othersIn(
  tx: Transaction,
  mail: Waiting,
  { personId, told }: Collected,
): Promise<ToldNotice[]> {
  const others = (await entriesOfMail(tx, personId, mail)).filter(({ id }) => id !== told.id);
  return others.map(({ id, kind, figures }) => ({ ...noticeOf({ kind, figures }), id }));
}

/**
 * Puts the notice into the mail that waits for this person, else into a new one. Stored at once, so nothing is lost
 * when the process ends, and two processes find the same mail. Gives the id of the mail.
 */
export async function collectInMail(tx: Transaction, collected: Collected): Promise<string> {
  const { personId, email, told, noticeMail, now } = collected;
  const due = await dueAt(tx, collected);
  const waiting = await waitingMail(tx, collected);
  if (!waiting) {
    return queueMail(tx, { to: email, ...noticeMail([told]), collectsFor: personId, dueAt: due }, now);
  }
  const all = [...(await othersIn(tx, waiting, collected)), told];
  // One that failed is tried again when its time comes.
  const first = waiting.attempts > 0 || (waiting.dueAt ?? due) < due ? waiting.dueAt : due;
  await tx.sql
    .update(outbox)
    .set({ ...noticeMail(all), dueAt: first })
    .where(eq(outbox.id, waiting.id));
  return waiting.id;
}
