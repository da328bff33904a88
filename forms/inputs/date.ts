import { cleanLine } from "~/rules/german/clean-text";
import { dayOfCalendar, formatDate, isIsoDate } from "~/rules/german/date";
import { dayOfWeek, monthOf, splitWeekday, WEEKDAYS } from "./calendar-words";
import { type InputReading, inputKind, isText, readOne, understood, unread } from "./input-kind";

const HOW = "Schreiben Sie das Datum als Tag.Monat.Jahr, zum Beispiel 15.08.2018.";
const NUMBERS = /^(?<day>\d{1,2})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})$/;
const ONLY_DIGITS = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/;
const WITH_WORD = /^(?<day>\d{1,2})\.? ?(?<word>\p{L}+\.?) ?(?<year>\d{4}|\d{2})$/u;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Two digits up to here mean this century; later ones could be a contract of the seventies or its end in fifty years. */
const LAST_SHORT_YEAR = 39;

/** `year` as written, with two or four digits; `mark`: what stands between numbers. */
type Parts = { day: number; month: number; year: string; mark: string };

/** What the text names as day, month and year, in the German order. */
function partsOf(text: string): Parts | null {
  const dense = text.replace(/ ?\. */g, ".");
  const found = (NUMBERS.exec(dense) ?? ONLY_DIGITS.exec(dense) ?? WITH_WORD.exec(text))?.groups;
  if (found === undefined) return null;
  const { day, month, word = "", year = "", mark = "." } = found;
  const number = month === undefined ? monthOf(word) || monthOf(`${word}.`) : Number(month);
  return month === undefined && number === 0 ? null : { day: Number(day), month: number, year, mark };
}

/** With a year of two digits, other marks than points leave open in which order the numbers stand. */
function openOrder(text: string, { day, month, year, mark }: Parts): string | null {
  if (mark === "." || year.length === 4) return null;
  if (mark === "-") return `Welche Zahl in „${text}“ ist das Jahr? Schreiben Sie es mit vier Ziffern.`;
  if (day === month || day > 12 || month > 12) return null;
  const [one, other] = [`${day}.${month}.20${year}`, `${month}.${day}.20${year}`];
  return `Welche Zahl in „${text}“ ist der Monat? Schreiben Sie ${one} oder ${other}.`;
}

/** Null for two digits that could mean two centuries. */
function wholeYear(written: string): number | null {
  if (written.length === 4) return Number(written);
  return Number(written) <= LAST_SHORT_YEAR ? 2000 + Number(written) : null;
}

function readParts(text: string, parts: Parts): InputReading<string> {
  const open = openOrder(text, parts);
  if (open !== null) return unread(open);
  const year = wholeYear(parts.year);
  if (year === null) {
    const centuries = `19${parts.year} oder 20${parts.year}`;
    return unread(`Das Jahr in „${text}“ kann ${centuries} heißen. Schreiben Sie es mit vier Ziffern.`);
  }
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return unread(`Das Jahr ${parts.year} ist nicht möglich, nur ${FIRST_YEAR} bis ${LAST_YEAR}.`);
  }
  const found = dayOfCalendar(year, parts.month, parts.day);
  return found === null ? unread(`Den ${text} gibt es im Kalender nicht.`) : understood(found);
}

function readDay(text: string): InputReading<string> {
  if (isIsoDate(text)) return understood(text);
  const parts = partsOf(text);
  if (parts !== null) return readParts(text, parts);
  const [word = ""] = /^\p{L}+\.?(?= ?\d{4}$)/u.exec(text) ?? [];
  return unread(monthOf(word) > 0 ? `In „${text}“ fehlt der Tag. ${HOW}` : HOW);
}

/** "Do., 12.03.2026": where the day of the week is another one, one of the two is mistyped. */
function readWithWeekday(text: string): InputReading<string> {
  const { weekday, rest } = splitWeekday(text);
  const day = readDay(rest);
  if (weekday === null || !day.ok || day.value === undefined) return day;
  const right = dayOfWeek(day.value);
  if (right === weekday) return day;
  return unread(`Der ${formatDate(day.value)} ist ein ${WEEKDAYS[right]}, kein ${WEEKDAYS[weekday]}.`);
}

/** A day of the calendar, YYYY-MM-DD. */
export const dateKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanLine, readWithWeekday),
  write: (value) => [formatDate(value)],
});
