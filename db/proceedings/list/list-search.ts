import { sql as raw, type SQL } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";

/** The index of words knows three letters in a row, and nothing shorter. */
export const SHORTEST_WORD = 3;
const MOST_WORDS = 8;
/** More hits than this are not gathered and sorted: the list is walked through instead, where such a word comes often. */
const FEW = 500;

/** How what was typed narrows a list: `first` finds the few cases to begin with, `also` holds for each. */
export type Search = { first: SQL | undefined; also: SQL | undefined };

/** In LIKE, % and _ mean something; a search means them as they are. */
const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** The text of the entry's case has all these words. */
function contains(words: readonly string[]): SQL | undefined {
  if (words.length === 0) return undefined;
  const all = words.map((word) => raw`search_text LIKE ${pattern(word)} ESCAPE '\\'`);
  return raw`EXISTS (SELECT 1 FROM proceedings WHERE proceedings.application_id = list_entries.application_id
    AND ${raw.join(all, raw` AND `)})`;
}

const wordsOf = (search: string): string[] =>
  search
    .toLocaleLowerCase("de-DE")
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);

const isLong = (word: string): boolean => [...word].length >= SHORTEST_WORD;

/** Something was typed, but no word of it is long enough to search for. */
export function isTooShort(search: string): boolean {
  const words = wordsOf(search);
  return words.length > 0 && !words.some(isLong);
}

/**
 * All words must occur, inside others too. Rare ones are looked up in the index of words; common ones are met soon by
 * going through the list. Either way the work does not grow with the number of cases.
 */
export async function searchFor(sql: Sql, search: string): Promise<Search> {
  const words = wordsOf(search);
  const long = words.filter(isLong);
  if (long.length === 0) return { first: undefined, also: undefined };
  const match = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(" AND ");
  const hits = await sql.all<{ id: string }>(raw`SELECT proceedings.application_id AS id
    FROM proceeding_words CROSS JOIN proceedings ON proceedings.search_id = proceeding_words.rowid
    WHERE proceeding_words MATCH ${match} LIMIT ${FEW + 1}`);
  if (hits.length > FEW) return { first: undefined, also: contains(words) };
  const ids = JSON.stringify(hits.map(({ id }) => id));
  return {
    first: raw`application_id IN (SELECT value FROM json_each(${ids}))`,
    also: contains(words.filter((word) => !isLong(word))),
  };
}
