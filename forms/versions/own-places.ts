import { changedPlaces } from "./changed-places";
import type { SectionVersion } from "./leaves";

/**
 * The places that a save of one's own changed last in a history that begins with what one's form rests on:
 * there the form has gone on from what is stored, though no answer ever told it so.
 */
export function ownPlaces<R extends SectionVersion>(
  history: readonly R[],
  isOwn: (revision: R) => boolean,
): string[] {
  const last = new Map<string, R>();
  history.forEach((revision, at) => {
    const before = history[at - 1];
    for (const place of before ? changedPlaces(before, revision) : []) last.set(place, revision);
  });
  return [...last].flatMap(([place, revision]) => (isOwn(revision) ? [place] : []));
}
