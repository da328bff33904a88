import { and, asc, desc, eq, inArray, isNotNull, isNull, sql as raw } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isOver, isWithLead } from "../access/policy/situation";
import type { Sql } from "../engine/open";
import { consents, corrections, decisions } from "../schema/authority-acts";
import { organisations } from "../schema/people";
import { proceedings, returns, stations } from "../schema/proceedings";
import { submissions } from "../schema/submissions";
import { type AskedSection, askedSections } from "./asked-sections";
import type { Proceeding } from "./move-proceeding";
import { stationsAhead } from "./stations";

type Row<T extends { $inferSelect: unknown }> = T["$inferSelect"];

/** What supervision and authority have done with a case, as far as it holds now. */
export type CaseActs = Pick<Proceeding, "number" | "state" | "land" | "submissionVersion"> & {
  /** Who has it now; null where that body does not use this system, or it lies with the lead. */
  holderName: string | null;
  /** The authority that the newest version goes to. */
  authorityName: string;
  /** What the newest version applies for; null where no source says how much. */
  requestedCents: number | null;
  /** Asked for and not answered yet, the nearest day first; nothing waits for it once the application was taken back. */
  asked: AskedSection[];
  /** How many requests were answered and are not settled yet. */
  answered: number;
  /** The version that answered the last of them, which need not be the newest. */
  answeredWith: number | null;
  /** Given back by a station (its name) or the authority (null), or taken back by the lead; the last that was. */
  returned: (Pick<Row<typeof returns>, "kind" | "reason" | "at"> & { station: string | null }) | null;
  /** The version that came back to the body that had given the application back, while it lies there. */
  cameBackWith: number | null;
  /** Of the ministry, to the newest version. */
  consentedOn: string | null;
  /** The one that holds: no later one corrects it. */
  decision: Pick<Row<typeof decisions>, "id" | "kind" | "amountCents" | "decidedOn" | "reference"> | null;
  /** The last station of the present way that passed it on, and when. */
  forwarded: { station: string; at: string } | null;
  /** The stations that it has still before it, the one where it lies among them. */
  ahead: string[];
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
      stationPosition: proceedings.stationPosition,
      authorityOrganisationId: proceedings.authorityOrganisationId,
      reachedAuthorityAt: proceedings.reachedAuthorityAt,
      holderName: holder.name,
      authorityName: submissions.authorityName,
      requestedCents: raw<
        number | null
      >`coalesce(json_extract(${submissions.data}, '$.budget.requestedCents'), ${proceedings.amountCents})`,
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
  const { applicationId, kind, reason, at, position, submissionVersion } = returns;
  return sql
    .select({ applicationId, kind, reason, at, position, submissionVersion, station: stations.name })
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
  const { applicationId, answeredAt, answeredWithVersion: version, closedAt } = corrections;
  return sql
    .select({ applicationId, version })
    .from(corrections)
    .where(and(inArray(applicationId, ids), isNotNull(answeredAt), isNull(closedAt)))
    .orderBy(asc(version));
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

/** The stations of the present ways, in their order. */
async function waysOf(sql: Sql, ids: string[]) {
  const { applicationId, name, organisationId, position, forwardedAt } = stations;
  return sql
    .select({ applicationId, name, organisationId, position, forwardedAt })
    .from(stations)
    .where(and(inArray(applicationId, ids), isNull(stations.lastVersion)))
    .orderBy(asc(position));
}

/** The rows of a case by its id, in their order: a list of many cases looks at each row once. */
function byCase<R extends { applicationId: string }>(rows: readonly R[]): (applicationId: string) => R[] {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const own = found.get(row.applicationId);
    if (own) own.push(row);
    else found.set(row.applicationId, [row]);
  }
  return (applicationId) => found.get(applicationId) ?? [];
}

/** Everything that was done with these cases, each kind of it the latest first. */
async function rowsOf(sql: Sql, ids: string[]) {
  return {
    asked: await askedSections(sql, ids),
    answered: byCase(await answeredOf(sql, ids)),
    returned: byCase(await returnsOf(sql, ids)),
    consented: byCase(await consentsOf(sql, ids)),
    decided: byCase(await decisionsOf(sql, ids)),
    stationed: byCase(await waysOf(sql, ids)),
  };
}

type Stands = Awaited<ReturnType<typeof proceedingsOf>>[number];
type Back = Awaited<ReturnType<typeof returnsOf>>[number];

/** An authority that got it on another way since did not give it back; positions of stations never come again. */
function cameBackWith(stands: Stands, { kind, position, submissionVersion, at }: Back): number | null {
  const { state, stationPosition, reachedAuthorityAt } = stands;
  if (kind !== "returned" || isOver(state) || isWithLead(state) || position !== stationPosition) return null;
  if (position === null && (reachedAuthorityAt === null || reachedAuthorityAt > at)) return null;
  return stands.submissionVersion > submissionVersion ? submissionVersion + 1 : null;
}

function returnedBy({ kind, reason, at, station }: Back): CaseActs["returned"] {
  return { kind, reason, at, station };
}

/** What of it holds now for this one. */
function holdingOf(
  stands: Stands,
  { asked, answered, returned, consented, decided, stationed }: Awaited<ReturnType<typeof rowsOf>>,
): CaseActs {
  const { applicationId, stationPosition, authorityOrganisationId, reachedAuthorityAt, ...place } = stands;
  const decisionsMade = decided(applicationId);
  const corrected = new Set(decisionsMade.map(({ corrects }) => corrects));
  const [back] = returned(applicationId);
  const made = decisionsMade.find(({ id }) => !corrected.has(id));
  const way = stationed(applicationId);
  const passed = way.findLast(({ forwardedAt }) => forwardedAt !== null);
  const consent = consented(applicationId).find((row) => row.submissionVersion === place.submissionVersion);
  return {
    ...place,
    asked: isOver(place.state) ? [] : (asked.get(applicationId) ?? []),
    answered: answered(applicationId).length,
    answeredWith: answered(applicationId).at(-1)?.version ?? null,
    returned: back ? returnedBy(back) : null,
    cameBackWith: back ? cameBackWith(stands, back) : null,
    consentedOn: consent?.consentedOn ?? null,
    decision: made ?? null,
    forwarded: passed?.forwardedAt ? { station: passed.name, at: passed.forwardedAt } : null,
    ahead: stationsAhead(way, { stationPosition, authorityOrganisationId }).map(({ name }) => name),
  };
}

/** Of these applications, by id; one that was never handed in is not among them. Who may read it, asks before. */
export async function caseActs(
  sql: Sql,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, CaseActs>> {
  const cases = applicationIds.length === 0 ? [] : await proceedingsOf(sql, [...applicationIds]);
  if (cases.length === 0) return new Map();
  const rows = await rowsOf(
    sql,
    cases.map(({ applicationId }) => applicationId),
  );
  return new Map(cases.map((one): [string, CaseActs] => [one.applicationId, holdingOf(one, rows)]));
}
