import { hoexter } from "./hoexter";

/** All that the eight conditions look at; money in cents, days as the number YYYYMMDD, which every engine compares. */
export type Scalars = {
  participants: number;
  eligible: number;
  requested: number;
  otherFunding: number;
  costsBefore: number;
  costsAfter: number;
  appliedOn: number;
  startsOn: number;
};

/** The plain-arithmetic conditions of the directive of 2021, each with its answer. */
export const CONDITIONS = [
  "participants",
  "ceiling",
  "cap",
  "own share",
  "savings",
  "requested amount",
  "in force",
  "start",
] as const;
export type Answers = Record<(typeof CONDITIONS)[number], boolean>;

/** An engine with its rules loaded: what is timed is one case with new facts. */
export type Engine = (scalars: Scalars) => Answers | Promise<Answers>;

const asNumber = (day: string) => Number(day.replaceAll("-", ""));

/** Kreis Höxter. It relies on a joint solution, so its costs before and after are made up: 20 % less. */
export function hoexterScalars(): Scalars {
  const { participants, budget, project, applicationDate = "" } = hoexter();
  const eligible = (budget?.items ?? []).filter((item) => item.eligible).map(({ cents = 0 }) => cents);
  return {
    participants: participants.length,
    eligible: eligible.reduce((sum, cents) => sum + cents, 0),
    requested: budget?.requestedCents ?? 0,
    otherFunding: budget?.otherFundingCents ?? 0,
    costsBefore: 50_000_000,
    costsAfter: 40_000_000,
    appliedOn: asNumber(applicationDate),
    startsOn: asNumber(project.startsOn ?? ""),
  };
}

/** The case, and around each limit the last value that holds and the first that does not. */
export function aroundTheLimits(scalars: Scalars): Scalars[] {
  const changes: Partial<Scalars>[] = [
    {},
    ...[1, 2].map((participants) => ({ participants })),
    ...[49_000_000, 49_000_001].map((requested) => ({ requested })),
    ...[54_444_445, 54_444_444].map((eligible) => ({ eligible })),
    ...[2, 3].map((cents) => ({ eligible: 20, requested: 18 - cents, otherFunding: cents })),
    ...[0, 1].map((otherFunding) => ({ eligible: 10_000_000, requested: 9_000_000, otherFunding })),
    ...[42_500_000, 42_500_001].map((costsAfter) => ({ costsAfter })),
    ...[20_211_001, 20_211_002, 20_261_231, 20_270_101].map((appliedOn) => ({ appliedOn })),
    ...[-1, 0, 1].map((days) => ({ startsOn: 20_220_615 + days, appliedOn: 20_220_615 })),
  ];
  return changes.map((change) => ({ ...scalars, ...change }));
}
