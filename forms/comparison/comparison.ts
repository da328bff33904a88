/** What is compared between an uploaded resolution and what was entered of it. */
export const ASPECTS = [
  "participants",
  "task",
  "years",
  "body",
  "date",
  "ratifiedOn",
  "agendaItem",
  "votes",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** No verdict of a rule: what a machine saw in a text, for a person to look at. */
export type ComparisonVerdict = "found" | "differs" | "not-found";

export type Comparison = {
  aspect: Aspect;
  verdict: ComparisonVerdict;
  /** What the application says, in words. */
  expected: string;
  /** What the text says instead, or what of it is missing. */
  seen: string | null;
  /** The words of the text around it. */
  quote: string | null;
};

/** Something in which a file differs, as a person ticked it before the application was handed in. */
export type TickedDeviation = Pick<Comparison, "aspect" | "expected" | "seen"> & { documentId: string };

/** A passage of the text with what it says. */
export type Passage<T> = { value: T; at: number; length: number };
