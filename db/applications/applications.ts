import { eq } from "drizzle-orm";
import { permit, permitMember } from "~/db/access/access";
import { permitNow } from "~/db/access/case-situation";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { applications, type StoredData, type UnparsedTexts } from "~/db/schema/applications";
import { insertSection } from "~/db/sections/section-rows";
import { involvedIn } from "~/db/telling/involved";
import { type NoticeMail, notify } from "~/db/telling/notify";
import { instant } from "~/db/values/instant";
import { isOnBehalf, isSectionName } from "~/db/values/section-names";
import { newId } from "~/db/values/token";

export type NewSection = { name: string; data: StoredData; unparsed?: UnparsedTexts };

export type NewApplication = {
  /** The lead: one of the actor's organisations. */
  organisationId: string;
  /** In the order of the case; participants in the order in which they are shown. */
  sections: NewSection[];
  /** Only for an import by the operator: the earlier application day it keeps, and who says so. */
  imported?: { applicationDate: string; by: string };
  now: string;
};

/** @throws AccessDenied where the actor may not begin an application for this organisation. */
export function requireFounder(actor: Actor, organisationId: string): void {
  permitMember(actor, "application.create", organisationId);
}

/** The rows of a new application; `createApplication` and `copyApplication` add what they log. */
export async function insertApplication(
  tx: Transaction,
  actor: Actor,
  given: NewApplication,
): Promise<string> {
  const { organisationId, imported, now } = given;
  const names = given.sections.map((section) => section.name);
  const wrong = names.find((name, index) => !isSectionName(name) || names.indexOf(name) !== index);
  if (wrong !== undefined) throw new RangeError(`Unknown or repeated section: ${wrong}`);
  const at = instant(now);
  const id = newId();
  await tx.sql.insert(applications).values({
    id,
    leadOrganisationId: organisationId,
    status: "draft",
    applicationDate: imported?.applicationDate ?? null,
    importedAt: imported ? at : null,
    importedBy: imported?.by ?? null,
    createdAt: at,
    createdBy: actor.personId,
    updatedAt: at,
  });
  for (const [position, { name, data, unparsed = {} }] of given.sections.entries()) {
    const enteredByLead = isOnBehalf(name, data);
    const place = { applicationId: id, name, position, ownerOrganisationId: organisationId };
    await insertSection(tx, actor, { ...place, data, unparsed, enteredByLead }, now);
  }
  return id;
}

/**
 * Begins an application; all its sections belong to the lead until partners accept their invitations.
 * @throws AccessDenied where the organisation may not lead one.
 */
export async function createApplication(db: Database, actor: Actor, given: NewApplication): Promise<string> {
  requireFounder(actor, given.organisationId);
  return transaction(db, async (tx) => {
    const id = await insertApplication(tx, actor, given);
    const detail = { lead: given.organisationId, ...(given.imported ? { imported: given.imported } : {}) };
    await appendAudit(tx, {
      now: given.now,
      actor,
      action: "application.created",
      applicationId: id,
      detail,
    });
    return id;
  });
}

type DraftChange = { applicationId: string; noticeMail: NoticeMail; now: string };

/** Tells everybody involved but whoever did it. */
async function tellOfDraft(
  tx: Transaction,
  actor: Actor,
  { applicationId, noticeMail, now }: DraftChange,
  deleted: boolean,
): Promise<void> {
  const { lead, partners, subject: figures } = await involvedIn(tx.sql, applicationId);
  await notify(tx, actor, {
    to: [...lead, ...partners],
    kind: deleted ? "application.deleted" : "application.restored",
    figures,
    noticeMail,
    now,
  });
}

/** Takes a draft out of sight; `restoreDraft` brings it back as it was. @throws Refusal once submitted. */
export async function deleteDraft(
  db: Database,
  actor: Actor,
  { applicationId, noticeMail, now }: DraftChange,
): Promise<void> {
  await transaction(db, async (tx) => {
    await permitNow(tx.sql, actor, "application.delete", { applicationId });
    const change = { deletedAt: instant(now) };
    await tx.sql.update(applications).set(change).where(eq(applications.id, applicationId));
    await tellOfDraft(tx, actor, { applicationId, noticeMail, now }, true);
    await appendAudit(tx, { now, actor, action: "application.deleted", applicationId });
  });
}

export async function restoreDraft(
  db: Database,
  actor: Actor,
  { applicationId, noticeMail, now }: DraftChange,
): Promise<void> {
  await transaction(db, async (tx) => {
    const { application } = await permit(tx.sql, actor, "application.restore", { applicationId });
    if (application.deletedAt === null) return;
    await tx.sql.update(applications).set({ deletedAt: null }).where(eq(applications.id, applicationId));
    await tellOfDraft(tx, actor, { applicationId, noticeMail, now }, false);
    await appendAudit(tx, { now, actor, action: "application.restored", applicationId });
  });
}
