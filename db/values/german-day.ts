import { Temporal } from "temporal-polyfill";
import { instant } from "./instant";

/** The day in Germany of an ISO instant, YYYY-MM-DD. */
export function germanDay(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();
}

/** The instant in UTC at which the day ends in Germany. */
export function endOfGermanDay(day: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return instant(next.toZonedDateTime("Europe/Berlin").toInstant().toString());
}
