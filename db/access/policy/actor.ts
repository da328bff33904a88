import { eq, sql as raw } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import {
  type AddedBy,
  type MembershipRole,
  memberships,
  type OrganisationKind,
  organisations,
  people,
} from "~/db/schema/people";
import { deputies } from "~/db/schema/teams";

export type Membership = {
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
  key: string | null;
  /** As it counts today: a deputy is approver on its days. */
  role: MembershipRole;
  /** The last of those days (YYYY-MM-DD); null for who is no deputy today. */
  deputyUntil: string | null;
  addedBy: AddedBy;
};

/** The person who acts, with the organisations it acts for. */
export type Actor = {
  personId: string;
  sessionId?: string;
  name: string;
  email: string;
  memberships: Membership[];
};

export const actorColumns = {
  personId: people.id,
  name: people.name,
  email: people.email,
  organisationId: organisations.id,
  organisationName: organisations.name,
  kind: organisations.kind,
  key: organisations.key,
  addedBy: organisations.addedBy,
  role: memberships.role,
};

/** The last day of the person as a deputy, if `day` is one of its days. */
export const deputyUntil = (day: string) => raw<string | null>`(SELECT max(${deputies.toDay}) FROM ${deputies}
  WHERE ${deputies.personId} = ${memberships.personId} AND ${deputies.organisationId} = ${memberships.organisationId}
  AND ${deputies.fromDay} <= ${day} AND ${deputies.toDay} >= ${day} AND ${deputies.endedAt} IS NULL)`;

export type ActorRow = { personId: string; name: string; email: string } & {
  [Name in Exclude<keyof Membership, "deputyUntil">]: Membership[Name] | null;
} & { deputyUntil?: string | null };

/** Rows of one person, one for each membership (or a single one without), as an actor. */
export function actorOfRows(rows: ActorRow[], sessionId?: string): Actor | null {
  const [first] = rows;
  if (!first) return null;
  const found: Membership[] = [];
  for (const { organisationId, organisationName, kind, key, role, addedBy, deputyUntil = null } of rows) {
    if (organisationId === null || organisationName === null || !kind || !role || !addedBy) continue;
    const today = deputyUntil === null ? role : "approver";
    found.push({ organisationId, organisationName, kind, key, role: today, deputyUntil, addedBy });
  }
  const { personId, name, email } = first;
  return { personId, ...(sessionId ? { sessionId } : {}), name, email, memberships: found };
}

/** The person without its days as a deputy: those count for who is signed in (`findActor`). */
export async function loadActor(sql: Sql, personId: string, sessionId?: string): Promise<Actor | null> {
  const rows = await sql
    .select(actorColumns)
    .from(people)
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(people.id, personId))
    .orderBy(organisations.name);
  return actorOfRows(rows, sessionId);
}

export function organisationIds(actor: Actor): string[] {
  return actor.memberships.map((membership) => membership.organisationId);
}
