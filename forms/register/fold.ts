const SPELT_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const words = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/**
 * A name as it is compared, in both ways people write umlauts without having them: "Höxter" → "hoexter" and
 * "hoxter". Case, hyphens, points and brackets make no difference.
 */
export function fold(text: string): readonly [speltOut: string, plain: string] {
  const lower = text.normalize("NFC").toLowerCase();
  return [
    words(lower.replace(/[äöüß]/g, (letter) => SPELT_OUT[letter] ?? letter)),
    words(lower.replaceAll("ß", "ss")),
  ];
}
