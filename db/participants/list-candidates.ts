import { and, asc, eq, isNull } from "drizzle-orm";
import { permit } from "../access/access";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { approversOf } from "../people/team/approvers";
import { sections } from "../schema/applications";
import { organisations } from "../schema/people";
import { isParticipantSection } from "../values/section-names";

export type LeadCandidate = {
  section: string;
  organisationName: string;
  /** Why it cannot lead: it has not accepted its invitation, or the operator does not know it. */
  hindrance: "not-accepted" | "by-invitation" | null;
  /** How many could then submit. */
  approvers: number;
};

/** The other participants, and which of them could take the lead. @throws AccessDenied for all but the lead */
export async function listCandidates(
  db: Database,
  actor: Actor,
  { applicationId, now }: { applicationId: string; now: string },
): Promise<LeadCandidate[]> {
  const { application } = await permit(db.reader, actor, "application.oversee", { applicationId });
  const rows = await db.reader
    .select({
      section: sections.name,
      lead: sections.data,
      owner: sections.ownerOrganisationId,
      organisationName: organisations.name,
      addedBy: organisations.addedBy,
    })
    .from(sections)
    .innerJoin(organisations, eq(organisations.id, sections.ownerOrganisationId))
    .where(and(eq(sections.applicationId, applicationId), isNull(sections.removedAt)))
    .orderBy(asc(sections.position));
  const others = rows.filter(({ section, lead }) => isParticipantSection(section) && lead.lead !== true);
  return Promise.all(
    others.map(async ({ section, owner, organisationName, addedBy }) => {
      const accepted = owner !== application.leadOrganisationId;
      const hindrance = !accepted ? "not-accepted" : addedBy === "operator" ? null : "by-invitation";
      const approvers = accepted ? (await approversOf(db.reader, owner, now)).length : 0;
      return { section, organisationName, hindrance, approvers };
    }),
  );
}
