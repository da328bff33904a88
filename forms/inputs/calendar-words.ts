/** The months as minutes and forms write them, as patterns. */
const MONTHS = [
  "januar|jänner|jan\\.",
  "februar|feb\\.",
  "märz|maerz|mrz\\.",
  "april|apr\\.",
  "mai",
  "juni|jun\\.",
  "juli|jul\\.",
  "august|aug\\.",
  "september|sept?\\.",
  "oktober|okt\\.",
  "november|nov\\.",
  "dezember|dez\\.",
];

/** Matches the name of a month, to stand inside another pattern. */
export const ANY_MONTH = MONTHS.join("|");

/** "März" → 3; 0 for another word. */
export const monthOf = (word: string): number =>
  MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, "i").test(word)) + 1;

/** Sunday first, as the calendar of the language counts. */
export const WEEKDAYS = [
  "Sonntag",
  "Montag",
  "Dienstag",
  "Mittwoch",
  "Donnerstag",
  "Freitag",
  "Samstag",
] as const;

const BEFORE_DAY = /^(\p{L}{2,10})(\.?,? ?|, ?)(?=\d)/u;

/** "Do., 12.03.2026" → 4 and "12.03.2026"; null where no day of the week stands before it. */
export function splitWeekday(text: string): { weekday: number | null; rest: string } {
  const [before = "", word = ""] = BEFORE_DAY.exec(text) ?? [];
  const asked = word.toLowerCase().replace("sonnabend", "samstag");
  const weekday = WEEKDAYS.findIndex((name) =>
    [name.toLowerCase(), name.slice(0, 2).toLowerCase()].includes(asked),
  );
  return weekday < 0 ? { weekday: null, rest: text } : { weekday, rest: text.slice(before.length) };
}

/** Of a day YYYY-MM-DD. */
export const dayOfWeek = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();
