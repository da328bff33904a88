import { and, eq, isNull, ne } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import { applications, type SectionData, sections } from "~/db/schema/applications";
import { textOf } from "~/db/values/section-names";
import type { Recipients } from "./notify";

/** How a sentence names an application, after "Der" or "im". */
function applicationWords(caseData: SectionData | undefined): string {
  const title = textOf(caseData, "title");
  return title ? `Antrag „${title}“` : "Antrag ohne Bezeichnung";
}

export type Involved = { lead: Recipients[]; partners: Recipients[]; words: string };

/** Whom a change of an application concerns, and how it is named. */
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
    words: applicationWords(application?.data ?? undefined),
  };
}
