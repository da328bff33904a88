import { and, asc, eq, gte, sql as raw } from "drizzle-orm";
import type { Transaction } from "~/db/engine/transaction";
import { notifications } from "~/db/schema/notifications";
import type { Mail } from "./outbox";

export type MailEntry = Pick<
  typeof notifications.$inferSelect,
  "id" | "organisationId" | "applicationId" | "kind" | "figures"
>;

/** The entries of the inbox to which a mail points, oldest first. */
export async function entriesOfMail(
  tx: Transaction,
  personId: string,
  mail: Pick<Mail, "id" | "createdAt">,
): Promise<MailEntry[]> {
  return tx.sql
    .select({
      id: notifications.id,
      organisationId: notifications.organisationId,
      applicationId: notifications.applicationId,
      kind: notifications.kind,
      figures: notifications.figures,
    })
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        gte(notifications.createdAt, mail.createdAt),
        eq(notifications.mailId, mail.id),
      ),
    )
    .orderBy(asc(notifications.createdAt), asc(raw`${notifications}.rowid`));
}
