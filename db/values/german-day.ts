import { Temporal } from "temporal-polyfill";

/** The day in Germany of an ISO instant, YYYY-MM-DD. */
export function germanDay(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();
}
