import { Temporal } from "temporal-polyfill";

/**
 * An instant in the one spelling that is stored (UTC, milliseconds, Z), so that text order is time order.
 * @throws RangeError when the text is no instant.
 */
export function instant(now: string): string {
  return Temporal.Instant.from(now).toString({ fractionalSecondDigits: 3 });
}

/** The instant so much later (or earlier, with negative figures); a day is 24 hours. */
export function later(
  now: string,
  span: { seconds?: number; minutes?: number; hours?: number; days?: number },
): string {
  const hours = (span.hours ?? 0) + (span.days ?? 0) * 24;
  return instant(
    Temporal.Instant.from(now)
      .add({ hours, minutes: span.minutes ?? 0, seconds: span.seconds ?? 0 })
      .toString(),
  );
}
