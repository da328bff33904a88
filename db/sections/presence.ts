import { and, asc, eq, gt, isNull, lte, ne } from "drizzle-orm";
import { accessOf, requireAccess } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { sections } from "~/db/schema/applications";
import { memberships, people } from "~/db/schema/people";
import { presence } from "~/db/schema/presence";
import { instant, later } from "~/db/values/instant";
import { PRESENT_SECONDS } from "./present-seconds";

type Place = { applicationId: string; step: string; now: string };
/** `self`: the same mailbox at another place. */
export type Present = { name: string; self: boolean };

const placeOf = ({ applicationId, step }: Omit<Place, "now">) =>
  and(eq(presence.applicationId, applicationId), eq(presence.step, step));

/** Notes that the actor has this step open. Nothing of the case changes, so the log says nothing of it. */
export async function notePresence(db: Database, actor: Actor, place: Place): Promise<void> {
  if (actor.sessionId === undefined) return;
  await transaction(db, async (tx) => {
    await requireAccess(tx.sql, actor, place.applicationId);
    await signOfPresence(tx, actor, place);
  });
}

/** The same as part of a larger change, which has looked whether the actor may be there. */
export async function signOfPresence(tx: Transaction, actor: Actor, { now, ...place }: Place): Promise<void> {
  const { sessionId, personId } = actor;
  if (sessionId === undefined) return;
  const seenAt = instant(now);
  const gone = lte(presence.seenAt, later(seenAt, { seconds: -PRESENT_SECONDS }));
  await tx.sql.delete(presence).where(and(eq(presence.applicationId, place.applicationId), gone));
  await tx.sql
    .insert(presence)
    .values({ ...place, sessionId, personId, seenAt })
    .onConflictDoUpdate({
      target: [presence.applicationId, presence.step, presence.sessionId],
      set: { seenAt, personId },
    });
}

/** The page was left. */
export async function endPresence(
  db: Database,
  actor: Actor,
  place: { applicationId: string; step: string },
): Promise<void> {
  const { sessionId } = actor;
  if (sessionId === undefined) return;
  await transaction(db, async (tx) => {
    await tx.sql.delete(presence).where(and(placeOf(place), eq(presence.sessionId, sessionId)));
  });
}

/**
 * Who else has the step open: only people who see a part that the actor sees as well. The lead sees all
 * parts and is seen by all; partners see each other where they share one.
 */
export async function listPresent(db: Database, actor: Actor, { now, ...place }: Place): Promise<Present[]> {
  const own = await requireAccess(db.reader, actor, place.applicationId);
  const { application, ownSections } = own;
  const isLead = accessOf(own) === "lead";
  const rows = await db.reader
    .select({
      personId: presence.personId,
      name: people.name,
      organisationId: memberships.organisationId,
      section: sections.name,
    })
    .from(presence)
    .innerJoin(people, eq(people.id, presence.personId))
    .innerJoin(memberships, eq(memberships.personId, presence.personId))
    .leftJoin(
      sections,
      and(
        eq(sections.applicationId, presence.applicationId),
        eq(sections.ownerOrganisationId, memberships.organisationId),
        isNull(sections.removedAt),
      ),
    )
    .where(
      and(
        placeOf(place),
        gt(presence.seenAt, later(instant(now), { seconds: -PRESENT_SECONDS })),
        ne(presence.sessionId, actor.sessionId ?? ""),
      ),
    )
    .orderBy(asc(people.name));
  const seen = rows.filter(({ organisationId, section }) => {
    if (organisationId === application.leadOrganisationId) return true;
    return section !== null && (isLead || ownSections.includes(section));
  });
  const names = new Map(seen.map(({ personId, name }) => [personId, name]));
  return [...names].map(([personId, name]) => ({ name, self: personId === actor.personId }));
}
