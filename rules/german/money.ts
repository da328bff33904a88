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
