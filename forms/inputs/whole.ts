import { cleanLine } from "~/rules/german/clean-text";
import { formatWholeNumber } from "~/rules/german/number";
import { type InputReading, inputKind, isNumber, readOne, understood, unread } from "./input-kind";
import { startsWithMinus, ungrouped } from "./number-groups";

const MOST_DIGITS = 9;

/** What is wrong with a text that is no whole number. */
function wrong(text: string): string {
  const [, unit] = /^[\d.' ]+\s*(\p{L}[\p{L}. ]*)$/u.exec(text) ?? [];
  if (startsWithMinus(text)) return "die nicht negativ ist, zum Beispiel 12.";
  if (unit !== undefined) return `ohne „${unit}“, zum Beispiel 12.`;
  if (/^[\d.]+,\d+$/.test(text)) return "ohne Komma, zum Beispiel 12.";
  if (/^\d+[.\d]*$/.test(text)) return "mit Punkten nur vor je drei Ziffern, zum Beispiel 10.893.";
  return "in Ziffern, zum Beispiel 12.";
}

export function readWhole(text: string): InputReading<number> {
  const digits = ungrouped(text);
  if (digits === null) return unread(`Tragen Sie eine ganze Zahl ein, ${wrong(text)}`);
  return digits.length > MOST_DIGITS ? unread("Die Zahl ist zu groß.") : understood(Number(digits));
}

/** A whole number of zero or more. */
export const wholeKind = inputKind<number>({
  holds: isNumber,
  read: readOne(cleanLine, readWhole),
  // Points from five digits on, so that a year reads as one: "2018", not "2.018".
  write: (value) => [value < 10_000 ? String(value) : formatWholeNumber(value)],
  sentence: formatWholeNumber,
});
