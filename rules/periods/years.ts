import { Temporal } from "temporal-polyfill";

/**
 * The last day of `years` that begin with the start of day `from` (BGB § 187 (2), § 188 (2)): the day before
 * the anniversary; from 29 February it is 28 February, where the anniversary itself is missing (§ 188 (3)).
 * Takes and gives YYYY-MM-DD.
 */
export function lastDayOfYears(from: string, years: number): string {
  const start = Temporal.PlainDate.from(from);
  const anniversary = start.add({ years }, { overflow: "constrain" });
  return (anniversary.day === start.day ? anniversary.subtract({ days: 1 }) : anniversary).toString();
}

/** True when the days from `from` to `until`, both included, are more than `years`; YYYY-MM-DD. */
export function isLongerThanYears(from: string, until: string, years: number): boolean {
  return until > lastDayOfYears(from, years);
}
