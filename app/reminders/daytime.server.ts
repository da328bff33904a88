import { Temporal } from "temporal-polyfill";

/** A mail of the night looks like an alarm. */
const FIRST_HOUR = 7;

/** Whether reminders may go out at this instant (UTC), by the German hour. */
export const isDaytime = (now: string): boolean =>
  Temporal.Instant.from(now).toZonedDateTimeISO("Europe/Berlin").hour >= FIRST_HOUR;
