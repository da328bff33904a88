import { capitalise, joinWords, numberWord } from "~/rules/german/words";
import { workingDays } from "~/rules/german/working-days";

/** Why a reminder was or will be sent. */
export const markWords = (mark: number): string => `${workingDays(mark)} vor dem Antragstag`;

/** "Eine Beteiligte", "drei Beteiligte". */
export const participants = (count: number): string =>
  count === 1 ? "eine Beteiligte" : `${numberWord(count)} Beteiligte`;

/** On the button and over the dialog. */
export const remindLabel = (count: number): string => `${capitalise(participants(count))} erinnern`;

/** "Marienmünster, Warburg und Borgentreich"; of many the number alone. */
export function someNames(names: readonly string[], most = 6): string {
  return names.length > most ? `${numberWord(names.length)} Beteiligte` : joinWords(names);
}
