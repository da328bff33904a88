import { and, count, desc, eq, isNull, lte, sql as raw } from "drizzle-orm";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { outbox } from "~/db/schema/log";
import { type Notice, noticeOf } from "~/db/schema/notices";
import { mailChoices, notifications } from "~/db/schema/notifications";
import { instant } from "~/db/values/instant";
import type { Mail } from "./outbox";

/** How the mail fares; without its address and its words. */
export type MailState = Pick<Mail, "dueAt" | "sentAt" | "attempts" | "lastError" | "givenUp">;
export type NotificationLine = Notice & {
  id: string;
  createdAt: string;
  readAt: string | null;
  /** Null where the person wanted none, or might no longer get it when it was to go. */
  mail: MailState | null;
};

const mailState = {
  // First, since it is never null: by the first column alone drizzle tells that there is no mail.
  attempts: outbox.attempts,
  dueAt: outbox.dueAt,
  sentAt: outbox.sentAt,
  lastError: outbox.lastError,
  givenUp: outbox.givenUp,
};

const own = (actor: Actor, unreadOnly: boolean) =>
  and(eq(notifications.personId, actor.personId), unreadOnly ? isNull(notifications.readAt) : undefined);

/** One page of the actor's inbox, newest first. */
export async function listNotifications(
  db: Database,
  actor: Actor,
  { unreadOnly = false, limit, offset = 0 }: { unreadOnly?: boolean; limit: number; offset?: number },
): Promise<NotificationLine[]> {
  const rows = await db.reader
    .select({
      id: notifications.id,
      kind: notifications.kind,
      figures: notifications.figures,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      mail: mailState,
    })
    .from(notifications)
    .leftJoin(outbox, eq(outbox.id, notifications.mailId))
    .where(own(actor, unreadOnly))
    // Of one instant the later written comes first.
    .orderBy(desc(notifications.createdAt), desc(raw`${notifications}.rowid`))
    .limit(limit)
    .offset(offset);
  return rows.map(({ id, createdAt, readAt, mail, ...stored }) => ({
    ...noticeOf(stored),
    id,
    createdAt,
    readAt,
    mail,
  }));
}

/** How many there are, counted no further than `most`: an authority is told of every case for years. */
export async function countNotifications(
  db: Database,
  actor: Actor,
  { unreadOnly = false, most }: { unreadOnly?: boolean; most: number },
): Promise<number> {
  const some = db.reader
    .select({ id: notifications.id })
    .from(notifications)
    .where(own(actor, unreadOnly))
    .limit(most)
    .as("some");
  const [row] = await db.reader.select({ all: count() }).from(some);
  return row?.all ?? 0;
}

/** Marks one as read and gives what it tells; null for one that is not the actor's. */
export async function openNotification(
  db: Database,
  actor: Actor,
  { id, now }: { id: string; now: string },
): Promise<Notice | null> {
  return transaction(db, async (tx) => {
    const place = and(eq(notifications.id, id), eq(notifications.personId, actor.personId));
    const [found] = await tx.sql.select().from(notifications).where(place);
    if (!found) return null;
    if (found.readAt === null) {
      await tx.sql
        .update(notifications)
        .set({ readAt: instant(now) })
        .where(place);
      await appendAudit(tx, { now, actor, action: "notification.read", detail: { notification: id } });
    }
    return noticeOf(found);
  });
}

/** Marks all as read that came until `until`: what arrived after the page was shown stays unread. */
export async function markAllRead(
  db: Database,
  actor: Actor,
  { until, now }: { until: string; now: string },
): Promise<number> {
  return transaction(db, async (tx) => {
    const { changes } = await tx.sql
      .update(notifications)
      .set({ readAt: instant(now) })
      .where(and(own(actor, true), lte(notifications.createdAt, instant(until))));
    if (changes > 0) {
      await appendAudit(tx, {
        now,
        actor,
        action: "notification.all-read",
        detail: { notifications: changes },
      });
    }
    return changes;
  });
}

export type MailChoice = (typeof mailChoices.$inferSelect)["notices"];

export async function findMailChoice(db: Database, actor: Actor): Promise<MailChoice> {
  const [row] = await db.reader
    .select({ notices: mailChoices.notices })
    .from(mailChoices)
    .where(eq(mailChoices.personId, actor.personId));
  return row?.notices ?? "each";
}

/** Sign-in links and invitations are sent in any case. */
export async function chooseMails(
  db: Database,
  actor: Actor,
  { notices, now }: { notices: MailChoice; now: string },
): Promise<void> {
  await transaction(db, async (tx) => {
    const choice = { notices, chosenAt: instant(now) };
    await tx.sql
      .insert(mailChoices)
      .values({ personId: actor.personId, ...choice })
      .onConflictDoUpdate({ target: mailChoices.personId, set: choice });
    await appendAudit(tx, { now, actor, action: "mails.chosen", detail: { notices } });
  });
}
