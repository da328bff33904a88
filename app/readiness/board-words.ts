import type { ApplicationStatus } from "~/db/schema/applications";
import { capitalise, joinWords, numberWord } from "~/rules/german/words";
import type { Readiness } from "./readiness.server";

type Named = Pick<Readiness, "name" | "missing">;

/** More names than these are counted. */
const MOST_NAMED = 4;

function howMany(ready: number, all: number): string {
  if (ready === all)
    return all === 2 ? "Beide Beteiligten sind fertig." : `Alle ${numberWord(all)} Beteiligten sind fertig.`;
  if (ready === 0) return `Von ${numberWord(all)} Beteiligten ist noch keine fertig.`;
  const of = `von ${numberWord(all)} Beteiligten`;
  return ready === 1 ? `Eine ${of} ist fertig.` : `${capitalise(numberWord(ready))} ${of} sind fertig.`;
}

/** Why nobody has to do anything any more. */
export const OVER_WORDS: Record<Exclude<ApplicationStatus, "draft">, string> = {
  submitted: "Der Antrag ist eingereicht.",
  withdrawn: "Der Antrag ist zurückgenommen.",
};

/** "Acht von elf Beteiligten sind fertig. Marienmünster, Warburg und Borgentreich müssen noch etwas tun." */
export function boardSummary(readiness: readonly Named[], status: ApplicationStatus): string {
  const names = readiness.filter(({ missing }) => missing.length > 0).map(({ name }) => name);
  const first = howMany(readiness.length - names.length, readiness.length);
  if (status !== "draft") return `${OVER_WORDS[status]} ${first}`;
  if (names.length === 0) return first;
  if (names.length === 1) return `${first} ${names[0]} muss noch etwas tun.`;
  const who = names.length > MOST_NAMED ? capitalise(numberWord(names.length)) : joinWords(names);
  return names.length === readiness.length && names.length > MOST_NAMED
    ? first
    : `${first} ${who} müssen noch etwas tun.`;
}
