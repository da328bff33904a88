import { and, eq } from "drizzle-orm";
import { AccessDenied, permit, type SectionRow } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { type StoredData, sections } from "~/db/schema/applications";
import { insertSection } from "~/db/sections/section-rows";
import { involvedIn } from "~/db/telling/involved";
import { type NoticeMail, notify } from "~/db/telling/notify";
import { instant } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import { isOnBehalf, isParticipantSection, textOf } from "~/db/values/section-names";
import { newId } from "~/db/values/token";
import { openLeadPart, touch, withdrawOpenInvitation } from "./participants";

async function participantRow(tx: Transaction, applicationId: string, section: string): Promise<SectionRow> {
  const place = and(eq(sections.applicationId, applicationId), eq(sections.name, section));
  const [row] = await tx.sql.select().from(sections).where(place);
  if (!row || !isParticipantSection(section))
    throw new AccessDenied(false, "Diese Beteiligte gibt es nicht.");
  if (row.data.lead === true) throw new Refusal("Die federführende Kommune kann nicht ausgetauscht werden.");
  return row;
}

async function setRemovedAt(tx: Transaction, { applicationId, name }: SectionRow, removedAt: string | null) {
  await tx.sql
    .update(sections)
    .set({ removedAt })
    .where(and(eq(sections.applicationId, applicationId), eq(sections.name, name)));
}

type Exchange = {
  applicationId: string;
  /** The participant that goes. */
  section: string;
  /** Name, kind and key of the one that comes; the rest of its part is empty. */
  data: StoredData;
  noticeMail: NoticeMail;
  now: string;
};

/** One participant goes, another comes in its place; gives the section of the new one. What the old one entered stays. */
export async function exchangeParticipant(db: Database, actor: Actor, given: Exchange): Promise<string> {
  const { applicationId, section, data, noticeMail, now } = given;
  if (data.lead === true) throw new Refusal("Es kann nur eine Kommune federführend sein.");
  return transaction(db, async (tx) => {
    const place = await permit(tx.sql, actor, "participant.exchange", { applicationId });
    const before = await participantRow(tx, applicationId, section);
    if (before.removedAt !== null) throw new Refusal("Diese Beteiligte ist nicht mehr im Antrag.");
    await openLeadPart(tx, actor, place, { act: "participant.exchange", changed: section, now });
    await setRemovedAt(tx, before, instant(now));
    await withdrawOpenInvitation(tx, applicationId, section, instant(now));
    const name = `participant:${newId()}`;
    const ownerOrganisationId = place.application.leadOrganisationId;
    const row = { applicationId, name, position: before.position, ownerOrganisationId, data, unparsed: {} };
    await insertSection(tx, actor, { ...row, enteredByLead: isOnBehalf(name, data) }, now);
    await touch(tx, applicationId, now);
    if (before.ownerOrganisationId !== ownerOrganisationId) {
      const { subject } = await involvedIn(tx.sql, applicationId);
      await notify(tx, actor, {
        to: [{ organisationId: before.ownerOrganisationId }],
        kind: "participant.exchanged",
        figures: { ...subject, participant: textOf(data, "name") },
        noticeMail,
        now,
      });
    }
    const detail = { from: section, to: name };
    await appendAudit(tx, { now, actor, action: "participant.exchanged", applicationId, detail });
    return name;
  });
}

/** Takes an exchange back: the one that came goes, the one that went is there again as it was. */
export async function undoExchange(
  db: Database,
  actor: Actor,
  given: { applicationId: string; from: string; to: string; noticeMail: NoticeMail; now: string },
): Promise<void> {
  const { applicationId, from, to, noticeMail, now } = given;
  await transaction(db, async (tx) => {
    const place = await permit(tx.sql, actor, "participant.exchange", { applicationId });
    const [gone, come] = [
      await participantRow(tx, applicationId, from),
      await participantRow(tx, applicationId, to),
    ];
    if (gone.removedAt === null || come.removedAt !== null)
      throw new Refusal("Dieser Austausch ist schon zurückgenommen.");
    await openLeadPart(tx, actor, place, { act: "participant.exchange", changed: to, now });
    await setRemovedAt(tx, come, instant(now));
    await withdrawOpenInvitation(tx, applicationId, to, instant(now));
    await setRemovedAt(tx, gone, null);
    await touch(tx, applicationId, now);
    const { subject } = await involvedIn(tx.sql, applicationId);
    const lead = place.application.leadOrganisationId;
    // What the lead itself has entered concerns nobody else.
    const ownersOf = (row: SectionRow) =>
      row.ownerOrganisationId === lead ? [] : [{ organisationId: row.ownerOrganisationId }];
    await notify(tx, actor, {
      to: ownersOf(come),
      kind: "participant.removed",
      figures: { ...subject, participant: textOf(come.data, "name") },
      noticeMail,
      now,
    });
    await notify(tx, actor, {
      to: ownersOf(gone),
      kind: "participant.restored",
      figures: { ...subject, participant: textOf(gone.data, "name") },
      noticeMail,
      now,
    });
    const detail = { from: to, to: from };
    await appendAudit(tx, { now, actor, action: "participant.exchange-undone", applicationId, detail });
  });
}
