const UNITS = "€|%|Euro|Uhr|Jahre[n]?|Monate[n]?|Wochen|MB";
const MARKS = "§|§§|Nr\\.|Abs\\.|Art\\.|Satz|S\\.|Seite";

/** Puts no-break spaces where German must not break a line: "15 %", "75.000 €", "§ 24", "Nr. 3.5". */
export function unbreakable(text: string): string {
  return text
    .replace(new RegExp(`(\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, "gu"), "$1\u00a0")
    .replace(new RegExp(`(?<![\\p{L}\\d])(${MARKS}) (?=[\\dIVX])`, "gu"), "$1\u00a0");
}
