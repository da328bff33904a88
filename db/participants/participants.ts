import { and, eq, isNull, max } from "drizzle-orm";
import { AccessDenied, type ActorPlace, permit } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { ApplicationAction } from "~/db/access/policy/application-actions";
import { openForChange } from "~/db/clearances/open-for-change";
import { LEAD_PART } from "~/db/clearances/part";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import {
  applications,
  invitations,
  type StoredData,
  sections,
  type UnparsedTexts,
} from "~/db/schema/applications";
import { insertSection } from "~/db/sections/section-rows";
import { involvedIn } from "~/db/telling/involved";
import { type NoticeMail, notify } from "~/db/telling/notify";
import { instant } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import { isOnBehalf, isParticipantSection, textOf } from "~/db/values/section-names";
import { newId } from "~/db/values/token";
import { dropInvitedReminders } from "./revoked-mail";

export async function touch(tx: Transaction, applicationId: string, now: string): Promise<void> {
  const change = { updatedAt: instant(now) };
  await tx.sql.update(applications).set(change).where(eq(applications.id, applicationId));
}

/** Who takes part is the lead's to clear. @throws Refusal where that is not to be changed now */
export async function openLeadPart(
  tx: Transaction,
  actor: Actor,
  place: ActorPlace,
  given: { act: ApplicationAction; changed: string; now: string },
) {
  const organisationId = place.application.leadOrganisationId;
  await openForChange(tx, actor, place, { ...given, part: LEAD_PART, organisationId });
}

/** A further participant after the others; gives the name of its section. Only for the lead. */
export async function addParticipant(
  db: Database,
  actor: Actor,
  {
    applicationId,
    data,
    unparsed = {},
    now,
  }: { applicationId: string; data: StoredData; unparsed?: UnparsedTexts; now: string },
): Promise<string> {
  if (data.lead === true) throw new Refusal("Es kann nur eine Kommune federführend sein.");
  return transaction(db, async (tx) => {
    const place = await permit(tx.sql, actor, "participant.add", { applicationId });
    const { application } = place;
    const [last] = await tx.sql
      .select({ position: max(sections.position) })
      .from(sections)
      .where(eq(sections.applicationId, applicationId));
    const name = `participant:${newId()}`;
    await openLeadPart(tx, actor, place, { act: "participant.add", changed: name, now });
    const position = (last?.position ?? 0) + 1;
    const ownerOrganisationId = application.leadOrganisationId;
    const added = { applicationId, name, position, ownerOrganisationId };
    const enteredByLead = isOnBehalf(name, data);
    await insertSection(tx, actor, { ...added, data, unparsed, enteredByLead }, now);
    await touch(tx, applicationId, now);
    const detail = { section: name };
    await appendAudit(tx, { now, actor, action: "participant.added", applicationId, detail });
    return name;
  });
}

type ParticipantChange = { applicationId: string; section: string; noticeMail: NoticeMail; now: string };

/** Takes a participant out; its data, history and files stay, and `restoreParticipant` brings it back. */
export async function removeParticipant(db: Database, actor: Actor, given: ParticipantChange): Promise<void> {
  await setRemoved(db, actor, given, true);
}

export async function restoreParticipant(
  db: Database,
  actor: Actor,
  given: ParticipantChange,
): Promise<void> {
  await setRemoved(db, actor, given, false);
}

async function setRemoved(
  db: Database,
  actor: Actor,
  { applicationId, section, noticeMail, now }: ParticipantChange,
  removed: boolean,
): Promise<void> {
  await transaction(db, async (tx) => {
    const wanted = removed ? "participant.remove" : "participant.restore";
    const found = await permit(tx.sql, actor, wanted, { applicationId });
    const place = and(eq(sections.applicationId, applicationId), eq(sections.name, section));
    const [row] = await tx.sql.select().from(sections).where(place);
    if (!row || !isParticipantSection(section))
      throw new AccessDenied(false, "Diese Beteiligte gibt es nicht.");
    if (row.data.lead === true) throw new Refusal("Die federführende Kommune kann nicht entfernt werden.");
    if ((row.removedAt !== null) === removed) return;
    await openLeadPart(tx, actor, found, { act: wanted, changed: section, now });
    const at = instant(now);
    await tx.sql
      .update(sections)
      .set({ removedAt: removed ? at : null })
      .where(place);
    if (removed) await withdrawOpenInvitation(tx, applicationId, section, at);
    await touch(tx, applicationId, now);
    const { lead, subject } = await involvedIn(tx.sql, applicationId);
    await notify(tx, actor, {
      // What the lead itself has entered concerns nobody else.
      to: lead.some(({ organisationId }) => organisationId === row.ownerOrganisationId)
        ? []
        : [{ organisationId: row.ownerOrganisationId }],
      kind: removed ? "participant.removed" : "participant.restored",
      figures: { ...subject, participant: textOf(row.data, "name") },
      noticeMail,
      now,
    });
    const action = removed ? "participant.removed" : "participant.restored";
    await appendAudit(tx, { now, actor, action, applicationId, detail: { section } });
  });
}

export async function withdrawOpenInvitation(
  tx: Transaction,
  applicationId: string,
  section: string,
  at: string,
) {
  await tx.sql
    .update(invitations)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(invitations.applicationId, applicationId),
        eq(invitations.section, section),
        isNull(invitations.withdrawnAt),
        isNull(invitations.acceptedAt),
      ),
    );
  await dropInvitedReminders(tx, { applicationId, section, now: at });
}
