import { Temporal } from "temporal-polyfill";
import { formatDate } from "~/rules/german/date";
import { dayOf } from "./clock.server";

/** "2026-11-21T09:05:00.000Z" → "21.11.2026, 10:05 Uhr". */
export function germanInstant(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Berlin");
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${formatDate(dayOf(instant))}, ${time} Uhr`;
}
