/** How many participants are fewer than usual, yet enough for a reason: from `least` on, and less than `below`. */
export type FewParticipants = { least: number; below: number };

/** By the versions that come with the software, where others are not known: in the browser. */
export const BUILT_IN_FEW: FewParticipants = { least: 2, below: 3 };

/** By all versions known here: what any of them takes with a reason is asked for. */
export let fewParticipants: FewParticipants = BUILT_IN_FEW;

type Minimum = { count: number; withReason?: number | undefined };

/** Called when the versions are taken in. */
export function countAsFew(minimums: readonly Minimum[]): void {
  const taking = minimums.flatMap(({ count, withReason }) =>
    withReason === undefined ? [] : [{ count, withReason }],
  );
  fewParticipants = {
    least: Math.min(...taking.map(({ withReason }) => withReason)),
    below: Math.max(...taking.map(({ count }) => count)),
  };
}
