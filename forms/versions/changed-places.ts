import { isWithin, type Leaf, type Leaves, leavesOf, type SectionVersion } from "./leaves";

export const sameLeaf = (one: Leaf | undefined, other: Leaf | undefined): boolean =>
  one?.typed === other?.typed && JSON.stringify(one?.value) === JSON.stringify(other?.value);

/** The places that do not say the same in both, in their order. */
export function changedPlaces(before: SectionVersion, after: SectionVersion): string[] {
  const [old, now]: [Leaves, Leaves] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (place) => !sameLeaf(old.get(place), now.get(place)),
  );
}

/** Whether two versions say the same at a place and below it. */
export function saysSame(one: SectionVersion, other: SectionVersion, place: string): boolean {
  return !changedPlaces(one, other).some((changed) => isWithin(changed, place));
}
