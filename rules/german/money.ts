/** Integer euro cents. Never a fraction, so that sums and comparisons are exact. */
export type Cents = number & { readonly __unit: "cents" };

/** @throws RangeError when the number is not a safe integer. */
function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Kein ganzer Centbetrag: ${value}`);
  return value as Cents;
}

export function sumCents(values: Iterable<Cents | number>): Cents {
  let sum = 0;
  for (const value of values) sum += value;
  return cents(sum);
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ".");
}

/** 49000000 → "490.000,00 €" (plain space: the walkers decide where lines may break). */
export function formatEuro(value: number): string {
  return `${formatAmount(value)} €`;
}

/** 49000000 → "490.000 €": for headlines; cents are shown when there are any. */
export function formatEuroShort(value: number): string {
  return value % 100 === 0 ? `${formatAmount(value).slice(0, -3)} €` : formatEuro(value);
}

/** 123456 → "1.234,56": what a money field shows. */
export function formatAmount(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, "0");
  return `${value < 0 ? "-" : ""}${grouped(digits.slice(0, -2))},${digits.slice(-2)}`;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

const GERMAN_AMOUNT = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;

/**
 * Reads what a clerk types: "1.234,56", "1234,5", "1 234 €". A single point before one or two
 * digits ("1234.56") is refused, since in German it would mean something else.
 */
export function parseEuro(text: string): Parsed<Cents> {
  const plain = text.replace(/(€|EUR|Euro)\s*$/i, "").replace(/[\s\u00a0\u202f]/g, "");
  if (/^[-−–]/.test(plain)) return { ok: false, message: "Der Betrag darf nicht negativ sein." };
  const match = GERMAN_AMOUNT.exec(plain);
  if (!match?.[1]) {
    return { ok: false, message: "Schreiben Sie den Betrag mit Komma, zum Beispiel 1.234,56." };
  }
  const value = Number(match[1].replaceAll(".", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  if (!Number.isSafeInteger(value)) return { ok: false, message: "Der Betrag ist zu groß." };
  return { ok: true, value: cents(value) };
}
