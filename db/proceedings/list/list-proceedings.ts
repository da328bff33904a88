import type { Actor } from "~/db/access/policy/actor";
import { type Situation, situationOf } from "~/db/access/policy/situation";
import type { Database } from "~/db/engine/open";
import type { decisions } from "~/db/schema/authority-acts";
import { PROCEEDING_STATES, type ProceedingState } from "~/db/schema/proceeding-states";
import type { proceedings } from "~/db/schema/proceedings";
import { beyond, isBackward, type ListPlace, type ListSort, type ListTurn, orderOf } from "./list-order";
import { countOf, type ListRow, listLines } from "./list-runs";
import { searchFor } from "./list-search";

export type ListFilter = {
  /** Words that must all occur in number, title, lead or participants. */
  search: string;
  /** None: all. */
  states: readonly ProceedingState[];
  /** Person; "nobody" for those nobody has taken on; null: all. */
  assignee: string | "nobody" | null;
  sort: ListSort;
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
  /** When its newest version supplemented the application; null for the version that made it. */
  supplementedAt: string | null;
  assigneeName: string | null;
  /** The reader's organisation in whose list it is. */
  organisationId: string;
  /** When it came to lie there. */
  arrivedAt: string;
  /** It lies there now. */
  here: boolean;
  /** How it stands for this body. */
  situation: Situation;
  /** Answered requests that nobody has settled. */
  answered: number;
  /** The decision that holds. */
  decision: Pick<typeof decisions.$inferSelect, "kind" | "amountCents"> | null;
  place: ListPlace;
};

export type ProceedingListPage = {
  lines: ProceedingLine[];
  /** There are lines before the first, after the last. */
  earlier: boolean;
  later: boolean;
  /** All lines of the list, counted up to `MOST_COUNTED` and one more. */
  total: number;
};

/** Nobody pages through more; counting on would cost the more the more cases there are. */
export const MOST_COUNTED = 100;

function situationFor(row: ListRow): Situation {
  const { holder: holderOrganisationId, stationPosition, submissionVersion, stated, consented } = row;
  const statedAt = stated && stationPosition !== null ? [stationPosition] : [];
  const done = { statedAt, consentedTo: consented ? [submissionVersion] : [], askedFor: [] };
  return situationOf(
    { ...row, holderOrganisationId, ...done },
    { organisationIds: [row.organisationId], section: null },
  );
}

function lineOf(row: ListRow): ProceedingLine {
  const { arrivedAt, dueOn, number, due, holder, stationPosition, stated, consented, ...line } = row;
  const place = { arrivedAt, dueOn, number };
  const here = holder === line.organisationId;
  return { ...line, ...place, dueOn: due, here, situation: situationFor(row), place };
}

/** One page of the list of an authority or a supervision; reads one line more than it shows. */
export async function listProceedings(
  db: Database,
  actor: Actor,
  given: ListFilter & { as: "authority" | "supervision"; limit: number; turn?: ListTurn },
): Promise<ProceedingListPage> {
  const { as, limit, turn = { to: "first" }, sort, assignee, search } = given;
  const sql = db.reader;
  const ids = actor.memberships.flatMap((one) => (one.kind === as ? one.organisationId : []));
  const states = given.states.length === 0 ? PROCEEDING_STATES : given.states;
  const list = { ids, states, assignee, search: await searchFor(sql, search) };
  const asked = { from: beyond(sort, turn), order: orderOf(sort, turn), limit: limit + 1 };
  const found = await listLines(sql, list, asked);
  const further = found.length > limit;
  const lines = found.slice(0, limit).map(lineOf);
  const backward = isBackward(turn);
  if (backward) lines.reverse();
  const earlier = backward ? further : turn.to === "after";
  const later = backward ? turn.to === "before" : further;
  const total = earlier || later ? await countOf(sql, list, MOST_COUNTED + 1) : lines.length;
  return { lines, earlier, later, total };
}
