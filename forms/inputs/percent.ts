import { cleanLine } from "~/rules/german/clean-text";
import { type InputReading, inputKind, isNumber, readOne, understood, unread } from "./input-kind";
import { startsWithMinus } from "./number-groups";

function readPercent(text: string): InputReading<number> {
  if (startsWithMinus(text)) return unread("Der Prozentsatz darf nicht negativ sein.");
  const [, digits, fraction = ""] = /^(\d{1,3})(?:,(\d+))?\s*(?:%|v\. ?H\.|Prozent)?$/i.exec(text) ?? [];
  if (digits === undefined) return unread("Tragen Sie den Prozentsatz als Zahl ein, zum Beispiel 15.");
  if (!/^0*$/.test(fraction)) return unread("Tragen Sie einen ganzen Prozentsatz ein, zum Beispiel 15.");
  const value = Number(digits);
  return value > 100 ? unread(`${value} % sind mehr als das Ganze: höchstens 100.`) : understood(value);
}

/** A whole percentage of 0 to 100. */
export const percentKind = inputKind<number>({
  holds: isNumber,
  read: readOne(cleanLine, readPercent),
  write: (value) => [String(value)],
  sentence: (value) => `${value} %`,
});
