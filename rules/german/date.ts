import type { Parsed } from "./money";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const GERMAN_DATE = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True for a day of the calendar written YYYY-MM-DD (years 1900 to 2199). */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** "2018-08-15" → "15.08.2018". */
export function formatDate(iso: string): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}

/** Reads "15.08.2018" or "15.8.2018", and the browser's own "2018-08-15"; gives YYYY-MM-DD. */
export function parseDate(text: string): Parsed<string> {
  const plain = text.trim();
  if (isIsoDate(plain)) return { ok: true, value: plain };
  const match = GERMAN_DATE.exec(plain);
  if (!match) {
    return { ok: false, message: "Schreiben Sie das Datum als Tag.Monat.Jahr, zum Beispiel 15.08.2018." };
  }
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!exists(year, month, day)) return { ok: false, message: `Den ${plain} gibt es im Kalender nicht.` };
  return { ok: true, value: `${match[3]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
}
