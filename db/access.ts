import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, organisationIds } from "./actor";
import type { Sql } from "./open";
import { applications, sections } from "./schema/applications";

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

export const NOT_FOUND = "Diesen Antrag gibt es nicht, oder Sie haben keinen Zugang.";

export type Application = typeof applications.$inferSelect;
export type SectionRow = typeof sections.$inferSelect;
export type Access = {
  application: Application;
  access: "lead" | "partner";
  /** Names of the sections the actor may write, in their order. */
  ownSections: string[];
};

/**
 * Who may do what with a draft: the lead's members everything that belongs to the lead, and the parts
 * of partners that have not accepted yet; a partner its own part; everybody else nothing. A section is
 * written by its owner alone, and it is the lead's until the invitation is accepted. Null for strangers.
 */
export async function findAccess(sql: Sql, actor: Actor, applicationId: string): Promise<Access | null> {
  const mine = organisationIds(actor);
  const [application] = await sql.select().from(applications).where(eq(applications.id, applicationId));
  if (!application) return null;
  const own = await sql
    .select({ name: sections.name })
    .from(sections)
    .where(
      and(
        eq(sections.applicationId, applicationId),
        inArray(sections.ownerOrganisationId, mine),
        isNull(sections.removedAt),
      ),
    )
    .orderBy(asc(sections.position));
  const ownSections = own.map((section) => section.name);
  if (mine.includes(application.leadOrganisationId)) return { application, access: "lead", ownSections };
  if (application.deletedAt !== null || ownSections.length === 0) return null;
  return { application, access: "partner", ownSections };
}

/** @throws AccessDenied for strangers, and for everybody while the draft is deleted. */
export async function requireAccess(sql: Sql, actor: Actor, applicationId: string): Promise<Access> {
  const access = await findAccess(sql, actor, applicationId);
  if (!access || access.application.deletedAt !== null) throw new AccessDenied(false, NOT_FOUND);
  return access;
}

/** @throws AccessDenied for everybody but members of the lead. */
export async function requireLead(sql: Sql, actor: Actor, applicationId: string): Promise<Access> {
  const access = await requireAccess(sql, actor, applicationId);
  if (access.access !== "lead") throw new AccessDenied(true, "Das kann nur die federführende Kommune.");
  return access;
}

/** @throws AccessDenied for everybody but the owner of the section. */
export async function requireSection(
  sql: Sql,
  actor: Actor,
  applicationId: string,
  section: string,
): Promise<Access> {
  const access = await requireAccess(sql, actor, applicationId);
  if (!access.ownSections.includes(section)) {
    throw new AccessDenied(true, "Diesen Abschnitt kann nur bearbeiten, wem er gehört.");
  }
  return access;
}
