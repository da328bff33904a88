import type { Budget } from "../facts/facts";

export type Eligible = {
  /** Sum of the eligible items that have a figure, in cents. */
  cents: number;
  /** Pointers to what is missing in the rows; while there are any, the sum is not final. */
  missing: string[];
  /** The sum when it is final and above zero, else null. */
  final: number | null;
};

/** True when there are rows and every one is marked as not eligible. */
export function noneIsEligible(budget: Budget | undefined): boolean {
  const items = budget?.items ?? [];
  return items.length > 0 && items.every(({ eligible }) => eligible === false);
}

/** The eligible expenditure of the budget. A row without figure or without its mark leaves it open. */
export function eligibleSum(budget: Budget | undefined): Eligible {
  let sum = 0;
  const missing: string[] = [];
  budget?.items?.forEach((item, index) => {
    if (item.eligible === undefined) missing.push(`/budget/items/${index}/eligible`);
    if (item.eligible !== false && item.cents === undefined) missing.push(`/budget/items/${index}/cents`);
    if (item.eligible && item.cents !== undefined) sum += item.cents;
  });
  return { cents: sum, missing, final: missing.length === 0 && sum > 0 ? sum : null };
}

/** `percent` of a sum of cents, rounded down to the cent. */
export function shareOf(cents: number, percent: number): number {
  return Number((BigInt(cents) * BigInt(percent)) / 100n);
}

/** The least sum of cents of which `percent` reaches `amount`: 490 000 € at 90 % → 544 444,45 €. */
export function neededFor(amount: number, percent: number): number {
  const share = BigInt(percent);
  return Number((BigInt(amount) * 100n + share - 1n) / share);
}
