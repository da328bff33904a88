/** One thing to be timed; `aim` is what we want it to stay below, in milliseconds. */
export type Candidate = { name: string; body: () => unknown; aim?: number };

/** In milliseconds; `ratio` is the median as a multiple of the limit's median. */
export type Line = {
  name: string;
  median: number;
  min: number;
  max: number;
  runs: number;
  aim: number | undefined;
  ratio: number | undefined;
};

/** Median and extremes of what was measured. */
export function lineOf(name: string, milliseconds: readonly number[], aim?: number): Line {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const { length } = sorted;
  const median = (at((length - 1) >> 1) + at(length >> 1)) / 2;
  return { name, median, min: at(0), max: at(length - 1), runs: length, aim, ratio: undefined };
}

export type Rounds = { warmUp: number; runs: number };

/**
 * Times the bodies call by call, each with its own samples. They take turns, so that whatever disturbs the machine
 * meets all of them; the first `warmUp` rounds are not counted.
 */
export async function inTurns<T extends Candidate>(
  candidates: readonly T[],
  { warmUp, runs }: Rounds,
): Promise<{ candidate: T; samples: number[] }[]> {
  const all = candidates.map((candidate) => ({ candidate, samples: [] as number[] }));
  for (let round = -warmUp; round < runs; round += 1) {
    for (const { candidate, samples } of all) {
      const begin = performance.now();
      await candidate.body();
      const took = performance.now() - begin;
      if (round >= 0) samples.push(took);
    }
  }
  return all;
}

/** The limit and the candidates, each as a multiple of the limit. */
export async function compare(
  limit: Candidate,
  candidates: readonly Candidate[],
  rounds: Rounds,
): Promise<Line[]> {
  const all = await inTurns([limit, ...candidates], rounds);
  const [floor, ...lines] = all.map(({ candidate, samples }) =>
    lineOf(candidate.name, samples, candidate.aim),
  );
  if (!floor) return [];
  return [floor, ...lines.map((line) => ({ ...line, ratio: line.median / floor.median }))];
}
