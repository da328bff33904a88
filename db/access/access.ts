import { and, asc, eq, inArray } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import { applications, sections } from "~/db/schema/applications";
import { type Actor, organisationIds } from "./policy/actor";
import type { ApplicationAction } from "./policy/application-actions";
import { type Decision, decide, decideMember, entryFacts, memberStanding } from "./policy/decide";
import type { OrganisationAction, OrganisationFact } from "./policy/organisation-actions";
import { NOT_FOUND } from "./policy/reasons";
import { type Stand, standsOf } from "./policy/standing";
import { reachedBy } from "./reached-by";

/**
 * The actor may not do this. `visible` tells whether it may know that the thing exists: where it may
 * not, the page says 404.
 */
export class AccessDenied extends Error {
  override readonly name = "AccessDenied";

  constructor(
    readonly visible: boolean,
    message: string,
  ) {
    super(message);
  }
}

export type ApplicationRow = typeof applications.$inferSelect;
export type SectionRow = typeof sections.$inferSelect;

/** As what the actor stands towards an application. */
export type ActorPlace = {
  application: ApplicationRow;
  /** The nearest first. */
  stands: Stand[];
  /** Names of the sections the actor may write, in their order. */
  ownSections: string[];
  /** The actor's organisation to which a section belongs; null for those of others. */
  ownerOf: (section: string) => string | null;
};

/** A place inside: of the lead or a partner. */
export type Access = ActorPlace & { access: "lead" | "partner" };

/** @throws AccessDenied unless it is allowed. */
export function demand(decision: Decision): void {
  if (!decision.allowed) throw new AccessDenied(decision.visible, decision.text);
}

async function ownedBy(sql: Sql, applicationId: string, organisations: string[]) {
  return sql
    .select({
      name: sections.name,
      ownerOrganisationId: sections.ownerOrganisationId,
      removedAt: sections.removedAt,
    })
    .from(sections)
    .where(
      and(eq(sections.applicationId, applicationId), inArray(sections.ownerOrganisationId, organisations)),
    )
    .orderBy(asc(sections.position));
}

function placeOf(
  application: ApplicationRow,
  stands: Stand[],
  owned: Awaited<ReturnType<typeof ownedBy>>,
): ActorPlace {
  const own = owned.filter(({ removedAt }) => removedAt === null);
  return {
    application,
    stands,
    ownSections: own.map(({ name }) => name),
    ownerOf: (section) => own.find(({ name }) => name === section)?.ownerOrganisationId ?? null,
  };
}

/** Null where there is no such application. */
export async function findPlace(sql: Sql, actor: Actor, applicationId: string): Promise<ActorPlace | null> {
  const [application] = await sql.select().from(applications).where(eq(applications.id, applicationId));
  if (!application) return null;
  const owned = await ownedBy(sql, applicationId, organisationIds(actor));
  const stands = standsOf(actor.memberships, {
    leadOrganisationId: application.leadOrganisationId,
    deleted: application.deletedAt !== null,
    owned: owned.map(({ ownerOrganisationId, removedAt }) => ({
      ownerOrganisationId,
      removed: removedAt !== null,
    })),
    ...(await reachedBy(sql, actor, applicationId)),
  });
  return placeOf(application, stands, owned);
}

/** The place of the lead itself, whoever acts for it. Null where there is no such application. */
export async function leadAccess(sql: Sql, applicationId: string): Promise<Access | null> {
  const [application] = await sql.select().from(applications).where(eq(applications.id, applicationId));
  if (!application) return null;
  const { leadOrganisationId: organisationId } = application;
  const owned = await ownedBy(sql, applicationId, [organisationId]);
  return { ...placeOf(application, [{ standing: "lead-editor", organisationId }], owned), access: "lead" };
}

/** Of the lead or a partner; null for those who stand outside. */
export function accessOf({ stands }: Pick<ActorPlace, "stands">): Access["access"] | null {
  const inside = (group: Access["access"]) => stands.some(({ standing }) => standing.startsWith(`${group}-`));
  return inside("lead") ? "lead" : inside("partner") ? "partner" : null;
}

/**
 * For those inside: the lead's members and the partners that accepted. A section is written by its owner
 * alone, and it is the lead's until the invitation is accepted. Null for everybody else.
 */
export async function findAccess(sql: Sql, actor: Actor, applicationId: string): Promise<Access | null> {
  const place = await findPlace(sql, actor, applicationId);
  const access = place && accessOf(place);
  return access && decide("application.read", place.stands).allowed ? { ...place, access } : null;
}

/** Deleted drafts are there only to be restored. */
const FOR_DELETED: ApplicationAction = "application.restore";

/**
 * The actor's place, if it may do this with the application, or with the section of it. Every function
 * that concerns an application begins here. @throws AccessDenied with the reason of the policy.
 */
export async function permit(
  sql: Sql,
  actor: Actor,
  action: ApplicationAction,
  { applicationId, section }: { applicationId: string; section?: string },
): Promise<ActorPlace> {
  const place = await findPlace(sql, actor, applicationId);
  if (!place || (place.application.deletedAt !== null && action !== FOR_DELETED)) {
    throw new AccessDenied(false, NOT_FOUND);
  }
  demand(decide(action, place.stands, section === undefined ? null : place.ownerOf(section)));
  return place;
}

/** For everybody inside. @throws AccessDenied for all others. */
export const requireAccess = (sql: Sql, actor: Actor, applicationId: string): Promise<ActorPlace> =>
  permit(sql, actor, "application.read", { applicationId });

/** `facts`: what is so beside the entry itself. @throws AccessDenied where the actor may not do this in the organisation. */
export function permitMember(
  actor: Actor,
  action: OrganisationAction,
  organisationId: string,
  facts: readonly OrganisationFact[] = [],
): void {
  const own = actor.memberships.find((one) => one.organisationId === organisationId);
  const known = [...(own ? entryFacts(own) : []), ...facts];
  demand(decideMember(action, memberStanding(actor.memberships, organisationId), known));
}
