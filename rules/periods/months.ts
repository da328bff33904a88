import { Temporal } from "temporal-polyfill";

/**
 * The day on which a period of `months` ends that an event on `day` sets running (BGB § 187 (1), § 188 (2)):
 * the same day of the later month, or its last day where that month is shorter (§ 188 (3); 31 January + 1
 * month → 28 February). Weekends and holidays do not move it (BGH III ZR 172/04).
 */
export function addMonths(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return day.add({ months }, { overflow: "constrain" });
}

/** The latest day d for which `addMonths(d, months)` is not after `end`. */
export function lastDayForMonthsBefore(end: Temporal.PlainDate, months: number): Temporal.PlainDate {
  let day = end.subtract({ months }, { overflow: "constrain" });
  // Months of unequal length: from the 28th of a month up to three further days may still be early enough.
  for (;;) {
    const next = day.add({ days: 1 });
    if (Temporal.PlainDate.compare(addMonths(next, months), end) > 0) return day;
    day = next;
  }
}
