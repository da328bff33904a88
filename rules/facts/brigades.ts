import type { Participant } from "./facts";

export type MergingBrigades = {
  /** The municipalities with brigades, each with how many distinct ones. */
  entered: { participant: Participant; count: number }[];
  /** The brigades of the one municipality that merges at least two, else null. */
  merging: number | null;
};

/**
 * Which brigades merge. The merger is a form within one municipality, so brigades of a Landkreis never count
 * and those of several municipalities are not added up; a name that is blank or entered twice is no brigade more.
 * Takes the participants that count in the tariff.
 */
export function mergingBrigades(counted: readonly Participant[]): MergingBrigades {
  const entered = counted
    .filter(({ kind }) => kind === "municipality")
    .map((participant) => {
      const names = (participant.brigades ?? []).map((name) => name.trim()).filter((name) => name !== "");
      return { participant, count: new Set(names).size };
    })
    .filter(({ count }) => count > 0);
  const [only] = entered;
  return { entered, merging: entered.length === 1 && only && only.count >= 2 ? only.count : null };
}
