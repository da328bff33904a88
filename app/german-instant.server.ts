import { Temporal } from "temporal-polyfill";
import { formatDate } from "~/rules/german/date";

/** The day of an ISO instant in Germany, YYYY-MM-DD. */
export function germanDay(instant: string): string {
  return inGermany(instant).toPlainDate().toString();
}

/** "2026-11-21T09:05:00.000Z" → "21.11.2026, 10:05 Uhr". */
export function germanInstant(instant: string): string {
  const time = inGermany(instant).toPlainTime().toString({ smallestUnit: "minute" });
  return `${formatDate(germanDay(instant))}, ${time} Uhr`;
}

function inGermany(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Berlin");
}
