import type { Budget } from "../facts/facts";
import { type ExpenditureSpan, type OutOfSpan, outOfSpan } from "./expenditure-span";

/** An item marked as eligible that is not counted, with its place in the list. */
export type NotCountedItem = { index: number; cents: number; why: OutOfSpan };

export type Eligible = {
  /** Sum of the eligible items that have a figure and whose year fits, in cents. */
  cents: number;
  /** Pointers to what is missing in the rows; while there are any, the sum is not final. */
  missing: string[];
  /** Marked as eligible, with a figure, but of a year that does not fit. */
  notCounted: NotCountedItem[];
  /** The sum when it is final and above zero, else null. */
  final: number | null;
};

/** True when there are rows and every one is marked as not eligible. */
export function noneIsEligible(budget: Budget | undefined): boolean {
  const items = budget?.items ?? [];
  return items.length > 0 && items.every(({ eligible }) => eligible === false);
}

/** The eligible expenditure of the budget. A row without figure or without its mark leaves it open. */
export function eligibleSum(budget: Budget | undefined, span: ExpenditureSpan = {}): Eligible {
  let sum = 0;
  const missing: string[] = [];
  const notCounted: NotCountedItem[] = [];
  budget?.items?.forEach((item, index) => {
    if (item.eligible === undefined) missing.push(`/budget/items/${index}/eligible`);
    if (item.eligible !== false && item.cents === undefined) missing.push(`/budget/items/${index}/cents`);
    if (!item.eligible || item.cents === undefined) return;
    const why = outOfSpan(item, span);
    if (why === null) sum += item.cents;
    else notCounted.push({ index, cents: item.cents, why });
  });
  return { cents: sum, missing, notCounted, final: missing.length === 0 && sum > 0 ? sum : null };
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
