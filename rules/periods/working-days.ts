import { getHolidays } from "feiertagejs";
import type { State } from "../facts/facts";
import { addDays, weekendDay } from "./days";

// For reminders and the schedule ALONE. A notice period is never moved by weekends or holidays: § 193 BGB does not
// apply to it (BGH III ZR 172/04); `months.ts` and `ordinary-end.ts` know nothing of this file.

/** Day → name, by state and year: a schedule asks for the same few years again and again. */
const known = new Map<string, ReadonlyMap<string, string>>();

function holidaysOf(year: number, state: State): ReadonlyMap<string, string> {
  const place = `${state} ${year}`;
  const found = known.get(place);
  if (found) return found;
  const days = new Map(
    // Noon in UTC: its date is the date of the holiday, whatever the machine's time zone.
    getHolidays(year, state).map((holiday) => [
      holiday.date.toISOString().slice(0, 10),
      holiday.translate("de") ?? "Feiertag",
    ]),
  );
  known.set(place, days);
  return days;
}

/** The name of the public holiday of the whole Land on this day (YYYY-MM-DD), else null. */
export function publicHoliday(day: string, state: State): string | null {
  return holidaysOf(Number(day.slice(0, 4)), state).get(day) ?? null;
}

/** "Samstag", "Sonntag" or the name of a public holiday; null on a working day. */
export function dayOff(day: string, state: State): string | null {
  return publicHoliday(day, state) ?? weekendDay(day);
}

/** Monday to Friday without public holidays of the Land. */
export function isWorkingDay(day: string, state: State): boolean {
  return dayOff(day, state) === null;
}

function stepped(day: string, count: number, state: State, direction: 1 | -1): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, direction);
    if (isWorkingDay(at, state)) left -= 1;
  }
  return at;
}

/**
 * The `count`-th working day before `day` (a reminder 14 working days ahead); the day itself does not count, whether
 * it is a working day or not. None → the day itself.
 */
export function workingDaysBefore(day: string, count: number, state: State): string {
  return stepped(day, count, state, -1);
}

/** The `count`-th working day after `day`, which itself does not count. None → the day itself. */
export function workingDaysAfter(day: string, count: number, state: State): string {
  return stepped(day, count, state, 1);
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysUntil(from: string, to: string, state: State): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, state)) count += 1;
  }
  return count;
}
