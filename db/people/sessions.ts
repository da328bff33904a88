import { and, desc, eq, gt, lte, ne, or } from "drizzle-orm";
import { type Actor, actorColumns, actorOfRows, deputyUntil } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { memberships, organisations, people, sessions } from "~/db/schema/people";
import { germanDay } from "~/db/values/german-day";
import { instant, later } from "~/db/values/instant";
import { newId, newToken, sha256 } from "~/db/values/token";
import { SESSION_DAYS, SESSION_IDLE_HOURS } from "./periods";

/** The last request is noted at most this often, so that reading a page seldom writes. */
const NOTED_EVERY_MINUTES = 5;

/** Begins a session inside the transaction that used up the link, and clears away ended ones. */
export async function beginSession(
  tx: Transaction,
  { personId, now }: { personId: string; now: string },
): Promise<{ sessionId: string; sessionToken: string }> {
  const at = instant(now);
  const ended = or(
    lte(sessions.lastSeenAt, later(at, { hours: -SESSION_IDLE_HOURS })),
    lte(sessions.createdAt, later(at, { days: -SESSION_DAYS })),
  );
  await tx.sql.delete(sessions).where(and(eq(sessions.personId, personId), ended));
  const sessionId = newId();
  const sessionToken = newToken();
  const row = { id: sessionId, tokenHash: sha256(sessionToken), personId, createdAt: at, lastSeenAt: at };
  await tx.sql.insert(sessions).values(row);
  return { sessionId, sessionToken };
}

/** The person behind a session cookie, with its memberships and deputies' days as they are now; null when it has ended. */
export async function findActor(db: Database, sessionToken: string, now: string): Promise<Actor | null> {
  const at = instant(now);
  const rows = await db.reader
    .select({
      ...actorColumns,
      deputyUntil: deputyUntil(germanDay(now)),
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(sessions.tokenHash, sha256(sessionToken)),
        gt(sessions.lastSeenAt, later(at, { hours: -SESSION_IDLE_HOURS })),
        gt(sessions.createdAt, later(at, { days: -SESSION_DAYS })),
      ),
    )
    .orderBy(organisations.name);
  const [first] = rows;
  if (!first) return null;
  if (first.lastSeenAt < later(at, { minutes: -NOTED_EVERY_MINUTES })) {
    await transaction(db, async (tx) => {
      await tx.sql.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, first.sessionId));
    });
  }
  return actorOfRows(rows, first.sessionId);
}

/** Signs out here; an unknown or ended session is no error. */
export async function endSession(db: Database, sessionToken: string, now: string): Promise<void> {
  await transaction(db, async (tx) => {
    const [session] = await tx.sql
      .select()
      .from(sessions)
      .where(eq(sessions.tokenHash, sha256(sessionToken)));
    if (!session) return;
    await tx.sql.delete(sessions).where(eq(sessions.id, session.id));
    await appendAudit(tx, { now, actor: session, action: "session.ended", detail: { session: session.id } });
  });
}

/** Signs out everywhere, or everywhere else when `exceptCurrent`. Gives the number of sessions ended. */
export async function endAllSessions(
  db: Database,
  actor: Actor,
  { exceptCurrent = false, now }: { exceptCurrent?: boolean; now: string },
): Promise<number> {
  return transaction(db, async (tx) => {
    const others = exceptCurrent && actor.sessionId ? ne(sessions.id, actor.sessionId) : undefined;
    const { changes } = await tx.sql
      .delete(sessions)
      .where(and(eq(sessions.personId, actor.personId), others));
    await appendAudit(tx, { now, actor, action: "session.all-ended", detail: { sessions: changes } });
    return changes;
  });
}

export type SessionLine = { id: string; createdAt: string; lastSeenAt: string; current: boolean };

/** Where the actor is signed in, newest first. */
export async function listSessions(db: Database, actor: Actor, now: string): Promise<SessionLine[]> {
  const at = instant(now);
  const rows = await db.reader
    .select({ id: sessions.id, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.personId, actor.personId),
        gt(sessions.lastSeenAt, later(at, { hours: -SESSION_IDLE_HOURS })),
        gt(sessions.createdAt, later(at, { days: -SESSION_DAYS })),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt));
  return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
}
