import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { applications, invitations, sections } from "~/db/schema/applications";
import type { outbox } from "~/db/schema/log";
import { involvedIn } from "~/db/telling/involved";
import { type NoticeMail, notify } from "~/db/telling/notify";
import { textOf } from "~/db/values/section-names";

type GivenUp = (typeof outbox.$inferSelect)["givenUp"];

/**
 * The mail server took the mail of an invitation for no mailbox, or the draft was deleted when it should have gone: the
 * link has not arrived.
 */
export const isUndeliverable = (givenUp: GivenUp): boolean =>
  givenUp === "undeliverable" || givenUp === "refused" || givenUp === "unwanted";

/** Tells the lead that the mail of an invitation did not arrive, if that is what it was and still waits for an answer. */
export async function tellUndeliverable(
  tx: Transaction,
  { mailId, noticeMail, now }: { mailId: string; noticeMail: NoticeMail; now: string },
): Promise<void> {
  const [found] = await tx.sql
    .select({
      id: invitations.id,
      applicationId: invitations.applicationId,
      section: invitations.section,
      email: invitations.email,
      data: sections.data,
    })
    .from(invitations)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, invitations.applicationId), eq(sections.name, invitations.section)),
    )
    .innerJoin(applications, eq(applications.id, invitations.applicationId))
    .where(
      and(
        eq(invitations.mailId, mailId),
        isNull(invitations.withdrawnAt),
        isNull(invitations.acceptedAt),
        isNull(applications.deletedAt),
      ),
    );
  if (!found) return;
  const { id, applicationId, section, email, data } = found;
  const { lead, subject } = await involvedIn(tx.sql, applicationId);
  await notify(tx, null, {
    to: lead,
    kind: "invitation.undeliverable",
    figures: { ...subject, participant: textOf(data, "name"), mailbox: email },
    noticeMail,
    now,
  });
  const detail = { invitation: id, section };
  await appendAudit(tx, { now, actor: null, action: "partner.undeliverable", applicationId, detail });
}
