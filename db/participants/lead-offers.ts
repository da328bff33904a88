import { aliasedTable, and, eq, isNull } from "drizzle-orm";
import { AccessDenied, demand, permit, requireAccess } from "../access/access";
import { caseSituation, demandState } from "../access/case-situation";
import type { Actor } from "../access/policy/actor";
import { decide } from "../access/policy/decide";
import { ofPart } from "../access/policy/situation";
import { latestClearance } from "../clearances/clearance-log";
import { LEAD_PART } from "../clearances/part";
import type { Database, Sql } from "../engine/open";
import { type Transaction, transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { sections } from "../schema/applications";
import { leadOffers } from "../schema/lead-offers";
import { organisations, people } from "../schema/people";
import { involvedIn } from "../telling/involved";
import { type NoticeMail, notify } from "../telling/notify";
import { instant } from "../values/instant";
import { Refusal } from "../values/refusal";
import { isParticipantSection } from "../values/section-names";
import { newId } from "../values/token";

export type LeadOffer = {
  id: string;
  section: string;
  toOrganisationId: string;
  toName: string;
  note: string | null;
  offeredAt: string;
  /** Name of the person. */
  offeredBy: string;
};

const receiver = aliasedTable(organisations, "receiver");

/** The offer that waits for its answer; null where there is none. */
export async function openOffer(sql: Sql, applicationId: string): Promise<LeadOffer | null> {
  const [row] = await sql
    .select({
      id: leadOffers.id,
      section: leadOffers.section,
      toOrganisationId: leadOffers.toOrganisationId,
      toName: receiver.name,
      note: leadOffers.note,
      offeredAt: leadOffers.offeredAt,
      offeredBy: people.name,
    })
    .from(leadOffers)
    .innerJoin(receiver, eq(receiver.id, leadOffers.toOrganisationId))
    .innerJoin(people, eq(people.id, leadOffers.offeredBy))
    .where(and(eq(leadOffers.applicationId, applicationId), isNull(leadOffers.answer)));
  return row ?? null;
}

/** The participant that is to lead, if it can. @throws Refusal with the reason */
async function candidate(tx: Transaction, applicationId: string, section: string, lead: string) {
  const [row] = await tx.sql
    .select({ owner: sections.ownerOrganisationId, name: organisations.name, addedBy: organisations.addedBy })
    .from(sections)
    .innerJoin(organisations, eq(organisations.id, sections.ownerOrganisationId))
    .where(
      and(eq(sections.applicationId, applicationId), eq(sections.name, section), isNull(sections.removedAt)),
    );
  if (!row || !isParticipantSection(section))
    throw new AccessDenied(false, "Diese Beteiligte gibt es nicht.");
  if (row.owner === lead) {
    throw new Refusal("Federführend kann nur werden, wer seine Einladung angenommen hat.");
  }
  if (row.addedBy !== "operator") {
    throw new Refusal(
      `${row.name} kann die Federführung übernehmen, sobald der Betreiber die Organisation einträgt.`,
    );
  }
  return row;
}

type Told = { noticeMail: NoticeMail };

/** The lead's approver offers the lead to a participant; nothing changes until that accepts. @throws Refusal */
export async function offerLead(
  db: Database,
  actor: Actor,
  given: { applicationId: string; section: string; note: string; now: string } & Told,
): Promise<void> {
  const { applicationId, section, noticeMail, now } = given;
  await transaction(db, async (tx) => {
    const { application } = await permit(tx.sql, actor, "lead.offer", { applicationId });
    const { leadOrganisationId: fromOrganisationId } = application;
    const latest = await latestClearance(tx.sql, applicationId, LEAD_PART);
    demandState("lead.offer", ofPart(await caseSituation(tx.sql, actor, { applicationId }), latest));
    const { owner: toOrganisationId } = await candidate(tx, applicationId, section, fromOrganisationId);
    if (await openOffer(tx.sql, applicationId)) {
      throw new Refusal("Die Federführung ist schon angeboten. Nehmen Sie das Angebot zuerst zurück.");
    }
    const id = newId();
    const row = { id, applicationId, section, fromOrganisationId, toOrganisationId };
    const note = given.note.trim() || null;
    await tx.sql
      .insert(leadOffers)
      .values({ ...row, note, offeredAt: instant(now), offeredBy: actor.personId });
    const { subject: figures } = await involvedIn(tx.sql, applicationId);
    const to = [{ organisationId: toOrganisationId }];
    await notify(tx, actor, { to, kind: "lead.offered", figures, noticeMail, now });
    const detail = { offer: id, section, to: toOrganisationId };
    await appendAudit(tx, { now, actor, action: "lead.offered", applicationId, detail });
  });
}

export type OfferGiven = { applicationId: string; offer: string; now: string };

/** The offer in question, still open. @throws Refusal where it was answered meanwhile */
async function standingOffer(tx: Transaction, { applicationId, offer }: OfferGiven): Promise<LeadOffer> {
  const found = await openOffer(tx.sql, applicationId);
  if (found?.id !== offer) throw new Refusal("Dieses Angebot gibt es nicht mehr.");
  return found;
}

export async function closeOffer(
  tx: Transaction,
  actor: Actor,
  { offer, now }: OfferGiven,
  answer: "accepted" | "declined" | "withdrawn",
): Promise<void> {
  await tx.sql
    .update(leadOffers)
    .set({ answer, answeredAt: instant(now), answeredBy: actor.personId })
    .where(eq(leadOffers.id, offer));
}

/** The lead takes its offer back. */
export async function withdrawOffer(db: Database, actor: Actor, given: OfferGiven & Told): Promise<void> {
  const { applicationId, noticeMail, now } = given;
  await transaction(db, async (tx) => {
    await permit(tx.sql, actor, "lead.withdraw", { applicationId });
    const { toOrganisationId: organisationId } = await standingOffer(tx, given);
    await closeOffer(tx, actor, given, "withdrawn");
    const { subject: figures } = await involvedIn(tx.sql, applicationId);
    const to = [{ organisationId }];
    await notify(tx, actor, { to, kind: "lead.withdrawn", figures, noticeMail, now });
    const detail = { offer: given.offer };
    await appendAudit(tx, { now, actor, action: "lead.offer-withdrawn", applicationId, detail });
  });
}

/** Who may answer. @throws AccessDenied for everybody but the participant it was made to */
export async function permitAnswer(
  tx: Transaction,
  actor: Actor,
  act: "lead.accept" | "lead.decline",
  given: OfferGiven,
) {
  const { applicationId } = given;
  const { application, stands, ownerOf } = await requireAccess(tx.sql, actor, applicationId);
  const offer = await standingOffer(tx, given);
  demand(decide(act, stands, ownerOf(offer.section)));
  return { application, offer };
}

/** The participant declines; nothing has changed. */
export async function declineLead(db: Database, actor: Actor, given: OfferGiven & Told): Promise<void> {
  const { applicationId, noticeMail, now } = given;
  await transaction(db, async (tx) => {
    const { offer } = await permitAnswer(tx, actor, "lead.decline", given);
    await closeOffer(tx, actor, given, "declined");
    const { lead: to, subject } = await involvedIn(tx.sql, applicationId);
    const figures = { ...subject, participant: offer.toName };
    await notify(tx, actor, { to, kind: "lead.declined", figures, noticeMail, now });
    const detail = { offer: given.offer };
    await appendAudit(tx, { now, actor, action: "lead.declined", applicationId, detail });
  });
}
