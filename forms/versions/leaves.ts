type Json = Record<string, unknown>;

/** A section at one time: its values, and beside them what was typed and could not be read, by place. */
export type SectionVersion = { data: Json; unparsed: Record<string, string> };
/** What stands at one place: a value, a text as typed, or both where a required value waits for a better one. */
export type Leaf = { value?: unknown; typed?: string };
/** By place: "/termination/noticeMonths", "/items/2/cents". */
export type Leaves = ReadonlyMap<string, Leaf>;

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** What a row without any value is as a leaf. */
export const isBlank = (value: unknown): boolean => isJson(value) && Object.keys(value).length === 0;
export const isRowList = (value: unknown): value is Json[] =>
  Array.isArray(value) && value.length > 0 && value.every(isJson);

/** "termination.noticeMonths" → "/termination/noticeMonths". */
export const placeOf = (path: string): string => `/${path.replaceAll(".", "/")}`;
export const pathOf = (place: string): string => place.slice(1).replaceAll("/", ".");
/** Whether a place is this one or below it. */
export const isWithin = (place: string, outer: string): boolean =>
  place === outer || place.startsWith(`${outer}/`);

/** What a place is compared as part of: of a row the list it stands in, else itself. */
export const comparedPlace = (place: string): string => /^(.*?)\/\d+(\/|$)/.exec(place)?.[1] ?? place;

/** Every leaf of a version. A list of words is one leaf, a list of rows has those of its rows. */
export function leavesOf({ data, unparsed }: SectionVersion): Leaves {
  const leaves = new Map<string, Leaf>();
  const walk = (value: unknown, place: string) => {
    if (value === undefined) return;
    const parts = isJson(value) ? Object.entries(value) : isRowList(value) ? [...value.entries()] : [];
    if (parts.length > 0) for (const [key, part] of parts) walk(part, `${place}/${key}`);
    else if (place !== "") leaves.set(place, { value });
  };
  walk(data, "");
  for (const [place, typed] of Object.entries(unparsed)) leaves.set(place, { ...leaves.get(place), typed });
  return leaves;
}

/** Rows become lists again: what is named by numbers alone. */
function asJson(tree: unknown): unknown {
  if (!(tree instanceof Map)) return tree;
  const parts = [...tree].map(([key, part]): [string, unknown] => [String(key), asJson(part)]);
  const isList = parts.length > 0 && parts.every(([key]) => /^\d+$/.test(key));
  if (!isList) return Object.fromEntries(parts);
  return parts.sort(([one], [other]) => Number(one) - Number(other)).map(([, part]) => part);
}

type Tree = Map<string, unknown>;

function branch(tree: Tree, key: string): Tree {
  const known = tree.get(key);
  if (known instanceof Map) return known;
  const fresh: Tree = new Map();
  tree.set(key, fresh);
  return fresh;
}

/** The version that has these leaves. */
export function versionOf(leaves: Leaves): SectionVersion {
  const root: Tree = new Map();
  const unparsed: Record<string, string> = {};
  for (const [place, { value, typed }] of leaves) {
    if (typed !== undefined) unparsed[place] = typed;
    if (value === undefined) continue;
    const keys = place.slice(1).split("/");
    const last = keys.pop() ?? "";
    const parent = keys.reduce(branch, root);
    // A row without any value is there all the same, and so are the values of a row that was blank before.
    if (!(isJson(value) && parent.get(last) instanceof Map))
      parent.set(last, isJson(value) ? new Map() : value);
  }
  const data = asJson(root);
  return { data: isJson(data) ? data : {}, unparsed };
}
