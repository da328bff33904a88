import { eq } from "drizzle-orm";
import type { Sql } from "./open";
import {
  type AddedBy,
  type MembershipRole,
  memberships,
  type OrganisationKind,
  organisations,
  people,
} from "./schema/people";

export type Membership = {
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
  key: string | null;
  role: MembershipRole;
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

export type ActorRow = { personId: string; name: string; email: string } & {
  [Name in keyof Membership]: Membership[Name] | null;
};

/** Rows of one person, one for each membership (or a single one without), as an actor. */
export function actorOf(rows: ActorRow[], sessionId?: string): Actor | null {
  const [first] = rows;
  if (!first) return null;
  const found: Membership[] = [];
  for (const { organisationId, organisationName, kind, key, role, addedBy } of rows) {
    if (organisationId === null || organisationName === null || !kind || !role || !addedBy) continue;
    found.push({ organisationId, organisationName, kind, key, role, addedBy });
  }
  const { personId, name, email } = first;
  return { personId, ...(sessionId ? { sessionId } : {}), name, email, memberships: found };
}

export async function loadActor(sql: Sql, personId: string, sessionId?: string): Promise<Actor | null> {
  const rows = await sql
    .select(actorColumns)
    .from(people)
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(people.id, personId))
    .orderBy(organisations.name);
  return actorOf(rows, sessionId);
}

export function organisationIds(actor: Actor): string[] {
  return actor.memberships.map((membership) => membership.organisationId);
}
