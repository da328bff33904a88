/** What no eye sees: zero-width signs, soft hyphens, marks of direction, byte order marks, fillers. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** In running text the joiners stay: some scripts and signs are written with them. */
const INVISIBLE_IN_PROSE = /(?![\u200c\u200d])\p{Cf}/gu;
const LINE_END = /\r\n?|[\u0085\p{Zl}\p{Zp}]/gu;

/** A short text, an address, a key, words of a search: one line in NFC, without what no eye sees. */
export function cleanLine(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/\r\n|[\p{Cc}\p{Z}]/gu, " ")
    .normalize("NFC")
    .trim();
}

/** A text of several lines in NFC: every end of a line is "\n", every other control character a blank. */
export function cleanProse(text: string): string {
  return text
    .replace(LINE_END, "\n")
    .replace(INVISIBLE_IN_PROSE, "")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .normalize("NFC")
    .trim();
}
