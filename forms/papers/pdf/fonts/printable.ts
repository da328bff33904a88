import { typeface } from "./typeface";

// Signs without a shape of their own: control characters, soft hyphens, joiners, direction marks, variation
// selectors. Direction overrides could make a line read other than it is stored.
const SHAPELESS = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const NO_BREAK_SPACES = /[\u00a0\u2007\u202f]/g;
const OTHER_SPACES = /(?![ \u00a0])\p{Zs}/gu;

/** What nearly all texts are made of; they need no second look. */
const PLAIN = /^[ -~§°²ÄÖÜßäöü–„“…€\n\u00a0]*$/;

/**
 * Text as the embedded fonts can show it: NFC, without shapeless signs, tabs and odd spaces made
 * plain. A sign no font has (emoji, Chinese) becomes its number, "[U+1F600]", and is added to `replaced`.
 */
export function printable(text: string, replaced: Set<string>): string {
  if (PLAIN.test(text)) return text;
  const plain = text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll("\t", " ")
    .replace(SHAPELESS, "")
    .replace(NO_BREAK_SPACES, "\u00a0")
    .replace(OTHER_SPACES, " ")
    .replaceAll("\u2011", "-");
  let result = "";
  for (const sign of plain) {
    const codePoint = sign.codePointAt(0) ?? 0;
    if (sign === "\n" || typeface("regular").glyph(codePoint)) result += sign;
    else {
      replaced.add(sign);
      result += `[U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}]`;
    }
  }
  return result;
}
