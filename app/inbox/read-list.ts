import { z } from "zod";
import { isOver } from "~/db/access/policy/situation";
import type { ListTurn } from "~/db/proceedings/list/list-order";
import type { ListFilter } from "~/db/proceedings/list/list-proceedings";
import { PROCEEDING_STATES } from "~/db/schema/proceeding-states";
import { searchKind } from "~/forms/inputs/search";
import { ifGiven } from "~/forms/small-forms/small-form";
import { listPlace, placeText } from "./list-place";

export const PAGE_SIZE = 25;

const filter = z.object({
  suche: ifGiven(searchKind, { longest: 200 })
    .transform((words) => words ?? "")
    .catch(""),
  stand: z.union([z.enum(PROCEEDING_STATES), z.literal("offen"), z.literal("")]).catch("offen"),
  zustaendig: z.enum(["alle", "ich", "niemand"]).catch("alle"),
  sortierung: z.enum(["neueste", "aelteste", "frist"]).catch("neueste"),
});

/** Which page: after or before a line, or the last one. */
const page = z.object({
  nach: listPlace.nullable().catch(null),
  vor: listPlace.nullable().catch(null),
  seite: z.literal("letzte").nullable().catch(null),
});

export type ListQuery = z.infer<typeof filter>;

const SORTS = { neueste: "newest", aelteste: "oldest", frist: "due" } as const;
/** What still wants work. */
const OPEN = PROCEEDING_STATES.filter((state) => !isOver(state));

/** Reads the address of a list; what makes no sense counts as not asked for. */
export function readListQuery(request: Request): ListQuery {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const unasked = { suche: "", stand: "offen", zustaendig: "alle", sortierung: "neueste" };
  return filter.parse({ ...unasked, ...given });
}

/** Which page of the list the address asks for; the first one unless it says. */
export function readTurn(request: Request): ListTurn {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const { nach, vor, seite } = page.parse({ nach: null, vor: null, seite: null, ...given });
  if (nach) return { to: "after", place: nach };
  if (vor) return { to: "before", place: vor };
  return { to: seite === null ? "first" : "last" };
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

/** The address of the same list, of this page of it. */
export function listAddress(path: string, query: ListQuery, turn: ListTurn = { to: "first" }): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== "" || name === "stand") parameters.set(name, value);
  }
  if (turn.to === "last") parameters.set("seite", "letzte");
  if ("place" in turn) parameters.set(turn.to === "after" ? "nach" : "vor", placeText(turn.place));
  return `${path}?${parameters}`;
}
