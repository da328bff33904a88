import { formatEuro } from "~/rules/german/money";

const HOW = "Schreiben Sie den Betrag mit Komma, zum Beispiel 1.234,56.";
const MINUS = /^[-−–—]|[-−–—]$/;
const UNIT = /^([\d.,' ]+?)\s*((?:T|Tsd|Tausend|Mio|Million(?:en)?|Mrd|Milliarden?)\.?\s*(?:€|EUR|Euro)?)$/i;
const FACTORS: readonly [RegExp, bigint][] = [
  [/^t/i, 1_000n],
  [/^mi[ol]+(?!.*ard)/i, 1_000_000n],
  [/^m/i, 1_000_000_000n],
];
const FOREIGN = /[$£¥₣]|\b(?:USD|CHF|GBP|DM|Fr\.?|Dollar|Franken)\b/;

/** "1,2" times a million, in cents, without a fraction on the way. */
function writtenOut(number: string, factor: bigint): number | null {
  const [, euro, fraction = ""] = /^([\d. ]+)(?:,(\d{1,9}))?$/.exec(number.trim()) ?? [];
  if (euro === undefined) return null;
  const digits = BigInt(`${euro.replace(/[. ]/g, "")}${fraction}`);
  const cents = (digits * factor * 100n) / 10n ** BigInt(fraction.length);
  return cents <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(cents) : null;
}

function withUnit(text: string): string | null {
  const [, number = "", unit = ""] = UNIT.exec(text) ?? [];
  const factor = FACTORS.find(([word]) => word.test(unit))?.[1];
  if (factor === undefined) return null;
  const cents = writtenOut(number, factor);
  const offer = cents === null ? "ohne Abkürzung" : formatEuro(cents);
  return `Schreiben Sie den Betrag in Euro aus statt in „${unit.trim()}“: ${offer}.`;
}

/** Points and commas that could mean two amounts, or that another language writes so. */
function withPoint(amount: string): string | null {
  const english = /^(\d{1,3}(?:[,.]\d{3})+)\.(\d{1,2})$/.exec(amount) ?? /^(\d+)\.(\d{1,2})$/.exec(amount);
  if (english?.[1] === undefined || english[2] === undefined) return null;
  const [euro, cents] = [english[1].replace(/\D/g, ""), english[2]];
  const one = formatEuro(Number(euro) * 100 + Number(cents.padEnd(2, "0")));
  const other = formatEuro(Number(euro + cents) * 100);
  return `Punkt oder Komma? „${amount}“ kann ${one} oder ${other} heißen. Schreiben Sie die Cent nach einem Komma.`;
}

/** What is wrong with a text that is no amount; `amount`: without its currency and blanks. */
export function wrongMoney(text: string, amount: string): string {
  if (/^[-−–—]+$/.test(amount)) return "Tragen Sie 0 ein, oder lassen Sie das Feld leer.";
  if (MINUS.test(amount)) return "Der Betrag darf nicht negativ sein.";
  const told = withUnit(text) ?? withPoint(amount);
  if (told !== null) return told;
  const [foreign] = FOREIGN.exec(text) ?? [];
  if (foreign !== undefined) return `Tragen Sie den Betrag in Euro ein, nicht in „${foreign}“.`;
  if (/^[\d.]+,\d{3,}$/.test(amount)) return `Nach dem Komma stehen höchstens zwei Ziffern. ${HOW}`;
  return HOW;
}
