const NO_BREAK = "\u00a0";

/** What stands before a space that must not break: "§ 24", "Abs. 2", "Nr. 3.5", "Art. 7", "z. B.". */
const BEFORE_NUMBER =
  /(§§?|\b(?:Abs|Absatz|Nr|Nrn|Nummer|Art|Artikel|Satz|Ziff|Ziffer|Buchst|Rn|Anlage|Anl|Kap|Kapitel|Seite|S|Tz|TOP|Az|Stand)\.?) (?=[\dIVX])/g;
const ABBREVIATION = /\b(z|d|u|i|o|s|e|n|a)\. (?=(?:B|h|a|V|d|R|ä|o|u|m|G|Chr|W)\.)/g;
const AFTER_VERSION = /\b(i\.\u00a0?V\.) (?=m\.)/g;
const BEFORE_UNIT =
  /(?<=\d) (?=(?:%|€|EUR|Euro|Cent|v\. ?H\.|km|ha|m²|Uhr|Jahren?|Monaten?|Tagen?|Wochen?)(?![\p{L}\d]))/gu;
const BEFORE_MONTH =
  /(?<=\b\d{1,2}\.) (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/g;

/**
 * Puts no-break spaces where a German reader expects no line end: "15 %", "490.000,00 €", "§ 24",
 * "Nr. 3.5", "1. Januar", "z. B.". Other spaces stay plain; twice applied is once applied.
 */
export function keepTogether(text: string): string {
  return text
    .replace(BEFORE_NUMBER, `$1${NO_BREAK}`)
    .replace(ABBREVIATION, `$1.${NO_BREAK}`)
    .replace(AFTER_VERSION, `$1${NO_BREAK}`)
    .replace(BEFORE_UNIT, NO_BREAK)
    .replace(BEFORE_MONTH, NO_BREAK);
}
