import { and, asc, desc, eq, inArray, isNotNull, isNull, like, sql as raw, type SQL } from "drizzle-orm";
import type { Actor } from "../actor";
import type { Database, Sql } from "../open";
import type { OrganisationKind } from "../schema/people";
import { people } from "../schema/people";
import { PROCEEDING_STATES, type ProceedingState } from "../schema/proceeding-states";
import { proceedings, stations } from "../schema/proceedings";

export type ListFilter = {
  /** Words that must all occur in number, title, lead or participants. */
  search: string;
  states: readonly ProceedingState[];
  /** Person; "nobody" for those nobody has taken on; null: all. */
  assignee: string | "nobody" | null;
  sort: "newest" | "oldest" | "due";
};

export type ProceedingLine = Pick<
  typeof proceedings.$inferSelect,
  | "applicationId"
  | "number"
  | "state"
  | "land"
  | "programme"
  | "title"
  | "leadName"
  | "amountCents"
  | "submissionVersion"
  | "receivedOn"
  | "dueOn"
> & {
  assigneeName: string | null;
  /** It lies with the reader's own organisation now. */
  here: boolean;
};

export type ProceedingPage = { lines: ProceedingLine[]; more: boolean };

const idsOf = (actor: Actor, kind: OrganisationKind): string[] =>
  actor.memberships.flatMap((one) => (one.kind === kind ? one.organisationId : []));

/** In LIKE, % and _ mean something; a search means them as they are. */
const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function searched(search: string): SQL[] {
  const words = search.toLocaleLowerCase("de-DE").split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => raw`${like(proceedings.searchText, pattern(word))} ESCAPE '\\'`);
}

function filtered({ search, states, assignee }: ListFilter): (SQL | undefined)[] {
  return [
    ...searched(search),
    states.length > 0 && states.length < PROCEEDING_STATES.length
      ? inArray(proceedings.state, [...states])
      : undefined,
    assignee === "nobody"
      ? isNull(proceedings.assigneeId)
      : assignee === null
        ? undefined
        : eq(proceedings.assigneeId, assignee),
  ];
}

const ORDER: Record<ListFilter["sort"], SQL[]> = {
  newest: [desc(proceedings.receivedOn), desc(proceedings.number)],
  oldest: [asc(proceedings.receivedOn), asc(proceedings.number)],
  due: [raw`${proceedings.dueOn} IS NULL`, asc(proceedings.dueOn), asc(proceedings.receivedOn)],
};

/** To whom the list belongs: what reached an authority, or what reached a supervision on the Dienstweg. */
function mine(sql: Sql, actor: Actor, as: "authority" | "supervision"): SQL | undefined {
  const ids = idsOf(actor, as);
  if (as === "authority") {
    return and(inArray(proceedings.authorityOrganisationId, ids), isNotNull(proceedings.reachedAuthorityAt));
  }
  const reached = sql
    .select({ id: stations.applicationId })
    .from(stations)
    .where(
      and(inArray(stations.organisationId, ids), isNotNull(stations.arrivedAt), isNull(stations.lastVersion)),
    );
  return inArray(proceedings.applicationId, reached);
}

/** One page of the list; reads one row more than it shows instead of counting all. */
export async function listProceedings(
  db: Database,
  actor: Actor,
  given: ListFilter & { as: "authority" | "supervision"; limit: number; offset: number },
): Promise<ProceedingPage> {
  const { as, limit, offset } = given;
  const ids = idsOf(actor, as);
  const rows = await db.reader
    .select({
      applicationId: proceedings.applicationId,
      number: proceedings.number,
      state: proceedings.state,
      land: proceedings.land,
      programme: proceedings.programme,
      title: proceedings.title,
      leadName: proceedings.leadName,
      amountCents: proceedings.amountCents,
      submissionVersion: proceedings.submissionVersion,
      receivedOn: proceedings.receivedOn,
      dueOn: proceedings.dueOn,
      holder: proceedings.holderOrganisationId,
      assigneeName: people.name,
    })
    .from(proceedings)
    .leftJoin(people, eq(people.id, proceedings.assigneeId))
    .where(and(mine(db.reader, actor, as), ...filtered(given)))
    .orderBy(...ORDER[given.sort])
    .limit(limit + 1)
    .offset(offset);
  const lines = rows.slice(0, limit).map(({ holder, ...line }) => ({
    ...line,
    here: holder !== null && ids.includes(holder),
  }));
  return { lines, more: rows.length > limit };
}
