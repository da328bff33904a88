import { formatDate } from "~/rules/german/date";
import { capitalise, joinWords, numberWord } from "~/rules/german/words";

/** Of more fields than these the number is said, not the names. */
const MOST_NAMED = 3;

/** "1 Arbeitstag", "7 Arbeitstage"; "in 7 Arbeitstagen". */
export const workingDays = (count: number, dative = false): string =>
  `${count} ${count === 1 ? "Arbeitstag" : dative ? "Arbeitstagen" : "Arbeitstage"}`;

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

/** The fields by name, or how many. */
export const fieldsWords = (labels: readonly string[]): string =>
  labels.length > MOST_NAMED ? `${labels.length} Angaben` : labels.map((label) => `„${label}“`).join(", ");

/** "für den 15.06.2022" with how far it is. */
export function dayWords(day: string, left: number): string {
  return left > 0 ? `${formatDate(day)}, in ${workingDays(left, true)}` : formatDate(day);
}
