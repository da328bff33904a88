import { valueAt } from "../fields/path";
import {
  comparedPlace,
  isBlank,
  isRowList,
  isWithin,
  type Leaf,
  type Leaves,
  leavesOf,
  pathOf,
  type SectionVersion,
  versionOf,
} from "./leaves";

export type ThreeVersions = { base: SectionVersion; mine: SectionVersion; theirs: SectionVersion };
/** `open`: where both changed the same differently; there the joined version says what `theirs` does. */
export type Joined = SectionVersion & { open: string[] };
/** Puts together what two made of `base`; `open` names what somebody has to decide, where `theirs` stays. */
export type Join = (section: string, versions: ThreeVersions) => Joined;

type Part = Map<string, Leaf>;

/** The places of lists of rows, the outermost ones. */
function listPlaces(all: readonly Leaves[]): Set<string> {
  const places = all.flatMap((leaves) => [...leaves.keys()]);
  return new Set(places.map(comparedPlace).filter((list, at) => list !== places[at]));
}

const rowsAt = ({ data }: SectionVersion, list: string): number => {
  const value = valueAt(data, pathOf(list));
  return isRowList(value) ? value.length : 0;
};

/** Rows are told apart by position: only where nobody took one out is a row on both sides the same row. */
function isJoinedByRow({ base, mine, theirs }: ThreeVersions, list: string): boolean {
  const rows = rowsAt(base, list);
  return rows > 0 && rowsAt(mine, list) >= rows && rowsAt(theirs, list) >= rows;
}

/** The leaves in parts that are taken from one side as a whole: a value, a row, or a list of rows. */
function partsOf(leaves: Leaves, unitOf: (place: string) => string): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const [place, leaf] of leaves) {
    const unit = unitOf(place);
    const part = parts.get(unit) ?? new Map<string, Leaf>();
    parts.set(unit, part.set(place, leaf));
  }
  return parts;
}

/** A row just added, in which nobody has written anything yet. */
const isBlankRow = (part: Part | undefined): boolean =>
  part !== undefined && part.size === 1 && [...part.values()].every(({ value }) => isBlank(value));

const spelled = (part: Part | undefined): string =>
  JSON.stringify([...(part ?? [])].map(([place, { value, typed }]) => [place, value, typed]).sort());

/**
 * What two people made of one version, put together: what one of them changed is taken, what both
 * changed alike as well. Nothing that one of them wrote is given up without being named in `open`.
 */
export function joinVersions(versions: ThreeVersions): Joined {
  const all = [versions.base, versions.mine, versions.theirs].map(leavesOf);
  const lists = [...listPlaces(all)];
  const listOf = (place: string) => lists.find((list) => isWithin(place, list));
  const byRow = new Set(lists.filter((list) => isJoinedByRow(versions, list)));
  const unitOf = (place: string): string => {
    const list = listOf(place);
    if (list === undefined) return place;
    const row = place.slice(list.length + 1).split("/")[0];
    return byRow.has(list) && row !== "" ? `${list}/${row}` : list;
  };
  const [base, mine, theirs] = all.map((leaves) => partsOf(leaves, unitOf));
  const units = new Set([base, mine, theirs].flatMap((parts) => [...(parts?.keys() ?? [])]));
  const taken = new Map<string, Part>();
  const open = new Set<string>();
  for (const unit of units) {
    const [was, own, other] = [base, mine, theirs].map((parts) => spelled(parts?.get(unit)));
    const isNew = base?.get(unit) === undefined;
    const changed = own !== was && !(isNew && isBlankRow(mine?.get(unit)));
    const otherChanged = other !== was && !(isNew && isBlankRow(theirs?.get(unit)));
    if (changed && otherChanged && own !== other) open.add(listOf(unit) ?? unit);
    const source = changed || other === was ? mine : theirs;
    taken.set(unit, source?.get(unit) ?? new Map());
  }
  // Of a list that somebody has to look at nothing is taken yet.
  const decided = [...units].flatMap((unit) => {
    const waits = [...open].some((place) => isWithin(unit, place));
    return [...((waits ? theirs?.get(unit) : taken.get(unit)) ?? [])];
  });
  return { ...versionOf(new Map(decided)), open: [...open] };
}
