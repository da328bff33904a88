import { and, eq, isNull } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import { consents, corrections } from "~/db/schema/authority-acts";
import { proceedings, statements } from "~/db/schema/proceedings";
import { Refusal } from "~/db/values/refusal";
import { type ActorPlace, permit } from "./access";
import { type Actor, organisationIds } from "./policy/actor";
import type { ApplicationAction } from "./policy/application-actions";
import { decideState } from "./policy/decide-state";
import { type Situation, situationOf } from "./policy/situation";

type Asked = { applicationId: string; section?: string };

/** The sections that are asked for again and not answered yet. */
async function askedFor(sql: Sql, applicationId: string): Promise<string[]> {
  const rows = await sql
    .selectDistinct({ section: corrections.section })
    .from(corrections)
    .where(
      and(
        eq(corrections.applicationId, applicationId),
        isNull(corrections.answeredAt),
        isNull(corrections.closedAt),
      ),
    );
  return rows.map(({ section }) => section);
}

/** How a case stands for the actor now, asked about one section of it or none. */
export async function caseSituation(
  sql: Sql,
  actor: Actor | null,
  { applicationId, section }: Asked,
): Promise<Situation> {
  const organisations = actor ? organisationIds(actor) : [];
  const asking = { organisationIds: organisations, section: section ?? null };
  const [proceeding] = await sql
    .select({
      state: proceedings.state,
      land: proceedings.land,
      holderOrganisationId: proceedings.holderOrganisationId,
      stationPosition: proceedings.stationPosition,
      submissionVersion: proceedings.submissionVersion,
    })
    .from(proceedings)
    .where(eq(proceedings.applicationId, applicationId));
  if (!proceeding) return situationOf(null, asking);
  const written = await sql
    .selectDistinct({ position: statements.position })
    .from(statements)
    .where(eq(statements.applicationId, applicationId));
  const consented = await sql
    .selectDistinct({ version: consents.submissionVersion })
    .from(consents)
    .where(eq(consents.applicationId, applicationId));
  return situationOf(
    {
      ...proceeding,
      statedAt: written.map(({ position }) => position),
      consentedTo: consented.map(({ version }) => version),
      askedFor: await askedFor(sql, applicationId),
    },
    asking,
  );
}

/** @throws Refusal with the reason of the table unless it is possible in this situation. */
export function demandState(act: ApplicationAction, situation: Situation): void {
  const decision = decideState(act, situation);
  if (!decision.allowed) throw new Refusal(decision.text);
}

/**
 * The actor's place, if it may do this and the case stands so that it is possible. @throws AccessDenied, then Refusal
 */
export async function permitNow(
  sql: Sql,
  actor: Actor,
  act: ApplicationAction,
  asked: Asked,
): Promise<ActorPlace> {
  const place = await permit(sql, actor, act, asked);
  demandState(act, await caseSituation(sql, actor, asked));
  return place;
}
