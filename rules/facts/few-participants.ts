/** How many participants are fewer than usual, yet enough for a reason: from `least` on, and less than `below`. */
export type FewParticipants = { least: number; below: number };

/** By all versions known here, at first those that come with the software: what any of them takes with a reason is asked for. */
export let fewParticipants: FewParticipants = { least: 2, below: 3 };

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
