import { and, eq } from "drizzle-orm";
import type { SectionRow } from "../access/access";
import type { Actor } from "../access/policy/actor";
import { openForChange } from "../clearances/open-for-change";
import { LEAD_PART } from "../clearances/part";
import type { Database } from "../engine/open";
import { type Transaction, transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { applications, type StoredData, sections } from "../schema/applications";
import { appendRevision } from "../sections/section-rows";
import { involvedIn } from "../telling/involved";
import { type NoticeMail, notify } from "../telling/notify";
import { instant } from "../values/instant";
import { closeOffer, type OfferGiven, permitAnswer } from "./lead-offers";

/** Writes who leads into a participant's part, as a further version of it. */
async function setLead(tx: Transaction, actor: Actor, row: SectionRow, lead: boolean, now: string) {
  const { lead: _was, ...rest } = row.data;
  const data: StoredData = lead ? { ...rest, lead: true } : rest;
  const version = row.version + 1;
  const change = { data, version, enteredByLead: false, updatedAt: instant(now), updatedBy: actor.personId };
  const { applicationId, name: section, unparsed } = row;
  await tx.sql
    .update(sections)
    .set(change)
    .where(and(eq(sections.applicationId, applicationId), eq(sections.name, section)));
  const revision = { applicationId, section, version, data, unparsed, enteredByLead: false };
  await appendRevision(tx, actor, revision, now);
}

/** The application itself and the sections that belong to whoever leads. */
async function passOwnership(
  tx: Transaction,
  applicationId: string,
  { to, passed, now }: { to: string; passed: readonly SectionRow[]; now: string },
): Promise<void> {
  for (const { name } of passed) {
    await tx.sql
      .update(sections)
      .set({ ownerOrganisationId: to })
      .where(and(eq(sections.applicationId, applicationId), eq(sections.name, name)));
  }
  await tx.sql
    .update(applications)
    .set({ leadOrganisationId: to, updatedAt: instant(now) })
    .where(eq(applications.id, applicationId));
}

type LeadAccepted = OfferGiven & { noticeMail: NoticeMail };

async function tell(tx: Transaction, actor: Actor, given: LeadAccepted & { participant: string }) {
  const { applicationId, participant, noticeMail, now } = given;
  const { lead, partners, subject } = await involvedIn(tx.sql, applicationId);
  await notify(tx, actor, {
    to: [...lead, ...partners],
    kind: "lead.passed",
    figures: { ...subject, participant },
    noticeMail,
    now,
  });
}

/**
 * The participant takes the lead over, all in one: the application, everything the former lead owned but its own
 * part, and the mark in both parts. The former lead keeps its part and is a partner from then on; passing back is
 * the same the other way round. @throws Refusal while a part is with its approver or the application with others
 */
export async function acceptLead(db: Database, actor: Actor, given: LeadAccepted): Promise<void> {
  const { applicationId, now } = given;
  await transaction(db, async (tx) => {
    const { application, offer } = await permitAnswer(tx, actor, "lead.accept", given);
    const { leadOrganisationId: from } = application;
    const lift = { changed: "lead", now };
    const leads = { ...lift, act: "lead.accept" as const, part: LEAD_PART, organisationId: from };
    await openForChange(tx, actor, { application }, leads);
    const { section, toOrganisationId: to, toName } = offer;
    const rows = await tx.sql.select().from(sections).where(eq(sections.applicationId, applicationId));
    const before = rows.find((row) => row.data.lead === true && row.removedAt === null);
    const after = rows.find((row) => row.name === section);
    if (!before || !after) throw new RangeError(`${applicationId} has no lead to pass`);

    for (const row of [before, after]) {
      const { name: part, ownerOrganisationId: organisationId } = row;
      const own = { ...lift, act: "section.save" as const, part, organisationId };
      await openForChange(tx, actor, { application }, own);
    }
    await setLead(tx, actor, before, false, now);
    await setLead(tx, actor, after, true, now);
    const passed = rows.filter((row) => row.ownerOrganisationId === from && row.name !== before.name);
    await passOwnership(tx, applicationId, { to, passed, now });
    await closeOffer(tx, actor, given, "accepted");
    await tell(tx, actor, { ...given, participant: toName });
    const detail = { offer: offer.id, from, to, sections: passed.map(({ name }) => name) };
    await appendAudit(tx, { now, actor, action: "lead.passed", applicationId, detail });
  });
}
