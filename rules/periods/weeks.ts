import { Temporal } from "temporal-polyfill";

/**
 * The day on which a period of `weeks` ends that an event on `day` sets running: the same day of the week
 * (BGB § 187 (1), § 188 (2)). Takes and gives YYYY-MM-DD.
 */
export function addWeeks(day: string, weeks: number): string {
  return Temporal.PlainDate.from(day).add({ weeks }).toString();
}
