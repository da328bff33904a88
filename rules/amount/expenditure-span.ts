import type { BudgetItem, Facts } from "../facts/facts";
import type { Programme } from "../programmes/programme";

/** The years in which an eligible item may lie; what is not known bounds nothing. */
export type ExpenditureSpan = { applied?: number; from?: number; to?: number };

/** Why the year of an item does not fit. */
export type OutOfSpan = "before-application" | "outside-funding";

const yearOf = (day: string | undefined) => (day === undefined ? undefined : Number(day.slice(0, 4)));

/**
 * Where a share of the expenditure limits the grant and the application comes first, money spent before the year of
 * the application or outside the funding period cannot be meant. `day` is the day of the application, else of the
 * check (YYYY-MM-DD); without one only the funding period bounds.
 */
export function expenditureSpan(
  { project: { fundingFrom, fundingTo } }: Pick<Facts, "project">,
  { cap, start }: Programme,
  day: string | undefined,
): ExpenditureSpan {
  if (!cap || start.kind !== "application-first") return {};
  const [applied, from, to] = [day, fundingFrom, fundingTo].map(yearOf);
  return {
    ...(applied !== undefined && { applied }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

export function outOfSpan({ year }: BudgetItem, { applied, from, to }: ExpenditureSpan): OutOfSpan | null {
  if (year === undefined) return null;
  if (applied !== undefined && year < applied) return "before-application";
  const outside = (from !== undefined && year < from) || (to !== undefined && year > to);
  return outside ? "outside-funding" : null;
}
