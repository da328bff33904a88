const LIGATURES: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };
const UMLAUTS: Record<string, string> = { a: "ä", o: "ö", u: "ü", A: "Ä", O: "Ö", U: "Ü" };

/**
 * The words of a printed page as one line: what typesetting did to them (hyphens at line ends, ligatures, umlauts
 * of two signs, fixed spaces, kinds of dashes) is undone. Nothing is left out, so that quotes stay true.
 */
export function plainText(pages: readonly string[]): string {
  return (
    pages
      .join("\n")
      .replace(/\r\n?/g, "\n")
      .normalize("NFC")
      .replace(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign)
      .replace(/([aouAOU])¨|¨([aouAOU])/g, (_, before, after) => UMLAUTS[before ?? after] ?? "")
      .replace(/\u00ad\s*\n?\s*/g, "")
      .replace(/[\u2010\u2011\u2012\u2013\u2014\u2212]/g, "-")
      // "Söhre-\nwald" is one word; "Bau- und Betriebshof" and "IKZ-\nAntrag" keep their hyphen.
      .replace(/(\p{L})-[ \t]*\n\s*(?!(?:und|oder|bzw|sowie)\b)(\p{Ll})/gu, "$1$2")
      .replace(/(\p{L})-[ \t]*\n\s*(\p{Lu})/gu, "$1-$2")
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** Fewer letters than a heading has: a page number or a stamp on a picture is not the text of a resolution. */
const FEWEST_LETTERS = 40;

/** False for a scan, and for a file whose letters are coded so that only its own font can show them. */
export function hasReadableText(pages: readonly string[]): boolean {
  const text = pages.join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/\S/g)?.length ?? 0;
  return letters >= FEWEST_LETTERS && letters > signs / 2;
}

const AROUND = 70;

/** The words around a place, cut between words, with "…" where the text goes on. */
export function quoteAround(text: string, at: number, length: number): string {
  const begin = at <= AROUND ? 0 : text.indexOf(" ", at - AROUND) + 1 || at;
  const far = at + length + AROUND;
  const last = far >= text.length ? text.length : text.lastIndexOf(" ", far);
  const end = Math.max(last, at + length);
  return `${begin > 0 ? "… " : ""}${text.slice(begin, end)}${end < text.length ? " …" : ""}`;
}
