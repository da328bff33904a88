import { and, count, eq, gt, isNull } from "drizzle-orm";
import { AccessDenied, permit } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database, Sql } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import type { TokenState } from "~/db/people/sign-in";
import { applications, invitations, sections } from "~/db/schema/applications";
import { organisations } from "~/db/schema/people";
import { queueMail } from "~/db/telling/outbox";
import { endOfGermanDay, germanDay } from "~/db/values/german-day";
import { instant, later } from "~/db/values/instant";
import { isMailbox, mailbox } from "~/db/values/mailbox";
import { Refusal } from "~/db/values/refusal";
import { isParticipantSection, textOf } from "~/db/values/section-names";
import { newId, newToken, sha256 } from "~/db/values/token";
import { dropInvitedReminders } from "./revoked-mail";

export const INVITATION_DAYS = 14;
/** So many invitations an hour for one application, since they go to any address the lead names. */
export const INVITATIONS_PER_HOUR = 40;

/** The longest time until the day named. */
const MOST_DAYS = 60;

type InvitationMail = {
  link: string;
  participantName: string;
  expiresAt: string;
  answerBy: string | null;
  words: string | null;
};

/**
 * The link holds for 14 days, and through the whole day that the lead names. @throws Refusal where that day is over or
 * too far away
 */
function endOf(answerBy: string | null, now: string): string {
  const usual = later(now, { days: INVITATION_DAYS });
  if (answerBy === null) return usual;
  if (answerBy < germanDay(now)) throw new Refusal("Dieser Tag ist schon vorbei. Nennen Sie einen späteren.");
  const end = endOfGermanDay(answerBy);
  if (end > later(now, { days: MOST_DAYS + 1 })) {
    throw new Refusal(`Nennen Sie einen Tag in den nächsten ${MOST_DAYS} Tagen.`);
  }
  return end > usual ? end : usual;
}

export type NewInvitation = {
  applicationId: string;
  section: string;
  email: string;
  /** Until when the lead asks for the part, YYYY-MM-DD. */
  answerBy?: string | null;
  /** Its own words, as plain text. */
  words?: string | null;
  linkFor: (token: string) => string;
  mail: (invitation: InvitationMail) => { subject: string; text: string };
  now: string;
};

async function invitableSection(tx: Transaction, lead: string, { applicationId, section }: NewInvitation) {
  const place = and(eq(sections.applicationId, applicationId), eq(sections.name, section));
  const [row] = await tx.sql.select().from(sections).where(place);
  if (!row || row.removedAt !== null || !isParticipantSection(section)) {
    throw new AccessDenied(false, "Diese Beteiligte gibt es nicht.");
  }
  if (row.data.lead === true) throw new Refusal("Die federführende Kommune braucht keine Einladung.");
  const key = textOf(row.data, "key");
  const [own] = await tx.sql
    .select({ key: organisations.key })
    .from(organisations)
    .where(eq(organisations.id, lead));
  if (key !== null && key === own?.key)
    throw new Refusal(
      "Diese Beteiligte hat den Schlüssel Ihrer eigenen Kommune. Berichtigen Sie ihn zuerst.",
    );
  if (row.ownerOrganisationId !== lead)
    throw new Refusal("Diese Beteiligte hat ihre Einladung schon angenommen.");
  return row;
}

/** @throws Refusal where many went out within the last hour. */
async function demandFew(tx: Transaction, { applicationId, now }: NewInvitation): Promise<void> {
  const recent = and(
    eq(invitations.applicationId, applicationId),
    gt(invitations.createdAt, later(now, { hours: -1 })),
  );
  const [sent] = await tx.sql.select({ mails: count() }).from(invitations).where(recent);
  if ((sent?.mails ?? 0) >= INVITATIONS_PER_HOUR) {
    throw new Refusal("Das waren viele Einladungen in kurzer Zeit. Bitte warten Sie eine Stunde.");
  }
}

async function withdrawEarlier(tx: Transaction, { applicationId, section, now }: NewInvitation) {
  const open = and(
    eq(invitations.applicationId, applicationId),
    eq(invitations.section, section),
    isNull(invitations.withdrawnAt),
  );
  await tx.sql
    .update(invitations)
    .set({ withdrawnAt: instant(now) })
    .where(open);
  await dropInvitedReminders(tx, { applicationId, section, now });
}

/**
 * Invites the mailbox to fill in one participant's part; an open invitation to the same part is
 * replaced and its link no longer works. Only for the lead. @throws Refusal with the reason.
 */
export async function invite(db: Database, actor: Actor, given: NewInvitation): Promise<{ id: string }> {
  const { applicationId, section, answerBy = null, words = null, now } = given;
  const email = mailbox(given.email);
  const expiresAt = endOf(answerBy, now);
  if (!isMailbox(email)) throw new Refusal(`„${given.email}“ ist keine E-Mail-Adresse.`);
  return transaction(db, async (tx) => {
    const { application } = await permit(tx.sql, actor, "partner.invite", { applicationId });
    const row = await invitableSection(tx, application.leadOrganisationId, given);
    await demandFew(tx, given);
    await withdrawEarlier(tx, given);
    const id = newId();
    const token = newToken();
    const participantName = textOf(row.data, "name") ?? "";
    const mail = given.mail({ link: given.linkFor(token), participantName, expiresAt, answerBy, words });
    const mailId = await queueMail(tx, { to: email, ...mail, secret: true, expiresAt }, now);
    await tx.sql.insert(invitations).values({
      id,
      applicationId,
      section,
      email,
      tokenHash: sha256(token),
      createdAt: instant(now),
      createdBy: actor.personId,
      expiresAt,
      answerBy,
      words,
      mailId,
    });
    const detail = { invitation: id, section };
    await appendAudit(tx, { now, actor, action: "partner.invited", applicationId, detail });
    return { id };
  });
}

export type InvitationRow = typeof invitations.$inferSelect;

/** A replaced or withdrawn invitation is "expired": its link no longer works, whoever holds it. */
export function invitationState(row: InvitationRow | undefined, now: string): TokenState {
  if (!row) return "unknown";
  if (row.acceptedAt !== null) return "used";
  return row.withdrawnAt !== null || row.expiresAt <= instant(now) ? "expired" : "valid";
}

export async function findInvitation(sql: Sql, token: string): Promise<InvitationRow | undefined> {
  const [row] = await sql
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, sha256(token)));
  return row;
}

export type InspectedInvitation =
  | { state: Exclude<TokenState, "valid"> }
  | {
      state: "valid";
      email: string;
      leadName: string;
      participantName: string;
      title: string | null;
      answerBy: string | null;
      words: string | null;
    };

/** Looks at an invitation without accepting it, for the page with its one button. */
export async function inspectInvitation(
  db: Database,
  token: string,
  now: string,
): Promise<InspectedInvitation> {
  const row = await findInvitation(db.reader, token);
  const state = invitationState(row, now);
  if (!row || state !== "valid") return { state: state === "valid" ? "unknown" : state };
  const [application] = await db.reader
    .select({ leadName: organisations.name, deletedAt: applications.deletedAt })
    .from(applications)
    .innerJoin(organisations, eq(organisations.id, applications.leadOrganisationId))
    .where(eq(applications.id, row.applicationId));
  if (!application || application.deletedAt !== null) return { state: "expired" };
  const dataOf = async (name: string) => {
    const place = and(eq(sections.applicationId, row.applicationId), eq(sections.name, name));
    const [section] = await db.reader.select({ data: sections.data }).from(sections).where(place);
    return section?.data;
  };
  return {
    state,
    email: row.email,
    leadName: application.leadName,
    participantName: textOf(await dataOf(row.section), "name") ?? "",
    title: textOf(await dataOf("case"), "title"),
    answerBy: row.answerBy,
    words: row.words,
  };
}
