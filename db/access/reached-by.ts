import { and, eq, exists, gte, inArray, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import type { OrganisationKind } from "~/db/schema/people";
import { proceedings, stations } from "~/db/schema/proceedings";
import { submissions } from "~/db/schema/submissions";
import type { Actor } from "./policy/actor";
import type { Surroundings } from "./policy/standing";

const ofKind = (actor: Actor, kind: OrganisationKind): string[] =>
  actor.memberships.flatMap((one) => (one.kind === kind ? one.organisationId : []));

/** The authorities among them that have the case now, and those that have any version of it. */
async function authoritiesReached(sql: Sql, applicationId: string, own: string[]) {
  const having = await sql
    .select({ id: proceedings.authorityOrganisationId })
    .from(proceedings)
    .where(
      and(
        eq(proceedings.applicationId, applicationId),
        inArray(proceedings.authorityOrganisationId, own),
        isNotNull(proceedings.reachedAuthorityAt),
      ),
    );
  const received = await sql
    .selectDistinct({ id: submissions.authorityOrganisationId })
    .from(submissions)
    .where(
      and(
        eq(submissions.applicationId, applicationId),
        inArray(submissions.authorityOrganisationId, own),
        isNotNull(submissions.reachedAuthorityAt),
      ),
    );
  return {
    addressed: having.flatMap(({ id }) => id ?? []),
    received: received.flatMap(({ id }) => id ?? []),
  };
}

/** The supervisions among them that it has reached on its present way, and on any. */
async function stationsReached(sql: Sql, applicationId: string, own: string[]) {
  const rows = await sql
    .select({ id: stations.organisationId, lastVersion: stations.lastVersion })
    .from(stations)
    .where(
      and(
        eq(stations.applicationId, applicationId),
        inArray(stations.organisationId, own),
        isNotNull(stations.arrivedAt),
      ),
    );
  return {
    stations: rows.flatMap(({ id, lastVersion }) => (lastVersion === null && id ? id : [])),
    received: rows.flatMap(({ id }) => id ?? []),
  };
}

/** Which bodies of the actor outside the application it has reached. */
export async function reachedBy(
  sql: Sql,
  actor: Actor,
  applicationId: string,
): Promise<Pick<Surroundings, "addressed" | "stations" | "received">> {
  const [authorities, supervisions] = [ofKind(actor, "authority"), ofKind(actor, "supervision")];
  const nothing = { addressed: [], stations: [], received: [] };
  const above = authorities.length > 0 ? await authoritiesReached(sql, applicationId, authorities) : nothing;
  const along = supervisions.length > 0 ? await stationsReached(sql, applicationId, supervisions) : nothing;
  return {
    addressed: above.addressed,
    stations: along.stations,
    received: [...above.received, ...along.received],
  };
}

/**
 * The versions that a reader outside the application has received: an authority those that came to it, a station
 * those of the ways on which they reached it.
 */
export function receivedVersions(sql: Sql, actor: Actor): SQL | undefined {
  const passing = sql
    .select({ position: stations.position })
    .from(stations)
    .where(
      and(
        eq(stations.applicationId, submissions.applicationId),
        inArray(stations.organisationId, ofKind(actor, "supervision")),
        isNotNull(stations.arrivedAt),
        lte(stations.firstVersion, submissions.version),
        or(isNull(stations.lastVersion), gte(stations.lastVersion, submissions.version)),
      ),
    );
  return or(
    and(
      inArray(submissions.authorityOrganisationId, ofKind(actor, "authority")),
      isNotNull(submissions.reachedAuthorityAt),
    ),
    exists(passing),
  );
}
