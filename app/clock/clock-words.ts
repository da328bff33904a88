const berlin = { timeZone: "Europe/Berlin" } as const;
const time = new Intl.DateTimeFormat("de-DE", { ...berlin, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("de-DE", {
  ...berlin,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

/** "14:03" on the day of `now`, else "21.11.2026, 14:03". */
export function clockWords(at: string, now: string): string {
  const then = new Date(at);
  const clock = time.format(then);
  return day.format(then) === day.format(new Date(now)) ? clock : `${day.format(then)}, ${clock}`;
}

/** "um 14:03 Uhr", or with its day "am 21.11.2026 um 14:03 Uhr". */
export function momentWords(at: string, now: string): string {
  const then = new Date(at);
  const clock = `um ${time.format(then)} Uhr`;
  return day.format(then) === day.format(new Date(now)) ? clock : `am ${day.format(then)} ${clock}`;
}
