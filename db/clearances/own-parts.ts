import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, organisationIds } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { applications, sections } from "../schema/applications";
import { type ClearanceEvent, clearances } from "../schema/clearances";
import { partOf } from "./part";

/** A part of the actor's own, and the last that happened to it; `event` is null where it was never handed over. */
export type OwnPartLine = {
  part: string;
  ownerOrganisationId: string;
  event: ClearanceEvent | null;
  /** Id of the person. */
  by: string | null;
};

/** Of each of these applications the parts that the actor's organisations own, for a list of them. */
export async function ownPartsIn(
  { reader: sql }: Database,
  actor: Actor,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, OwnPartLine[]>> {
  const ids = [...applicationIds];
  const rows = await sql
    .selectDistinct({
      id: applications.id,
      lead: applications.leadOrganisationId,
      name: sections.name,
      owner: sections.ownerOrganisationId,
    })
    .from(sections)
    .innerJoin(applications, eq(applications.id, sections.applicationId))
    .where(
      and(
        inArray(sections.applicationId, ids),
        inArray(sections.ownerOrganisationId, organisationIds(actor)),
        isNull(sections.removedAt),
      ),
    );
  const { applicationId, part, event, by } = clearances;
  const lines = await sql
    .select({ applicationId, part, event, by })
    .from(clearances)
    .where(inArray(applicationId, ids))
    .orderBy(asc(clearances.sequence));
  const last = new Map(lines.map((line) => [`${line.applicationId} ${line.part}`, line]));
  const found = new Map<string, OwnPartLine[]>();
  for (const { id, lead, name, owner } of rows) {
    const own = partOf(name, owner, lead);
    const before = found.get(id) ?? [];
    if (before.some((one) => one.part === own)) continue;
    const line = last.get(`${id} ${own}`);
    const of = { event: line?.event ?? null, by: line?.by ?? null };
    found.set(id, [...before, { part: own, ownerOrganisationId: owner, ...of }]);
  }
  return found;
}
