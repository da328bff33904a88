import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { BUILT_IN } from "~/forms/register/built-in";
import { entryLabel, isUrban } from "~/forms/register/entry";
import { indexOf, searchRegister } from "~/forms/register/search";

/** Every Kreis and kreisfreie Stadt with few municipalities, so that an order can be told in few names. */
const NAMES =
  /^(Erkrath|Haan|Bad Driburg|Beverungen|Borgentreich|Brakel|Höxter|Marienmünster|Nieheim|Steinheim|Warburg|Willebadessen|Rüsselsheim am Main|Bad Homburg v. d. Höhe|Gießen|Wetzlar|Marburg|Bad Salzschlirf|Flieden|Fulda|Großenlüder|Hosenfeld|Kaufungen|Niestetal|Söhrewald|Niederkassel|Waldbröl|Münster \(Hessen\)|Bad Soden-Salmünster|Waldeck|Wald-Michelbach|Sulzbach \(Taunus\)|Soest)$/;
const ENTRIES = BUILT_IN.entries.filter(
  (entry) => entry.designation === null || isUrban(entry) || NAMES.test(entry.name),
);
const index = indexOf(ENTRIES);
const found = (text: string, state: "HE" | "NW" = "HE", limit = 5): string[] =>
  searchRegister(index, text, state, limit).entries.map(entryLabel);

describe("what is found, in which order", () => {
  it.each<[string, string, "HE" | "NW", string[]]>([
    [
      "town, Kreis, then names that hold it",
      "kassel",
      "HE",
      ["Kassel, Stadt", "Landkreis Kassel", "Niederkassel, Stadt"],
    ],
    ["who writes Landkreis means it", "Landkreis Kassel", "HE", ["Landkreis Kassel"]],
    ["also begun", "landkreis ka", "HE", ["Landkreis Kassel"]],
    ["who writes Stadt means it", "Stadt Kassel", "HE", ["Kassel, Stadt"]],
    ["as the list shows it", "Kassel, Stadt", "HE", ["Kassel, Stadt"]],
    ["umlaut spelt out", "hoexter", "NW", ["Höxter, Stadt", "Kreis Höxter"]],
    ["umlaut left out", "hoxter", "NW", ["Höxter, Stadt", "Kreis Höxter"]],
    ["umlaut as two characters", "Ho\u0308xter", "NW", ["Höxter, Stadt", "Kreis Höxter"]],
    ["what no eye sees", "\u200bHöx\u00adter", "NW", ["Höxter, Stadt", "Kreis Höxter"]],
    ["umlaut where the name has two letters", "söst", "NW", ["Soest, Stadt", "Kreis Soest"]],
    ["spelt out in the middle", "soehrewald", "HE", ["Söhrewald, Gemeinde"]],
    ["sharp s as two letters", "grossenlueder", "HE", ["Großenlüder, Gemeinde"]],
    ["in capitals", "GROSSENLÜDER", "HE", ["Großenlüder, Gemeinde"]],
    ["without hyphen", "wald michelbach", "HE", ["Wald-Michelbach, Gemeinde"]],
    ["points left out", "bad homburg v d h", "HE", ["Bad Homburg v. d. Höhe, Stadt"]],
    ["a later word", "homburg", "HE", ["Bad Homburg v. d. Höhe, Stadt"]],
    ["the addition in brackets", "sulzbach taunus", "HE", ["Sulzbach (Taunus), Gemeinde"]],
    [
      "beginning before the middle, own state first",
      "wald",
      "HE",
      [
        "Wald-Michelbach, Gemeinde",
        "Waldeck, Stadt",
        "Landkreis Waldeck-Frankenberg",
        "Waldbröl, Stadt",
        "Söhrewald, Gemeinde",
      ],
    ],
    [
      "own state first, in North Rhine-Westphalia",
      "münster",
      "NW",
      ["Münster, Stadt", "Münster (Hessen), Gemeinde", "Marienmünster, Stadt", "Bad Soden-Salmünster, Stadt"],
    ],
    [
      "own state first, in Hesse",
      "münster",
      "HE",
      ["Münster (Hessen), Gemeinde", "Münster, Stadt", "Bad Soden-Salmünster, Stadt", "Marienmünster, Stadt"],
    ],
    ["a key", "06633020", "HE", ["Niestetal, Gemeinde"]],
    ["a key in groups", "06 6 33 020", "HE", ["Niestetal, Gemeinde"]],
    [
      "the beginning of a key: the Kreis and its municipalities",
      "06633",
      "HE",
      ["Landkreis Kassel", "Kaufungen, Gemeinde", "Niestetal, Gemeinde", "Söhrewald, Gemeinde"],
    ],
    ["spaces around", "  haan ", "NW", ["Haan, Stadt"]],
    ["nothing", "", "HE", []],
    ["only signs", " – ( ", "HE", []],
    ["what is not there", "München", "HE", []],
  ])("%s: %s", (_, text, state, expected) => {
    expect(found(text, state)).toEqual(expected);
  });

  test("among equals the application's own state comes first", () => {
    expect(found("wald", "HE").at(0)).toBe("Wald-Michelbach, Gemeinde");
    expect(found("wald", "NW").at(0)).toBe("Waldbröl, Stadt");
  });

  test("the number of all that fit is told beside the few that are shown", () => {
    const { entries, total } = searchRegister(index, "landkreis", "HE", 3);
    expect(entries).toHaveLength(3);
    expect(total).toBe(12);
  });
});

const LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", Ä: "Ae", Ö: "Oe", Ü: "Ue" };
const spelt = (text: string): string => text.replace(/[äöüßÄÖÜ]/g, (letter) => LETTERS[letter] ?? letter);
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");

test("every entry is found by its own name, key and official label, however its umlauts are written", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ENTRIES),
      fc.constantFrom("HE" as const, "NW" as const),
      fc.constantFrom(
        String,
        spelt,
        plain,
        (text: string) => text.toUpperCase(),
        (text: string) => ` ${text} `,
      ),
      (entry, state, written) => {
        for (const text of [entry.name, entry.key, entryLabel(entry)]) {
          const { entries } = searchRegister(index, written(text), state, text === entry.key ? 5 : 4);
          expect(entries.map(({ key }) => key)).toContain(entry.key);
        }
      },
    ),
    { numRuns: 600 },
  );
});
