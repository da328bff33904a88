import { daysBetween } from "~/rules/periods/days";

export type Tick = { at: number; label: string };
export type TimeScale = {
  /** Percent of the width; null outside the picture. */
  at(day: string): number | null;
  ticks: Tick[];
};

/** Room at both edges for half a mark. */
const LEFT = 2;
const WIDTH = 95;
/** A phone has room for so many words. */
const MOST_TICKS = 5;
/** Behind it a label would run over the one before. */
const LAST_TICK = 93;
const STEPS = [1, 2, 3, 6, 12, 24, 60];

/** Months counted through: January of year 0 is 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/** Firsts of months inside the span, as close together as a phone allows. */
function ticksOf(from: string, to: string, at: (day: string) => number | null): Tick[] {
  const [first, last] = [monthOf(from) + 1, monthOf(to)];
  const step =
    STEPS.find((months) => (last - first) / months < MOST_TICKS) ??
    Math.ceil((last - first + 1) / MOST_TICKS / 12) * 12;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const place = at(firstOf(month));
    const year = Math.floor(month / 12);
    const label = step % 12 === 0 ? String(year) : `${String((month % 12) + 1).padStart(2, "0")}/${year}`;
    if (place !== null && place < LAST_TICK) ticks.push({ at: place, label });
  }
  return ticks;
}

/** Days on a line from the first to the last one, in percent with one decimal. */
export function scaleOf({ from, to }: { from: string; to: string }): TimeScale {
  const length = Math.max(daysBetween(from, to), 1);
  const at = (day: string): number | null =>
    day < from || day > to ? null : Math.round((LEFT + (WIDTH * daysBetween(from, day)) / length) * 10) / 10;
  return { at, ticks: ticksOf(from, to, at) };
}
