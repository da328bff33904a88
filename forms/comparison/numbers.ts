const WORDS: Record<string, number> = {
  kein: 0,
  null: 0,
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  fünfzehn: 15,
  zwanzig: 20,
};

/** A number in digits or, up to twelve, in words ("einer", "keine"). One group. */
export const NUMBER = `(\\d{1,3}|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .map((word) => (/^k?ein$/.test(word) ? `${word}(?:e[rnms]?)?` : word))
  .join("|")})`;

export function readNumber(text: string): number {
  const plain = text.toLowerCase();
  if (/^\d+$/.test(plain)) return Number(plain);
  return WORDS[plain.replace(/^(k?ein)e[rnms]?$/, "$1")] ?? Number.NaN;
}
