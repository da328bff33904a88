import { and, eq, gt, isNull } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import type { Transaction } from "../engine/transaction";
import { applications, invitations, sections } from "../schema/applications";
import { outbox } from "../schema/log";
import type { NoticeFigures } from "../schema/notices";
import { people } from "../schema/people";
import { reminders } from "../schema/reminders";
import { involvedIn } from "../telling/involved";
import { type NoticeMail, notify } from "../telling/notify";
import { queueMail } from "../telling/outbox";
import { germanDay } from "../values/german-day";
import { instant } from "../values/instant";
import { newId } from "../values/token";

/** A participant that still has to do something. */
export type Unready = {
  section: string;
} & Pick<NoticeFigures["part.reminded"], "participant" | "leads" | "missing" | "planned">;

/** The mail to the mailbox of an invitation nobody accepted: it points to the mail with the link. */
export type InvitedMail = (invitation: {
  sentAt: string;
  expiresAt: string;
  /** Until when the lead asked for the part, YYYY-MM-DD. */
  answerBy: string | null;
  invitedBy: { name: string; email: string };
}) => { subject: string; text: string };

export type ReminderMails = { noticeMail: NoticeMail; invitedMail: InvitedMail };

type Given = ReminderMails & {
  applicationId: string;
  unready: Unready;
  plannedDay: string | null;
  mark: number | null;
  now: string;
};

async function ownerOf(tx: Transaction, applicationId: string, section: string) {
  const [row] = await tx.sql
    .select({
      owner: sections.ownerOrganisationId,
      lead: applications.leadOrganisationId,
      data: sections.data,
      removedAt: sections.removedAt,
    })
    .from(sections)
    .innerJoin(applications, eq(applications.id, sections.applicationId))
    .where(and(eq(sections.applicationId, applicationId), eq(sections.name, section)));
  if (!row || row.removedAt !== null) return null;
  return { organisationId: row.owner, taken: row.owner !== row.lead || row.data.lead === true };
}

/** The mailbox that was invited to the part and can still accept. */
async function tellInvited(tx: Transaction, { applicationId, unready, invitedMail, now }: Given) {
  const [open] = await tx.sql
    .select({
      email: invitations.email,
      sentAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      answerBy: invitations.answerBy,
      givenUp: outbox.givenUp,
      name: people.name,
      inviter: people.email,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.createdBy))
    .leftJoin(outbox, eq(outbox.id, invitations.mailId))
    .where(
      and(
        eq(invitations.applicationId, applicationId),
        eq(invitations.section, unready.section),
        isNull(invitations.withdrawnAt),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, instant(now)),
      ),
    );
  // Without the mail that has the link there is nothing to remind of.
  if (!open || open.givenUp !== null) return null;
  const { email, sentAt, expiresAt, answerBy, name, inviter } = open;
  const mail = invitedMail({ sentAt, expiresAt, answerBy, invitedBy: { name, email: inviter } });
  await queueMail(tx, { to: email, ...mail, expiresAt }, now);
  return { organisationId: null, mailbox: email };
}

/** Until when the lead asked for the part in the invitation that was accepted. */
async function askedUntil(tx: Transaction, { applicationId, unready }: Given): Promise<string | null> {
  const [found] = await tx.sql
    .select({ answerBy: invitations.answerBy })
    .from(invitations)
    .where(
      and(
        eq(invitations.applicationId, applicationId),
        eq(invitations.section, unready.section),
        isNull(invitations.withdrawnAt),
      ),
    );
  return found?.answerBy ?? null;
}

async function remindedToday(tx: Transaction, { applicationId, unready, now }: Given): Promise<boolean> {
  const [found] = await tx.sql
    .select({ id: reminders.id })
    .from(reminders)
    .where(
      and(
        eq(reminders.applicationId, applicationId),
        eq(reminders.section, unready.section),
        eq(reminders.sentOn, germanDay(now)),
      ),
    );
  return found !== undefined;
}

/**
 * Reminds the people of one participant, or the mailbox invited to its part. False where it was reminded today
 * already, is no longer in the application, or nobody can be told.
 */
export async function sendReminder(
  tx: Transaction,
  actor: Pick<Actor, "personId"> | null,
  given: Given,
): Promise<boolean> {
  const { applicationId, unready, plannedDay, mark, noticeMail, now } = given;
  const { section, ...lacks } = unready;
  const part = await ownerOf(tx, applicationId, section);
  if (!part || (await remindedToday(tx, given))) return false;
  const { subject } = await involvedIn(tx.sql, applicationId);
  const told = part.taken
    ? (await notify(tx, actor, {
        to: [{ organisationId: part.organisationId }],
        kind: "part.reminded",
        figures: { ...subject, ...lacks, answerBy: await askedUntil(tx, given) },
        noticeMail,
        now,
      })) > 0 && { organisationId: part.organisationId, mailbox: null }
    : await tellInvited(tx, given);
  if (!told) return false;
  const sent = {
    sentOn: germanDay(now),
    sentAt: instant(now),
    plannedDay,
    mark,
    missing: lacks.missing,
    ...told,
  };
  await tx.sql
    .insert(reminders)
    .values({ id: newId(), applicationId, section, ...sent, by: actor?.personId ?? null });
  return true;
}
