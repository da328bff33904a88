import { and, eq } from "drizzle-orm";
import { type Actor, loadActor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { beginSession } from "~/db/people/sessions";
import type { TokenState } from "~/db/people/sign-in";
import { appendTeamEvent } from "~/db/people/team/team-events";
import { applications, invitations, type StoredData, sections } from "~/db/schema/applications";
import { memberships, type OrganisationKind, organisations, people } from "~/db/schema/people";
import { involvedIn } from "~/db/telling/involved";
import { type NoticeMail, notify } from "~/db/telling/notify";
import { instant } from "~/db/values/instant";
import { textOf } from "~/db/values/section-names";
import { newId } from "~/db/values/token";
import { findInvitation, type InvitationRow, invitationState } from "./invitations";
import { dropInvitedReminders } from "./revoked-mail";

export type AcceptedInvitation =
  | { ok: true; sessionToken: string; actor: Actor; applicationId: string; section: string }
  | { ok: false; reason: Exclude<TokenState, "valid"> };

const PARTNER_KINDS = ["municipality", "district", "association", "institution", "company"] as const;

/** The person behind the mailbox; whoever opens its mail is that person. */
async function personOf(tx: Transaction, email: string, now: string): Promise<string> {
  const [known] = await tx.sql.select({ id: people.id }).from(people).where(eq(people.email, email));
  if (known) return known.id;
  const id = newId();
  await tx.sql.insert(people).values({ id, name: email, email, addedAt: instant(now) });
  return id;
}

/**
 * The organisation for which the person takes part: one of its own with the participant's key, those of
 * the operator first; else a new one. An organisation of the operator is never joined by a link alone.
 */
async function organisationFor(
  tx: Transaction,
  actor: Actor,
  data: StoredData,
  now: string,
): Promise<string> {
  const key = textOf(data, "key");
  const own = actor.memberships
    .filter((membership) => key !== null && membership.key === key)
    .sort((one, other) => Number(other.addedBy === "operator") - Number(one.addedBy === "operator"));
  if (own[0]) return own[0].organisationId;
  const kind: OrganisationKind = PARTNER_KINDS.find((one) => one === data.kind) ?? "municipality";
  const id = newId();
  const addedAt = instant(now);
  const name = textOf(data, "name") ?? actor.email;
  await tx.sql.insert(organisations).values({ id, name, kind, key, addedBy: "invitation", addedAt });
  const membership = { personId: actor.personId, organisationId: id, role: "editor" as const, addedAt };
  await tx.sql.insert(memberships).values(membership);
  const { personId, role } = membership;
  await appendTeamEvent(tx, actor, {
    organisationId: id,
    event: "member.added",
    personId,
    detail: { role },
    now,
  });
  await appendAudit(tx, { now, actor, action: "organisation.invited", detail: { organisation: id } });
  return id;
}

async function openSection(tx: Transaction, row: InvitationRow) {
  const [found] = await tx.sql
    .select({ data: sections.data, removedAt: sections.removedAt, deletedAt: applications.deletedAt })
    .from(sections)
    .innerJoin(applications, eq(applications.id, sections.applicationId))
    .where(and(eq(sections.applicationId, row.applicationId), eq(sections.name, row.section)));
  return found && found.removedAt === null && found.deletedAt === null ? found : null;
}

/**
 * Hands the participant's section over to the invited partner, once, signs it in and tells the lead. From
 * then on the lead may read that section but not write it.
 */
export async function acceptInvitation(
  db: Database,
  { token, noticeMail, now }: { token: string; noticeMail: NoticeMail; now: string },
): Promise<AcceptedInvitation> {
  return transaction(db, async (tx): Promise<AcceptedInvitation> => {
    const row = await findInvitation(tx.sql, token);
    const state = invitationState(row, now);
    if (!row || state !== "valid") return { ok: false, reason: state === "valid" ? "unknown" : state };
    const section = await openSection(tx, row);
    if (!section) return { ok: false, reason: "expired" };

    const personId = await personOf(tx, row.email, now);
    const before = await loadActor(tx.sql, personId);
    if (!before) return { ok: false, reason: "unknown" };
    const organisationId = await organisationFor(tx, before, section.data, now);
    const { applicationId } = row;
    await tx.sql
      .update(sections)
      .set({ ownerOrganisationId: organisationId })
      .where(and(eq(sections.applicationId, applicationId), eq(sections.name, row.section)));
    await tx.sql
      .update(invitations)
      .set({ acceptedAt: instant(now), acceptedBy: personId })
      .where(eq(invitations.id, row.id));
    await dropInvitedReminders(tx, { applicationId, section: row.section, now });
    const { sessionId, sessionToken } = await beginSession(tx, { personId, now });
    const actor = await loadActor(tx.sql, personId, sessionId);
    if (!actor) return { ok: false, reason: "unknown" };
    const { lead, subject } = await involvedIn(tx.sql, applicationId);
    await notify(tx, actor, {
      to: lead,
      kind: "partner.accepted",
      figures: { ...subject, participant: textOf(section.data, "name") },
      noticeMail,
      now,
    });
    const detail = { invitation: row.id, section: row.section, organisation: organisationId };
    await appendAudit(tx, { now, actor, action: "partner.accepted", applicationId, detail });
    return { ok: true, sessionToken, actor, applicationId, section: row.section };
  });
}
