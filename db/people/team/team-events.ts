import { aliasedTable, desc, eq } from "drizzle-orm";
import type { Actor } from "~/db/access/policy/actor";
import type { Sql } from "~/db/engine/open";
import type { Transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { people } from "~/db/schema/people";
import { type TeamDetail, type TeamEvent, teamEvents } from "~/db/schema/teams";
import { instant } from "~/db/values/instant";

export type NewTeamEvent = {
  organisationId: string;
  event: TeamEvent;
  /** Whom it concerns. */
  personId: string;
  detail?: TeamDetail;
  now: string;
};

/** Notes it for the organisation's page and in the audit log. Null: the operator's command line. */
export async function appendTeamEvent(
  tx: Transaction,
  actor: Pick<Actor, "personId"> | null,
  { now, detail = {}, ...event }: NewTeamEvent,
): Promise<void> {
  await tx.sql.insert(teamEvents).values({ ...event, detail, at: instant(now), by: actor?.personId ?? null });
  const { organisationId, personId } = event;
  // A word to a colleague is not for the log, which holds ids and figures.
  const { note: _note, ...figures } = detail;
  await appendAudit(tx, {
    now,
    actor,
    action: `team.${event.event}`,
    detail: { organisation: organisationId, person: personId, ...figures },
  });
}

export type TeamLine = {
  sequence: number;
  event: TeamEvent;
  /** Name of whom it concerns. */
  person: string;
  /** Name of who did it; null for the operator. */
  by: string | null;
  detail: TeamDetail;
  at: string;
};

const whom = aliasedTable(people, "whom");
const who = aliasedTable(people, "who");

/** Newest first. */
export async function teamEventsOf(sql: Sql, organisationId: string, limit = 50): Promise<TeamLine[]> {
  return sql
    .select({
      sequence: teamEvents.sequence,
      event: teamEvents.event,
      person: whom.name,
      by: who.name,
      detail: teamEvents.detail,
      at: teamEvents.at,
    })
    .from(teamEvents)
    .innerJoin(whom, eq(whom.id, teamEvents.personId))
    .leftJoin(who, eq(who.id, teamEvents.by))
    .where(eq(teamEvents.organisationId, organisationId))
    .orderBy(desc(teamEvents.sequence))
    .limit(limit);
}
