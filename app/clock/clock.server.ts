import { Temporal } from "temporal-polyfill";
import { germanDay } from "~/db/values/german-day";

export type Clock = {
  /** The instant in UTC, ISO 8601 with milliseconds. */
  now(): string;
  /** The day in Germany, YYYY-MM-DD: what counts for every date a clerk sees. */
  today(): string;
};

/** The day in Germany of an ISO instant, YYYY-MM-DD. */
export const dayOf = germanDay;

/**
 * The only place that reads the system clock. With `start` (an ISO instant) the clock begins there and
 * runs on, so that a demonstration can play on the day of a real application.
 */
export function createClock(start?: string, systemNow: () => number = Date.now): Clock {
  const shift = start === undefined ? 0 : Date.parse(start) - systemNow();
  const instant = () => Temporal.Instant.fromEpochMilliseconds(systemNow() + shift);
  return {
    now: () => instant().toString({ fractionalSecondDigits: 3 }),
    today: () => germanDay(instant().toString()),
  };
}
