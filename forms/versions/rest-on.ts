import { isWithin, leavesOf, type SectionVersion, versionOf } from "./leaves";

/**
 * What a form rests on: `base`, but at these places what `earlier` said there. So a field that still waits
 * for a decision keeps its own beginning while the fields around it move on.
 */
export function restOn(
  base: SectionVersion,
  earlier: SectionVersion,
  places: readonly string[],
): SectionVersion {
  const at = (place: string) => places.some((outer) => isWithin(place, outer));
  return versionOf(
    new Map([
      ...[...leavesOf(base)].filter(([place]) => !at(place)),
      ...[...leavesOf(earlier)].filter(([place]) => at(place)),
    ]),
  );
}
