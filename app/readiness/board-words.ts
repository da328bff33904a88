import { formatDate } from "~/rules/german/date";
import { allOf, capitalise, joinWords, numberWord } from "~/rules/german/words";
import type { Readiness } from "./readiness.server";

type Named = Pick<Readiness, "name" | "missing" | "asked">;

/** Nothing is to be done with the part. */
export const isReady = ({ missing, asked }: Pick<Readiness, "missing" | "asked">): boolean =>
  missing.length === 0 && !asked;

/** More names than these are counted. */
const MOST_NAMED = 4;

function howMany(ready: number, all: number): string {
  if (ready === all) return `${allOf(all)} Beteiligten sind fertig.`;
  if (ready === 0) return `Von ${numberWord(all)} Beteiligten ist noch keine fertig.`;
  const of = `von ${numberWord(all)} Beteiligten`;
  return ready === 1 ? `Eine ${of} ist fertig.` : `${capitalise(numberWord(ready))} ${of} sind fertig.`;
}

/** What a cell says; "none": neither done nor to be done now. */
export type BoardMark = { mark: "done" | "todo" | "none"; words: string; href?: string };

/**
 * "Acht von elf Beteiligten sind fertig. Marienmünster, Warburg und Borgentreich müssen noch etwas tun."
 * `state`: where the case is, in a word; null for a draft. Once it was handed in nobody is asked for anything here.
 */
export function boardSummary(readiness: readonly Named[], state: string | null): string {
  const names = readiness.filter((one) => !isReady(one)).map(({ name }) => name);
  const first = howMany(readiness.length - names.length, readiness.length);
  if (state !== null) return `Stand des Antrags: ${state}. ${first}`;
  if (names.length === 0) return first;
  if (names.length === 1) return `${first} ${names[0]} muss noch etwas tun.`;
  const who = names.length > MOST_NAMED ? capitalise(numberWord(names.length)) : joinWords(names);
  return names.length === readiness.length && names.length > MOST_NAMED
    ? first
    : `${first} ${who} müssen noch etwas tun.`;
}

/** How far the clearance of the part is, in the words of its cell. */
export function clearedMark({ clearance: { state, on }, holder, missing }: Readiness): BoardMark {
  const day = on === null ? "" : formatDate(on);
  if (holder !== "lead" && holder !== "partner")
    return state === "cleared"
      ? { mark: "done", words: `${day}, mit Ihrem Teil` }
      : { mark: "none", words: "mit Ihrem Teil" };
  switch (state) {
    case "cleared":
      return { mark: "done", words: day };
    case "requested":
      return { mark: "todo", words: `wartet seit ${day}` };
    case "returned":
      return { mark: "todo", words: `zurückgegeben am ${day}` };
    case "lifted":
      return { mark: "todo", words: `seit ${day} geändert` };
    case "open":
      if (missing.includes("file")) return { mark: "none", words: "nach dem Hochladen" };
      if (missing.includes("entries")) return { mark: "none", words: "nach dem Eintragen" };
      return { mark: "todo", words: "noch nicht übergeben" };
  }
}
