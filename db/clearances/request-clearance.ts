import { and, eq } from "drizzle-orm";
import { AccessDenied, permit } from "../access/access";
import { caseSituation, demandState } from "../access/case-situation";
import type { Actor } from "../access/policy/actor";
import type { ApplicationAction } from "../access/policy/application-actions";
import { NOT_FOUND } from "../access/policy/reasons";
import { ofPart } from "../access/policy/situation";
import type { Database } from "../engine/open";
import { type Transaction, transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { approversOf } from "../people/team/approvers";
import { sections } from "../schema/applications";
import { involvedIn } from "../telling/involved";
import { type NoticeMail, notify } from "../telling/notify";
import { tellLead } from "../telling/tell-lead";
import { Refusal } from "../values/refusal";
import { textOf } from "../values/section-names";
import { appendClearance, type ClearanceLine, latestClearance } from "./clearance-log";
import { partOf, sectionOfPart } from "./part";

export type PartGiven = { applicationId: string; part: string; now: string };
export type ToldClearance = { noticeMail: NoticeMail };

/** The owner of the part, for who may do this with it. @throws AccessDenied, also where there is no such part. */
export async function permitPart(
  tx: Transaction,
  actor: Actor,
  action: ApplicationAction,
  { applicationId, part }: PartGiven,
): Promise<string> {
  const section = sectionOfPart(part);
  const place = await permit(tx.sql, actor, action, { applicationId, section });
  const owner = place.ownerOf(section);
  if (owner === null || partOf(section, owner, place.application.leadOrganisationId) !== part) {
    throw new AccessDenied(false, NOT_FOUND);
  }
  return owner;
}

/** The last that happened to the part. @throws Refusal where this is not possible as it stands. */
export async function demandPart(
  tx: Transaction,
  actor: Actor,
  act: ApplicationAction,
  { applicationId, part }: PartGiven,
): Promise<ClearanceLine | null> {
  const latest = await latestClearance(tx.sql, applicationId, part);
  demandState(act, ofPart(await caseSituation(tx.sql, actor, { applicationId }), latest));
  return latest;
}

type ToldPart = PartGiven &
  ToldClearance & {
    kind: "partner.handed-over" | "partner.took-back" | "partner.cleared";
    organisationId: string;
  };

/** Tells the lead what was done with the part of a partner. */
export async function tellOfPart(tx: Transaction, actor: Actor, told: ToldPart): Promise<void> {
  const { applicationId, part, kind, organisationId, noticeMail, now } = told;
  const [section] = await tx.sql
    .select({ data: sections.data })
    .from(sections)
    .where(and(eq(sections.applicationId, applicationId), eq(sections.name, sectionOfPart(part))));
  const participant = section ? textOf(section.data, "name") : null;
  await tellLead(tx, actor, { kind, applicationId, organisationId, participant, noticeMail, now });
}

/**
 * Hands a part over to the approvers of its organisation; from then on it is locked.
 * @throws Refusal where nobody could clear it, or it is handed over or cleared already
 */
export async function requestClearance(
  db: Database,
  actor: Actor,
  given: PartGiven & ToldClearance & { note?: string | null },
): Promise<void> {
  const { applicationId, part, note = null, noticeMail, now } = given;
  await transaction(db, async (tx) => {
    const organisationId = await permitPart(tx, actor, "clearance.request", given);
    await demandPart(tx, actor, "clearance.request", given);
    const approvers = await approversOf(tx.sql, organisationId, now);
    if (approvers.length === 0) {
      throw new Refusal("Ihre Organisation hat noch keine freigebende Person. Benennen Sie zuerst eine.");
    }
    await appendClearance(tx, actor, { applicationId, part, event: "requested", organisationId, note, now });
    const { subject } = await involvedIn(tx.sql, applicationId);
    await notify(tx, actor, {
      to: [{ organisationId, people: approvers.map(({ personId }) => personId) }],
      kind: "clearance.requested",
      figures: { ...subject, person: actor.name },
      noticeMail,
      now,
    });
    await tellOfPart(tx, actor, { ...given, kind: "partner.handed-over", organisationId });
    await appendAudit(tx, { now, actor, action: "clearance.requested", applicationId, detail: { part } });
  });
}

/** Takes it back before it was answered, to go on working. @throws Refusal where it is not handed over */
export async function withdrawClearance(
  db: Database,
  actor: Actor,
  given: PartGiven & ToldClearance,
): Promise<void> {
  const { applicationId, part, now } = given;
  await transaction(db, async (tx) => {
    const organisationId = await permitPart(tx, actor, "clearance.withdraw", given);
    await demandPart(tx, actor, "clearance.withdraw", given);
    await appendClearance(tx, actor, { applicationId, part, event: "withdrawn", organisationId, now });
    await tellOfPart(tx, actor, { ...given, kind: "partner.took-back", organisationId });
    await appendAudit(tx, { now, actor, action: "clearance.withdrawn", applicationId, detail: { part } });
  });
}
