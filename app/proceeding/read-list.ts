import { z } from "zod";
import type { ListFilter } from "~/db/proceedings/list-proceedings";
import { PROCEEDING_STATES } from "~/db/schema/proceeding-states";

export const PAGE_SIZE = 25;

const shape = z.object({
  suche: z.string().trim().max(200).catch(""),
  stand: z.union([z.enum(PROCEEDING_STATES), z.literal("offen"), z.literal("")]).catch("offen"),
  zustaendig: z.enum(["alle", "ich", "niemand"]).catch("alle"),
  sortierung: z.enum(["neueste", "aelteste", "frist"]).catch("neueste"),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type ListQuery = z.infer<typeof shape>;

const SORTS = { neueste: "newest", aelteste: "oldest", frist: "due" } as const;
/** What still wants work. */
const OPEN = PROCEEDING_STATES.filter((state) => state !== "decided" && state !== "withdrawn");

/** Reads the address of a list; what makes no sense counts as not asked for. */
export function readListQuery(request: Request): ListQuery {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  return shape.parse({
    suche: "",
    stand: "offen",
    zustaendig: "alle",
    sortierung: "neueste",
    seite: "1",
    ...given,
  });
}

export function filterOf(query: ListQuery, personId: string): ListFilter {
  const { suche, stand, zustaendig, sortierung } = query;
  return {
    search: suche,
    states: stand === "" ? [] : stand === "offen" ? OPEN : [stand],
    assignee: zustaendig === "ich" ? personId : zustaendig === "niemand" ? "nobody" : null,
    sort: SORTS[sortierung],
  };
}

/** The address of the same list with something changed. */
export function listAddress(path: string, query: ListQuery, change: Partial<ListQuery> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    if (value !== "" || name === "stand") parameters.set(name, String(value));
  }
  return `${path}?${parameters}`;
}
