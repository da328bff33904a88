import { Temporal } from "temporal-polyfill";
import { formatDate } from "~/rules/german/date";
import { dayOf } from "./clock.server";

/** "2026-11-21T09:05:00.000Z" → "10:05 Uhr". */
export function germanTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Berlin");
  return `${local.toPlainTime().toString({ smallestUnit: "minute" })} Uhr`;
}

/** "2026-11-21T09:05:00.000Z" → "21.11.2026, 10:05 Uhr". */
export function germanInstant(instant: string): string {
  return `${formatDate(dayOf(instant))}, ${germanTime(instant)}`;
}
