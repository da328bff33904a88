const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** 2026, 3, 12 → "2026-03-12"; null where the calendar (years 1900 to 2199) has no such day. */
export function dayOfCalendar(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** True for a day of the calendar written YYYY-MM-DD (years 1900 to 2199). */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  return match !== null && dayOfCalendar(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** "2018-08-15" → "15.08.2018". */
export function formatDate(iso: string): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}

const LONG = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "UTC" });

/** "2021-12-07" → "7. Dezember 2021", as the name of an act has it. */
export const formatLongDate = (iso: string): string => LONG.format(new Date(`${iso}T00:00:00Z`));
