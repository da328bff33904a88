import { and, eq } from "drizzle-orm";
import { AccessDenied, type ActorPlace, accessOf, demand, requireAccess } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { sections } from "~/db/schema/applications";
import { people } from "~/db/schema/people";
import { type Planned, plannedDates } from "~/db/schema/plans";
import { instant } from "~/db/values/instant";
import { isParticipantSection } from "~/db/values/section-names";

/** The subject of what is planned for the application as a whole; else it is the name of a participant's section. */
export const WHOLE_APPLICATION = "application";

export type PlannedDate = {
  subject: string;
  what: Planned;
  /** YYYY-MM-DD */
  day: string;
  updatedAt: string;
  /** Name of the person. */
  updatedBy: string;
};
/** `day` null clears the plan; `seen` is what the person saw when it began to type. */
export type PlannedChange = { subject: string; what: Planned; day: string | null; seen: string | null };
/** What stands there now, which the person has not seen; `day` null: somebody cleared it. */
export type PlannedConflict = Pick<PlannedChange, "subject" | "what" | "day">;
export type PlansSaved = { ok: true; changed: number } | { ok: false; conflicts: PlannedConflict[] };

/**
 * What is planned: for the lead everything, for a partner what concerns the whole application and its own part.
 * @throws AccessDenied for strangers.
 */
export async function listPlannedDates(
  db: Database,
  actor: Actor,
  applicationId: string,
): Promise<PlannedDate[]> {
  const place = await requireAccess(db.reader, actor, applicationId);
  const rows = await db.reader
    .select({
      subject: plannedDates.subject,
      what: plannedDates.what,
      day: plannedDates.day,
      updatedAt: plannedDates.updatedAt,
      updatedBy: people.name,
    })
    .from(plannedDates)
    .innerJoin(people, eq(people.id, plannedDates.updatedBy))
    .where(eq(plannedDates.applicationId, applicationId))
    .orderBy(plannedDates.subject, plannedDates.what);
  if (accessOf(place) === "lead") return rows;
  return rows.filter(({ subject }) => subject === WHOLE_APPLICATION || place.ownSections.includes(subject));
}

/** The lead plans everything, each participant's meeting too; a partner the meeting of its own council. */
async function requirePlannable(tx: Transaction, place: ActorPlace, { subject, what }: PlannedChange) {
  if ((subject === WHOLE_APPLICATION) === (what === "council")) {
    throw new RangeError(`Nothing to plan: ${what} of ${subject}`);
  }
  const action = subject === WHOLE_APPLICATION ? "plan.application" : "plan.council";
  demand(decide(action, place.stands, place.ownerOf(subject)));
  if (subject === WHOLE_APPLICATION) return;
  const [section] = await tx.sql
    .select({ removedAt: sections.removedAt })
    .from(sections)
    .where(and(eq(sections.applicationId, place.application.id), eq(sections.name, subject)));
  if (!isParticipantSection(subject) || !section || section.removedAt !== null) {
    throw new AccessDenied(false, "Diese Beteiligte gibt es nicht.");
  }
}

async function write(
  tx: Transaction,
  actor: Actor,
  applicationId: string,
  change: PlannedChange,
  now: string,
) {
  const { subject, what, day } = change;
  const place = and(
    eq(plannedDates.applicationId, applicationId),
    eq(plannedDates.subject, subject),
    eq(plannedDates.what, what),
  );
  if (day === null) await tx.sql.delete(plannedDates).where(place);
  else {
    const set = { day, updatedAt: instant(now), updatedBy: actor.personId };
    await tx.sql
      .insert(plannedDates)
      .values({ applicationId, subject, what, ...set })
      .onConflictDoUpdate({
        target: [plannedDates.applicationId, plannedDates.subject, plannedDates.what],
        set,
      });
  }
  const action = day === null ? "plan.cleared" : "plan.set";
  await appendAudit(tx, { now, actor, action, applicationId, detail: { subject, what } });
}

/**
 * Sets and clears planned days, all or none. A day as it already is is left alone; one that somebody else changed
 * since it was seen is a conflict, and then nothing is written.
 * @throws AccessDenied for what others plan.
 */
export async function savePlannedDates(
  db: Database,
  actor: Actor,
  { applicationId, changes, now }: { applicationId: string; changes: readonly PlannedChange[]; now: string },
): Promise<PlansSaved> {
  return transaction(db, async (tx): Promise<PlansSaved> => {
    const place = await requireAccess(tx.sql, actor, applicationId);
    for (const change of changes) await requirePlannable(tx, place, change);
    const stored = await tx.sql
      .select({ subject: plannedDates.subject, what: plannedDates.what, day: plannedDates.day })
      .from(plannedDates)
      .where(eq(plannedDates.applicationId, applicationId));
    const standing = ({ subject, what }: PlannedChange) =>
      stored.find((one) => one.subject === subject && one.what === what)?.day ?? null;
    const wanted = changes.filter((change) => change.day !== standing(change) && change.day !== change.seen);
    const conflicts = wanted
      .filter((change) => change.seen !== standing(change))
      .map((change) => ({ subject: change.subject, what: change.what, day: standing(change) }));
    if (conflicts.length > 0) return { ok: false, conflicts };
    for (const change of wanted) await write(tx, actor, applicationId, change, now);
    return { ok: true, changed: wanted.length };
  });
}
