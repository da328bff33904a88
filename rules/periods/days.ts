import { Temporal } from "temporal-polyfill";

/** Days from one day to a later one (negative when it is earlier); YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** True when `day` lies more than `months` after `start`. */
export function isBeyondMonths(start: string, day: string, months: number): boolean {
  return Temporal.PlainDate.from(start).add({ months }, { overflow: "constrain" }).toString() < day;
}

/** The day so many days later (earlier when negative); YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** "Samstag" or "Sonntag", else null. */
export function weekendDay(day: string): "Samstag" | "Sonntag" | null {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek === 6 ? "Samstag" : dayOfWeek === 7 ? "Sonntag" : null;
}
