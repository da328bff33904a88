import { and, eq, isNull, ne } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import { applications, sections } from "~/db/schema/applications";
import { textOf } from "~/db/values/section-names";
import type { Recipients } from "./notify";

export type Involved = {
  lead: Recipients[];
  partners: Recipients[];
  /** What every notice about it says. */
  subject: { applicationId: string; title: string | null };
};

/** Whom a change of an application concerns, and which one it is. */
export async function involvedIn(sql: Sql, applicationId: string): Promise<Involved> {
  const [application] = await sql
    .select({ lead: applications.leadOrganisationId, data: sections.data })
    .from(applications)
    .leftJoin(sections, and(eq(sections.applicationId, applications.id), eq(sections.name, "case")))
    .where(eq(applications.id, applicationId));
  const lead = application?.lead ?? "";
  const partners = await sql
    .selectDistinct({ organisationId: sections.ownerOrganisationId })
    .from(sections)
    .where(
      and(
        eq(sections.applicationId, applicationId),
        ne(sections.ownerOrganisationId, lead),
        isNull(sections.removedAt),
      ),
    );
  return {
    lead: [{ organisationId: lead }],
    partners,
    subject: { applicationId, title: textOf(application?.data ?? undefined, "title") },
  };
}
