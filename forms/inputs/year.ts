import { cleanLine } from "~/rules/german/clean-text";
import { type InputReading, inputKind, isNumber, readOne, understood, unread } from "./input-kind";

function readYear(text: string): InputReading<number> {
  if (/^\d{4}$/.test(text)) return understood(Number(text));
  if (/^'?\d{2}$/.test(text)) {
    const short = text.slice(-2);
    return unread(
      `„${text}“ kann 19${short} oder 20${short} heißen. Tragen Sie das Jahr mit vier Ziffern ein.`,
    );
  }
  return unread("Tragen Sie das Jahr mit vier Ziffern ein, zum Beispiel 2017.");
}

/** A year is no quantity: "2017", never "2.017". */
export const yearKind = inputKind<number>({
  holds: isNumber,
  read: readOne(cleanLine, readYear),
  write: (value) => [String(value)],
});
