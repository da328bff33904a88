import type { Participant } from "./facts";

export type MergingBrigades = {
  /** The municipalities with brigades, each with how many distinct ones. */
  entered: { participant: Participant; count: number }[];
  /** How many brigades each merger of the one municipality unites, each at least two; else null. */
  mergers: readonly number[] | null;
  /** All of them together, else null. */
  merging: number | null;
};

/** The named brigades of each merger; one that merged already is none more in a later one, nor is a blank name. */
function mergersOf({ brigades = [], furtherMergers = [] }: Participant): string[][] {
  const before = new Set<string>();
  const lists = [brigades, ...furtherMergers.map((merger) => merger.brigades ?? [])];
  return lists
    .filter((list) => list.some((name) => name.trim() !== ""))
    .map((list) => {
      const names = [...new Set(list.map((name) => name.trim()))].filter((name) => name !== "");
      const own = names.filter((name) => !before.has(name));
      for (const name of own) before.add(name);
      return own;
    });
}

/**
 * Which brigades merge, in one merger or in several at once, each of which gets a notice of its own. A merger is a form
 * within one municipality, so brigades of a Landkreis never count and those of several municipalities are not added up.
 * Takes the participants that count in the tariff.
 */
export function mergingBrigades(counted: readonly Participant[]): MergingBrigades {
  const found = counted
    .filter(({ kind }) => kind === "municipality")
    .map((participant) => ({ participant, mergers: mergersOf(participant).map(({ length }) => length) }))
    .map((one) => ({ ...one, count: one.mergers.reduce((sum, length) => sum + length, 0) }))
    .filter(({ count }) => count > 0);
  const [only] = found;
  const each = found.length === 1 && only && only.mergers.every((length) => length >= 2) ? only : null;
  return {
    entered: found.map(({ participant, count }) => ({ participant, count })),
    mergers: each?.mergers ?? null,
    merging: each?.count ?? null,
  };
}
