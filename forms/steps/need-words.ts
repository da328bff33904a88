import type { Needs } from "./needs";

const plural = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** "1 Punkt nicht erfüllt, 2 Angaben offen"; null where nothing is needed. */
export function neededWords({ unread, notMet, open }: Needs): string | null {
  const words = [
    ...plural(unread.length, "Angabe prüfen", "Angaben prüfen"),
    ...plural(notMet.length, "Punkt nicht erfüllt", "Punkte nicht erfüllt"),
    ...plural(open.length, "Angabe offen", "Angaben offen"),
  ];
  return words.length === 0 ? null : words.join(", ");
}

/** "1 Hinweis": what holds nothing up; null where there is none. */
export const hintsWords = ({ hints }: Needs): string | null =>
  plural(hints.length, "Hinweis", "Hinweise")[0] ?? null;
