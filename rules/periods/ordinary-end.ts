import { Temporal } from "temporal-polyfill";
import type { EffectiveDate } from "../facts/facts";
import { addMonths, lastDayForMonthsBefore } from "./months";

export type TerminationTerms = {
  /** The first day of the agreement, YYYY-MM-DD. */
  effectiveOn: string;
  noticeMonths: number;
  effective: EffectiveDate;
  /** No ordinary termination takes effect before this day. */
  excludedUntil?: string | undefined;
  /** Notice may not be declared before this day. */
  noticeNotBefore?: string | undefined;
};

/** How many months lie between two dates on which a termination may take effect. */
const EVERY_MONTHS: Record<Exclude<EffectiveDate, "any-day">, number> = {
  "year-end": 12,
  "half-year-end": 6,
  "quarter-end": 3,
  "month-end": 1,
};

function firstEffectiveFrom(day: Temporal.PlainDate, effective: EffectiveDate): Temporal.PlainDate {
  if (effective === "any-day") return day;
  const every = EVERY_MONTHS[effective];
  const month = Math.ceil(day.month / every) * every;
  return day.with({ month, day: 31 }, { overflow: "constrain" });
}

/**
 * The earliest day on which an ordinary termination ends the agreement, and the last day on which notice for
 * that end may be received. Notice can be given from the first day (or `noticeNotBefore`) and takes effect at
 * the first admissible date at least `noticeMonths` later (BGB § 188 (2), (3)), not before `excludedUntil`.
 * Weekends and holidays move neither day (§ 193 BGB does not apply; BGH III ZR 172/04).
 */
export function earliestOrdinaryEnd(terms: TerminationTerms): { end: string; noticeBy: string } {
  const { effectiveOn, noticeNotBefore, excludedUntil } = terms;
  const noticeFrom = noticeNotBefore && noticeNotBefore > effectiveOn ? noticeNotBefore : effectiveOn;
  const served = addMonths(Temporal.PlainDate.from(noticeFrom), terms.noticeMonths);
  const excluded = excludedUntil ? Temporal.PlainDate.from(excludedUntil) : served;
  const earliest = Temporal.PlainDate.compare(excluded, served) > 0 ? excluded : served;
  const end = firstEffectiveFrom(earliest, terms.effective);
  return { end: end.toString(), noticeBy: lastDayForMonthsBefore(end, terms.noticeMonths).toString() };
}
