/** 11118 → "11.118". */
export function formatWholeNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** A share in hundredths of a percent, rounded down so that it never reaches a mark it misses: 14.9999 % → 1499. */
export function basisPoints(part: number | bigint, whole: number | bigint): number {
  const scaled = BigInt(part) * 10_000n;
  const divisor = BigInt(whole);
  const quotient = scaled / divisor;
  return Number(scaled % divisor < 0n ? quotient - 1n : quotient);
}

/**
 * A share as German text, rounded half up from integers: one decimal, and as many more as are
 * needed so that it does not read as `mark` while lying below it (149 999/1 000 000 with mark 15 → "14,9999 %").
 */
export function formatShare(part: number | bigint, whole: number | bigint, mark?: number): string {
  const scaled = (decimals: number) => {
    const factor = 10n ** BigInt(decimals);
    const numerator = BigInt(part) * 100n * factor;
    const denominator = BigInt(whole);
    const doubled = (2n * numerator + (numerator < 0n ? -denominator : denominator)) / (2n * denominator);
    return { value: doubled, factor };
  };
  let decimals = 1;
  if (mark !== undefined) {
    const misleads = () => {
      const { value, factor } = scaled(decimals);
      const exactlyMark = BigInt(part) * 100n === BigInt(mark) * BigInt(whole);
      return !exactlyMark && value === BigInt(mark) * factor;
    };
    while (misleads() && decimals < 12) decimals += 1;
  }
  const { value, factor } = scaled(decimals);
  const sign = value < 0n ? "-" : "";
  const absolute = value < 0n ? -value : value;
  return `${sign}${absolute / factor},${String(absolute % factor).padStart(decimals, "0")} %`;
}
