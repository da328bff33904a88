import { asc, eq } from "drizzle-orm";
import { type Actor, actorColumns, actorOfRows } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { memberships, organisations, people } from "~/db/schema/people";

/** Everybody with the organisations each acts for, by address; for the operator. */
export async function listPeople(db: Database): Promise<Actor[]> {
  const rows = await db.reader
    .select(actorColumns)
    .from(people)
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .orderBy(asc(people.email), asc(organisations.name));
  const found = new Map<string, typeof rows>();
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return [...found.values()].flatMap((own) => actorOfRows(own) ?? []);
}
