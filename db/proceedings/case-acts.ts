import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Sql } from "../engine/open";
import { consents, corrections, decisions } from "../schema/authority-acts";
import { organisations } from "../schema/people";
import { proceedings, returns, stations } from "../schema/proceedings";
import { submissions } from "../schema/submissions";
import { type AskedSection, askedSections } from "./asked-sections";
import type { Proceeding } from "./move-proceeding";

type Row<T extends { $inferSelect: unknown }> = T["$inferSelect"];

/** What supervision and authority have done with a case, as far as it holds now. */
export type CaseActs = Pick<Proceeding, "number" | "state" | "land" | "submissionVersion"> & {
  /** Who has it now; null where that body does not use this system, or it lies with the lead. */
  holderName: string | null;
  /** The authority that the newest version goes to. */
  authorityName: string;
  /** Asked for and not answered yet, the nearest day first. */
  asked: AskedSection[];
  /** How many requests were answered and are not settled yet. */
  answered: number;
  /** Given back by a station (its name) or the authority (null), or taken back by the lead; the last that was. */
  returned: (Pick<Row<typeof returns>, "kind" | "reason" | "at"> & { station: string | null }) | null;
  /** Of the ministry, to the newest version. */
  consentedOn: string | null;
  /** The one that holds: no later one corrects it. */
  decision: Pick<Row<typeof decisions>, "id" | "kind" | "amountCents" | "decidedOn" | "reference"> | null;
  /** The last station of the present way that passed it on, and when. */
  forwarded: { station: string; at: string } | null;
};

const holder = alias(organisations, "holder");

async function proceedingsOf(sql: Sql, ids: string[]) {
  return sql
    .select({
      applicationId: proceedings.applicationId,
      number: proceedings.number,
      state: proceedings.state,
      land: proceedings.land,
      submissionVersion: proceedings.submissionVersion,
      holderName: holder.name,
      authorityName: submissions.authorityName,
    })
    .from(proceedings)
    .innerJoin(
      submissions,
      and(
        eq(submissions.applicationId, proceedings.applicationId),
        eq(submissions.version, proceedings.submissionVersion),
      ),
    )
    .leftJoin(holder, eq(holder.id, proceedings.holderOrganisationId))
    .where(inArray(proceedings.applicationId, ids));
}

/** What was given or taken back, the latest first, with the station that did. */
async function returnsOf(sql: Sql, ids: string[]) {
  const { applicationId, kind, reason, at } = returns;
  return sql
    .select({ applicationId, kind, reason, at, station: stations.name })
    .from(returns)
    .leftJoin(
      stations,
      and(eq(stations.applicationId, returns.applicationId), eq(stations.position, returns.position)),
    )
    .where(inArray(applicationId, ids))
    .orderBy(desc(at));
}

/** One row for each request that was answered and is not settled. */
async function answeredOf(sql: Sql, ids: string[]) {
  const { applicationId, answeredAt, closedAt } = corrections;
  return sql
    .select({ applicationId })
    .from(corrections)
    .where(and(inArray(applicationId, ids), isNotNull(answeredAt), isNull(closedAt)));
}

async function consentsOf(sql: Sql, ids: string[]) {
  const { applicationId, submissionVersion, consentedOn } = consents;
  return sql
    .select({ applicationId, submissionVersion, consentedOn })
    .from(consents)
    .where(inArray(applicationId, ids))
    .orderBy(desc(consents.recordedAt));
}

async function decisionsOf(sql: Sql, ids: string[]) {
  const { applicationId, id, kind, amountCents, decidedOn, reference, corrects } = decisions;
  return sql
    .select({ applicationId, id, kind, amountCents, decidedOn, reference, corrects })
    .from(decisions)
    .where(inArray(applicationId, ids))
    .orderBy(desc(decisions.recordedAt));
}

async function forwardedOf(sql: Sql, ids: string[]) {
  const { applicationId, name, forwardedAt } = stations;
  return sql
    .select({ applicationId, station: name, at: forwardedAt })
    .from(stations)
    .where(and(inArray(applicationId, ids), isNull(stations.lastVersion), isNotNull(forwardedAt)))
    .orderBy(asc(stations.position));
}

/** Of these applications, by id; one that was never handed in is not among them. Who may read it, asks before. */
export async function caseActs(
  sql: Sql,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, CaseActs>> {
  const ids = [...applicationIds];
  const cases = ids.length === 0 ? [] : await proceedingsOf(sql, ids);
  if (cases.length === 0) return new Map();
  const found = cases.map(({ applicationId }) => applicationId);
  const asked = await askedSections(sql, found);
  const answered = await answeredOf(sql, found);
  const returned = await returnsOf(sql, found);
  const consented = await consentsOf(sql, found);
  const decided = await decisionsOf(sql, found);
  const forwarded = await forwardedOf(sql, found);
  const corrected = new Set(decided.map(({ corrects }) => corrects));
  return new Map(
    cases.map(({ applicationId, ...place }): [string, CaseActs] => {
      const its = (row: { applicationId: string }) => row.applicationId === applicationId;
      const back = returned.find(its);
      const decision = decided.find((one) => its(one) && !corrected.has(one.id));
      const passed = forwarded.findLast(its);
      const consent = consented.find((one) => its(one) && one.submissionVersion === place.submissionVersion);
      return [
        applicationId,
        {
          ...place,
          asked: asked.get(applicationId) ?? [],
          answered: answered.filter(its).length,
          returned: back
            ? { kind: back.kind, reason: back.reason, at: back.at, station: back.station }
            : null,
          consentedOn: consent?.consentedOn ?? null,
          decision: decision
            ? {
                id: decision.id,
                kind: decision.kind,
                amountCents: decision.amountCents,
                decidedOn: decision.decidedOn,
                reference: decision.reference,
              }
            : null,
          forwarded: passed?.at ? { station: passed.station, at: passed.at } : null,
        },
      ];
    }),
  );
}
