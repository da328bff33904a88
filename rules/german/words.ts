const WORDS = [
  "null",
  "eins",
  "zwei",
  "drei",
  "vier",
  "fünf",
  "sechs",
  "sieben",
  "acht",
  "neun",
  "zehn",
  "elf",
  "zwölf",
];

/** 3 → "drei", 13 → "13". */
export function numberWord(value: number): string {
  return WORDS[value] ?? String(value);
}

/** 2 → "Beide", 3 → "Alle drei". */
export const allOf = (count: number): string => (count === 2 ? "Beide" : `Alle ${numberWord(count)}`);

/** ["A", "B", "C"] → "A, B und C". */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} und ${words.at(-1)}`;
}

/** "drei Beschlüsse" → "Drei Beschlüsse". */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("de") + text.slice(1);
}
