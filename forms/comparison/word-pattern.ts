const SPELLINGS: [RegExp, string][] = [
  [/ä|ae/g, "(?:ä|ae)"],
  [/ö|oe/g, "(?:ö|oe)"],
  [/ü|ue/g, "(?:ü|ue)"],
  [/ß|ss/g, "(?:ß|ss)"],
  [/\s+|-/g, "(?: |-| - )"],
];

/** A word or name as it may be spelled: Söhrewald, Soehrewald, "Bad Driburg", "Bad-Driburg". */
function spelled(words: string): string {
  const escaped = words
    .normalize("NFC")
    .toLowerCase()
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return SPELLINGS.reduce((pattern, [sign, any]) => pattern.replace(sign, any), escaped);
}

/**
 * Finds whole words only: "Haan" neither in "Haaner" nor in "Haan-Gruiten" nor in "Neu-Haan". `before` and
 * `after` are patterns of what may or may not stand beside it; by default a genitive is the word, too.
 */
export function wordPattern(words: string, { before = "", after = "(?:e?s)?" } = {}): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}]-?)${before}${spelled(words)}${after}(?!-?[\\p{L}\\p{N}])`, "giu");
}
