/** The questions of the estimate as they stand in the address, in the order of the form. */
export const QUESTIONS = [
  "land",
  "art",
  "gemeinden",
  "kreise",
  "neue",
  "feuerwehren",
  "grenze",
  "ausgaben",
  "beginn",
  "kreis",
] as const;
export type Question = (typeof QUESTIONS)[number];
/** What was typed or chosen, as it came. */
export type Typed = Record<Question, string>;
