import { and, eq, gte, isNull, lte } from "drizzle-orm";
import { permitMember } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database, Sql } from "~/db/engine/open";
import { memberships, people } from "~/db/schema/people";
import { deputies } from "~/db/schema/teams";
import { germanDay } from "~/db/values/german-day";

export type Approver = {
  personId: string;
  name: string;
  email: string;
  /** The last day (YYYY-MM-DD) for a deputy, null for who is approver by role. */
  until: string | null;
};

/** Who may clear and submit for an organisation today: its approvers, then their deputies. */
export async function approversOf(sql: Sql, organisationId: string, now: string): Promise<Approver[]> {
  const day = germanDay(now);
  const named = await sql
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, "approver")))
    .orderBy(people.name);
  const standIns = await sql
    .select({ personId: people.id, name: people.name, email: people.email, until: deputies.toDay })
    .from(deputies)
    .innerJoin(people, eq(people.id, deputies.personId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.personId, deputies.personId),
        eq(memberships.organisationId, deputies.organisationId),
      ),
    )
    .where(
      and(
        eq(deputies.organisationId, organisationId),
        gte(deputies.toDay, day),
        lte(deputies.fromDay, day),
        isNull(deputies.endedAt),
      ),
    )
    .orderBy(people.name);
  const found = new Map<string, Approver>(named.map((one) => [one.personId, { ...one, until: null }]));
  for (const one of standIns) if (!found.has(one.personId)) found.set(one.personId, one);
  return [...found.values()];
}

/** The same for a member. @throws AccessDenied for everybody else. */
export async function listApprovers(
  db: Database,
  actor: Actor,
  { organisationId, now }: { organisationId: string; now: string },
): Promise<Approver[]> {
  permitMember(actor, "organisation.read", organisationId);
  return approversOf(db.reader, organisationId, now);
}
