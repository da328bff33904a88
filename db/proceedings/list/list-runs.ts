import { and, eq, sql as raw, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Sql } from "~/db/engine/open";
import { listEntries } from "~/db/schema/list-entries";
import { people } from "~/db/schema/people";
import type { ProceedingState } from "~/db/schema/proceeding-states";
import { proceedings } from "~/db/schema/proceedings";
import { submissions } from "~/db/schema/submissions";
import { supplementedAt } from "~/db/versions/supplement";
import type { Search } from "./list-search";

/** The lists of these bodies, narrowed. */
export type List = {
  ids: readonly string[];
  states: readonly ProceedingState[];
  /** Person; "nobody" for those nobody has taken on; null: all. */
  assignee: string | "nobody" | null;
  search: Search;
};

/** In plain SQL, so that a name inside means the row outside (see `versions/supplement.ts`). */
const flag = (...sql: Parameters<typeof raw>): SQL<boolean> =>
  raw<boolean>`(${raw(...sql)})`.mapWith(Boolean);

const decidedAs = z.object({ kind: z.enum(["grant", "refusal"]), amountCents: z.number().nullable() });

/** The decision that no later one corrects; null where nothing is decided. */
const holdingDecision = raw`(SELECT json_object('kind', kind, 'amountCents', amount_cents) FROM decisions
  WHERE decisions.application_id = proceedings.application_id
  AND NOT EXISTS (SELECT 1 FROM decisions AS later WHERE later.corrects = decisions.id)
  ORDER BY decisions.recorded_at DESC LIMIT 1)`.mapWith((text: string) => decidedAs.parse(JSON.parse(text)));

const columns = {
  organisationId: listEntries.organisationId,
  applicationId: listEntries.applicationId,
  arrivedAt: listEntries.arrivedAt,
  dueOn: listEntries.dueOn,
  number: listEntries.number,
  state: listEntries.state,
  land: proceedings.land,
  programme: proceedings.programme,
  title: proceedings.title,
  leadName: proceedings.leadName,
  amountCents: proceedings.amountCents,
  submissionVersion: proceedings.submissionVersion,
  receivedOn: proceedings.receivedOn,
  supplementedAt,
  due: raw<string | null>`${proceedings.dueOn}`.as("due"),
  holder: proceedings.holderOrganisationId,
  assigneeName: people.name,
  stationPosition: proceedings.stationPosition,
  stated: flag`EXISTS (SELECT 1 FROM statements WHERE statements.application_id = proceedings.application_id
    AND statements.position = proceedings.station_position)`,
  consented: flag`EXISTS (SELECT 1 FROM consents WHERE consents.application_id = proceedings.application_id
    AND consents.submission_version = proceedings.submission_version)`,
  answered:
    raw<number>`(SELECT count(*) FROM corrections WHERE corrections.application_id = proceedings.application_id
    AND corrections.answered_at IS NOT NULL AND corrections.closed_at IS NULL)`.as("answered"),
  decision: holdingDecision,
};

function takenOnBy(assignee: List["assignee"]): SQL | undefined {
  if (assignee === null) return undefined;
  return assignee === "nobody" ? raw`assignee_id IS NULL` : raw`assignee_id = ${assignee}`;
}

const oneOf = (values: readonly string[]): SQL =>
  raw.join(
    values.map((value) => raw`${value}`),
    raw`, `,
  );

/**
 * The entries of a list, to be merged: one run of an index for each body and state, in order already, so nothing is
 * gathered to be sorted, and no more is read than is shown. Of a search with few hits these are looked at first
 * (the plus keeps an index from being chosen), and sorted. Written in plain SQL, since drizzle takes longer over the
 * columns of each run than SQLite does over its rows.
 */
function entriesOf({ ids, states, assignee, search: { first, also } }: List, from?: SQL): SQL {
  const narrowed = [takenOnBy(assignee), also, from].flatMap((one) => (one ? raw` AND ${one}` : []));
  const runs = first
    ? [raw`+organisation_id IN (${oneOf(ids)}) AND +state IN (${oneOf(states)}) AND ${first}`]
    : ids.flatMap((id) => states.map((state) => raw`organisation_id = ${id} AND state = ${state}`));
  return raw.join(
    runs.map((run) => raw`SELECT * FROM list_entries WHERE ${run}${raw.join(narrowed)}`),
    raw` UNION ALL `,
  );
}

/** The version that a line speaks of. */
const itsVersion = and(
  eq(submissions.applicationId, proceedings.applicationId),
  eq(submissions.version, proceedings.submissionVersion),
);

/** One more than `limit` would tell whether there are more. `from`: only beyond a place. */
export async function listLines(
  sql: Sql,
  list: List,
  { from, order, limit }: { from: SQL | undefined; order: SQL; limit: number },
) {
  if (list.ids.length === 0) return [];
  const { applicationId, organisationId } = listEntries;
  const page = raw`SELECT application_id, organisation_id FROM (${entriesOf(list, from)} ORDER BY ${order} LIMIT ${limit})`;
  return sql
    .select(columns)
    .from(listEntries)
    .innerJoin(proceedings, eq(proceedings.applicationId, listEntries.applicationId))
    .leftJoin(submissions, itsVersion)
    .leftJoin(people, eq(people.id, listEntries.assigneeId))
    .where(raw`(${applicationId}, ${organisationId}) IN (${page})`)
    .orderBy(order);
}

export type ListRow = Awaited<ReturnType<typeof listLines>>[number];

/** How many lines there are in all, as far as `most`. */
export async function countOf(sql: Sql, list: List, most: number): Promise<number> {
  if (list.ids.length === 0) return 0;
  const { all } = await sql.get<{ all: number }>(
    raw`SELECT count(*) AS "all" FROM (${entriesOf(list)} LIMIT ${most})`,
  );
  return all;
}
