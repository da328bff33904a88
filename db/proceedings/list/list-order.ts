import { asc, desc, sql as raw, type SQL } from "drizzle-orm";
import { listEntries } from "~/db/schema/list-entries";

export type ListSort = "newest" | "oldest" | "due";

/** Where a line stands in its list: from here one goes on. */
export type ListPlace = { arrivedAt: string; dueOn: string; number: string };

/** What a page shows: the first lines, those after or before a place, or the last ones. */
export type ListTurn = { to: "first" | "last" } | { to: "after" | "before"; place: ListPlace };

type Order = { by: (keyof ListPlace)[]; down: boolean };

const ORDERS: Record<ListSort, Order> = {
  newest: { by: ["arrivedAt", "number"], down: true },
  oldest: { by: ["arrivedAt", "number"], down: false },
  due: { by: ["dueOn", "arrivedAt", "number"], down: false },
};

const listed = (parts: SQL[]): SQL => raw.join(parts, raw`, `);

/** Whether the page is read from its end: the lines then come the other way round. */
export const isBackward = ({ to }: ListTurn): boolean => to === "before" || to === "last";

/** In which direction to read for this turn. */
const readsDown = (sort: ListSort, turn: ListTurn): boolean => ORDERS[sort].down !== isBackward(turn);

export function orderOf(sort: ListSort, turn: ListTurn): SQL {
  const way = readsDown(sort, turn) ? desc : asc;
  return listed(ORDERS[sort].by.map((name) => way(listEntries[name])));
}

/** Only what lies beyond the place: nothing is counted off, so the last page costs what the first does. */
export function beyond(sort: ListSort, turn: ListTurn): SQL | undefined {
  if (!("place" in turn)) return undefined;
  const { by } = ORDERS[sort];
  const columns = listed(by.map((name) => raw`${listEntries[name]}`));
  const values = listed(by.map((name) => raw`${turn.place[name]}`));
  return raw`(${columns}) ${raw.raw(readsDown(sort, turn) ? "<" : ">")} (${values})`;
}
