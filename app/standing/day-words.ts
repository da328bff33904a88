import { daysBetween } from "~/rules/periods/days";

/** "Noch 20 Tage.", "Die Frist endet heute.", "Die Frist ist seit 3 Tagen vorbei." */
export function daysLeftWords(dueOn: string, today: string): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return "Die Frist endet heute.";
  const days = Math.abs(left) === 1 ? "1 Tag" : `${Math.abs(left)} Tage`;
  return left > 0 ? `Noch ${days}.` : `Die Frist ist seit ${days}${days === "1 Tag" ? "" : "n"} vorbei.`;
}
