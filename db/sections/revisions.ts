import { and, asc, eq, inArray } from "drizzle-orm";
import { demand, requireAccess } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import type { Database } from "~/db/engine/open";
import { revisions } from "~/db/schema/applications";
import { people } from "~/db/schema/people";
import type { Revision } from "./sections";

export type SectionRevision = Revision & { section: string };

const columns = {
  section: revisions.section,
  version: revisions.version,
  data: revisions.data,
  unparsed: revisions.unparsed,
  enteredByLead: revisions.enteredByLead,
  origin: revisions.origin,
  savedAt: revisions.savedAt,
  savedBy: people.name,
};

/** Every save of these sections, section by section, oldest first. @throws AccessDenied for sections of others. */
export async function historyOf(
  db: Database,
  actor: Actor,
  { applicationId, sections }: { applicationId: string; sections: string[] },
): Promise<SectionRevision[]> {
  const place = await requireAccess(db.reader, actor, applicationId);
  for (const section of sections) demand(decide("section.history", place.stands, place.ownerOf(section)));
  return db.reader
    .select(columns)
    .from(revisions)
    .innerJoin(people, eq(people.id, revisions.savedBy))
    .where(and(eq(revisions.applicationId, applicationId), inArray(revisions.section, sections)))
    .orderBy(asc(revisions.section), asc(revisions.version));
}
