import { cleanLine } from "~/rules/german/clean-text";
import { formatAmount, formatEuro } from "~/rules/german/money";
import { type InputReading, inputKind, isNumber, readOne, understood, unread } from "./input-kind";
import { wrongMoney } from "./money-wrong";
import { ungrouped } from "./number-groups";

const CURRENCY = "€|Euro|EUR";
const EURO = new RegExp(`^(?:${CURRENCY})|(?:${CURRENCY})$`, "gi");
/** "1.234,56", and "1.234,-" or "1.234.-" as price lists write it. */
const AMOUNT = /^([^,]+?)(?:,(\d{1,2}|[-–—]{1,2})|\.[-–—]{1,2})?$/;

/** Cents of a German amount without its currency; null for every other text. */
function centsOf(amount: string): number | null {
  const [, euro = "", fraction = ""] = AMOUNT.exec(amount) ?? [];
  const digits = ungrouped(euro);
  return digits === null ? null : Number(digits) * 100 + Number(fraction.replace(/\D/g, "").padEnd(2, "0"));
}

function readMoney(text: string): InputReading<number> {
  const amount = text.replace(EURO, "").replaceAll(" ", "");
  const cents = centsOf(amount);
  if (cents === null) return unread(wrongMoney(text, amount));
  return Number.isSafeInteger(cents) ? understood(cents) : unread("Der Betrag ist zu groß.");
}

/** An amount of zero or more, in integer cents. */
export const moneyKind = inputKind<number>({
  holds: isNumber,
  read: readOne(cleanLine, readMoney),
  write: (value) => [formatAmount(value)],
  sentence: formatEuro,
});
