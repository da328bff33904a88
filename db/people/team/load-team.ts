import { aliasedTable, and, asc, eq, gte, isNull } from "drizzle-orm";
import { permitMember } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { memberStanding } from "~/db/access/policy/decide";
import type { MemberStanding } from "~/db/access/policy/organisation-actions";
import type { Database, Sql } from "~/db/engine/open";
import {
  type MembershipRole,
  memberships,
  type OrganisationKind,
  organisations,
  people,
} from "~/db/schema/people";
import { deputies } from "~/db/schema/teams";
import { germanDay } from "~/db/values/german-day";
import { type TeamLine, teamEventsOf } from "./team-events";

export type TeamMember = {
  personId: string;
  name: string;
  email: string;
  role: MembershipRole;
  since: string;
};
export type Deputy = {
  id: string;
  personId: string;
  name: string;
  /** Name of the approver in whose place. */
  forName: string;
  fromDay: string;
  toDay: string;
  /** Today is one of its days. */
  active: boolean;
};
export type Team = {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** As what the actor stands here. */
  standing: MemberStanding;
  members: TeamMember[];
  /** Present and coming. */
  deputies: Deputy[];
  /** Newest first. */
  events: TeamLine[];
};

const whom = aliasedTable(people, "whom");

export async function membersOf(sql: Sql, organisationId: string): Promise<TeamMember[]> {
  return sql
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      role: memberships.role,
      since: memberships.addedAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.organisationId, organisationId))
    .orderBy(asc(people.name), asc(people.email));
}

async function deputiesOf(sql: Sql, organisationId: string, day: string): Promise<Deputy[]> {
  const rows = await sql
    .select({
      id: deputies.id,
      personId: deputies.personId,
      name: people.name,
      forName: whom.name,
      fromDay: deputies.fromDay,
      toDay: deputies.toDay,
    })
    .from(deputies)
    .innerJoin(people, eq(people.id, deputies.personId))
    .innerJoin(whom, eq(whom.id, deputies.forPersonId))
    .where(
      and(eq(deputies.organisationId, organisationId), gte(deputies.toDay, day), isNull(deputies.endedAt)),
    )
    .orderBy(asc(deputies.toDay), asc(deputies.fromDay));
  return rows.map((row) => ({ ...row, active: row.fromDay <= day }));
}

/** Who acts for an organisation, and what changed. @throws AccessDenied for everybody but its members. */
export async function loadTeam(
  db: Database,
  actor: Actor,
  { organisationId, now }: { organisationId: string; now: string },
): Promise<Team> {
  permitMember(actor, "organisation.read", organisationId);
  const [row] = await db.reader.select().from(organisations).where(eq(organisations.id, organisationId));
  return {
    id: organisationId,
    name: row?.name ?? "",
    kind: row?.kind ?? "municipality",
    standing: memberStanding(actor.memberships, organisationId),
    members: await membersOf(db.reader, organisationId),
    deputies: await deputiesOf(db.reader, organisationId, germanDay(now)),
    events: await teamEventsOf(db.reader, organisationId),
  };
}
