import type { CostsAfter, CostsBefore, Facts } from "./facts";

/** Costs before: for each participant the mean of the years it entered, so sum and number of years. */
export type BeforeMean = { participant: string; sumCents: number; years: number };
export type YearAfter = { year: number; cents: number };
export type CostComparison =
  | {
      complete: false;
      /** pointers to what is missing */
      missing: string[];
      /** names without figures */
      without: string[];
    }
  | {
      complete: true;
      before: BeforeMean[];
      /** The sum of the means is `beforeNumerator / beforeDenominator` cents (exact). */
      beforeNumerator: bigint;
      beforeDenominator: bigint;
      after: YearAfter[];
      /** The year with the highest costs, hence the lowest saving. */
      lowest: YearAfter;
    };

function missingInRow(row: CostsBefore | CostsAfter, pointer: string): string[] {
  const missing: string[] = [];
  if (row.year === undefined) missing.push(`${pointer}/year`);
  if (row.personnelCents === undefined) missing.push(`${pointer}/personnelCents`);
  if (row.materialCents === undefined) missing.push(`${pointer}/materialCents`);
  return missing;
}

function beforeMeans(rows: CostsBefore[]): BeforeMean[] {
  const byParticipant = new Map<string, { sum: number; years: Set<number> }>();
  for (const { participant, year, personnelCents = 0, materialCents = 0 } of rows) {
    if (participant === undefined || year === undefined) continue;
    const entry = byParticipant.get(participant) ?? { sum: 0, years: new Set() };
    entry.sum += personnelCents + materialCents;
    entry.years.add(year);
    byParticipant.set(participant, entry);
  }
  return [...byParticipant].map(([participant, { sum, years }]) => ({
    participant,
    sumCents: sum,
    years: years.size,
  }));
}

function yearsAfter(rows: CostsAfter[]): YearAfter[] {
  const byYear = new Map<number, number>();
  for (const { year, personnelCents = 0, materialCents = 0, investmentFollowUpCents = 0 } of rows) {
    if (year === undefined) continue;
    byYear.set(year, (byYear.get(year) ?? 0) + personnelCents + materialCents + investmentFollowUpCents);
  }
  return [...byYear].map(([year, cents]) => ({ year, cents }));
}

/**
 * Sets the costs of every participant before (mean of its years) against the network's total of every year
 * after, follow-up costs of investments included. Incomplete while a participant has no figures or a row lacks one.
 */
export function compareCosts({ costs, participants }: Pick<Facts, "costs" | "participants">): CostComparison {
  const rowsBefore = costs?.before ?? [];
  const rowsAfter = costs?.after ?? [];
  const missing: string[] = [];
  rowsBefore.forEach((row, index) => {
    if (row.participant === undefined) missing.push(`/costs/before/${index}/participant`);
    missing.push(...missingInRow(row, `/costs/before/${index}`));
  });
  rowsAfter.forEach((row, index) => {
    missing.push(...missingInRow(row, `/costs/after/${index}`));
  });
  const entered = new Set(rowsBefore.map(({ participant }) => participant));
  const without = participants.filter(({ key }) => !entered.has(key)).map(({ name }) => name);
  if (without.length > 0 || participants.length === 0) missing.push("/costs/before");
  if (rowsAfter.length === 0) missing.push("/costs/after");
  const before = beforeMeans(rowsBefore);
  const after = yearsAfter(rowsAfter);
  const lowest = after.reduce<YearAfter | undefined>(
    (high, row) => (high && high.cents >= row.cents ? high : row),
    undefined,
  );
  if (missing.length > 0 || !lowest) return { complete: false, missing, without };
  let numerator = 0n;
  let denominator = 1n;
  for (const { sumCents, years } of before) {
    numerator = numerator * BigInt(years) + BigInt(sumCents) * denominator;
    denominator *= BigInt(years);
  }
  if (numerator === 0n) return { complete: false, missing: ["/costs/before"], without };
  return {
    complete: true,
    before,
    beforeNumerator: numerator,
    beforeDenominator: denominator,
    after,
    lowest,
  };
}
