import type { State } from "~/rules/facts/facts";
import { cleanLine } from "~/rules/german/clean-text";
import { type RegisterEntry, stateOfKey } from "./entry";
import { fold } from "./fold";

/** How an entry fits what is asked, best first. */
const RANK = { sameName: 0, nameBegins: 1, wordBegins: 2, nameContains: 3, none: 4 } as const;

/** `core` is the name without what stands in brackets: "Münster (Hessen)" is a Münster. */
type Spelling = { name: string; core: string; words: string[] };
type Indexed = { entry: RegisterEntry; state: State | undefined; spellings: Spelling[] };
export type RegisterIndex = readonly Indexed[];

/** "Landkreis Kassel" is looked for as Kassel, too. */
const KREIS_WORD = /^(landkreis|kreis|staedteregion|stadteregion) /;

const BY_NAME = new Intl.Collator("de");

/** Folds the names once, so that a search is only comparisons. */
export function indexOf(entries: readonly RegisterEntry[]): RegisterIndex {
  return entries.map((entry) => {
    const title = entry.designation === null ? "" : fold(entry.designation)[0];
    const cores = fold(entry.name.replace(/ \(.*/, ""));
    const spellings = fold(entry.name).map((folded, at) => ({
      name: folded.replace(KREIS_WORD, ""),
      core: (cores[at] ?? folded).replace(KREIS_WORD, ""),
      words: `${folded} ${title}`.trim().split(" "),
    }));
    return { entry, state: stateOfKey(entry.key), spellings };
  });
}

function rankOf({ name, core, words }: Spelling, asked: string, isDistrict: boolean): number {
  // Who writes "Landkreis Kassel" does not mean the town.
  if (isDistrict || !KREIS_WORD.test(asked)) {
    const bare = asked.replace(KREIS_WORD, "");
    if (name === bare || core === bare) return RANK.sameName;
    if (name.startsWith(bare)) return RANK.nameBegins;
  }
  if (asked.split(" ").every((part) => words.some((word) => word.startsWith(part)))) return RANK.wordBegins;
  return name.includes(asked) ? RANK.nameContains : RANK.none;
}

/** What is typed in one spelling is compared with the names in that spelling. */
function bestRank({ entry, spellings }: Indexed, asked: readonly [string, string]): number {
  if (/^[\d ]+$/.test(asked[0])) {
    // Some write keys in groups: "06 6 33 020".
    const digits = asked[0].replaceAll(" ", "");
    if (entry.key === digits) return RANK.sameName;
    return entry.key.startsWith(digits) ? RANK.nameBegins : RANK.none;
  }
  const isDistrict = entry.designation === null;
  return Math.min(...spellings.map((spelling, at) => rankOf(spelling, asked[at] ?? "", isDistrict)));
}

export type RegisterHits = {
  entries: RegisterEntry[];
  /** All that fit, shown or not. */
  total: number;
};

/**
 * The entries that fit a name, or the beginning of a key: the same name first, then names that begin so, words
 * that begin so, and names that hold it; among equals those of `state`, then towns before the Kreis.
 */
export function searchRegister(
  index: RegisterIndex,
  text: string,
  state: State,
  limit: number,
): RegisterHits {
  const asked = fold(cleanLine(text));
  if (asked[0] === "") return { entries: [], total: 0 };
  const fitting = index
    .map((one) => ({ ...one, rank: bestRank(one, asked) }))
    .filter(({ rank }) => rank < RANK.none)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.state === state) - Number(a.state === state) ||
        Number(a.entry.designation === null) - Number(b.entry.designation === null) ||
        BY_NAME.compare(a.entry.name, b.entry.name) ||
        BY_NAME.compare(a.entry.key, b.entry.key),
    );
  return { entries: fitting.slice(0, limit).map(({ entry }) => entry), total: fitting.length };
}
