import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "~/db/engine/transaction";
import { applications, invitations } from "~/db/schema/applications";
import { outbox } from "~/db/schema/log";
import { reminders } from "~/db/schema/reminders";
import { giveUp } from "~/db/telling/mail-delivery";
import type { Mail } from "~/db/telling/outbox";

/** Whether the mail invites to a part and the invitation no longer stands. */
export async function isRevokedMail(tx: Transaction, { id }: Mail): Promise<boolean> {
  const [own] = await tx.sql
    .select({
      withdrawnAt: invitations.withdrawnAt,
      acceptedAt: invitations.acceptedAt,
      deletedAt: applications.deletedAt,
    })
    .from(invitations)
    .innerJoin(applications, eq(applications.id, invitations.applicationId))
    .where(eq(invitations.mailId, id));
  return own !== undefined && Object.values(own).some((over) => over !== null);
}

/** Gives up what has not been sent yet of reminders to accept the invitation to this part, which no longer stands. */
export async function dropInvitedReminders(
  tx: Transaction,
  { applicationId, section, now }: { applicationId: string; section: string; now: string },
): Promise<void> {
  const unsent = await tx.sql
    .select({ mail: outbox })
    .from(reminders)
    .innerJoin(outbox, and(eq(outbox.createdAt, reminders.sentAt), eq(outbox.to, reminders.mailbox)))
    // One mailbox may be reminded of several cases at once: each mail ends with its own invitation.
    .innerJoin(
      invitations,
      and(
        eq(invitations.applicationId, reminders.applicationId),
        eq(invitations.section, reminders.section),
        eq(invitations.expiresAt, outbox.expiresAt),
      ),
    )
    .where(
      and(
        eq(reminders.applicationId, applicationId),
        eq(reminders.section, section),
        isNotNull(outbox.dueAt),
        isNull(outbox.collectsFor),
        eq(outbox.secret, false),
      ),
    );
  for (const { mail } of unsent) await giveUp(tx, mail, "unwanted", now);
}
