import type { Comparison, Passage } from "./comparison";
import { NUMBER, readNumber } from "./numbers";
import { quoteAround } from "./plain-text";

const SPAN = new RegExp(
  `(?<![\\p{L}\\p{N},.])${NUMBER}(?:\\s*\\(\\d+\\))?(?: volle[nr]?)?[ -]*jahr(?:e[ns]?|es)?(?!\\p{L})|(?<![\\p{L}\\p{N}])${NUMBER}-?jährige[nrms]?`,
  "giu",
);
const ENDLESS = /(?<!nicht |kein[a-z]* )(?:unbefristet(?:e[nrms]?)?|auf unbestimmte (?:zeit|dauer))/giu;

const UPPER =
  /(?:nicht länger als|höchstens|maximal|längstens|bis zu|weniger als|kürzer als|unter)\s+(?:\p{L}+\s+){0,2}$/iu;
const LOWER = /(?:nicht (?:weniger|kürzer) als|nicht unter)\s+(?:\p{L}+\s+){0,2}$/iu;
/** Looking back, or of something that is not the term. */
const PAST = /(?:vor|seit|letzten|vergangenen|innerhalb von|binnen|alle|aufbewahr\p{L}*)\s+(?:\p{L}+\s+)?$/iu;
const TERM =
  /mindest|wenigstens|dauer|laufzeit|(?<!\p{L})für|zeitraum|befrist|geschlossen|angelegt|vereinbart|kündig|kündbar/iu;

type Term = { years: number; bound: "lower" | "upper" };

/** Passages that say how long the cooperation lasts; an indefinite one has no end. */
function findTerms(text: string): Passage<Term>[] {
  const spans = [...text.matchAll(SPAN)].flatMap((match): Passage<Term>[] => {
    const [whole, years, adjective] = match;
    const at = match.index;
    const before = text.slice(Math.max(0, at - 60), at);
    const around = text.slice(Math.max(0, at - 60), at + whole.length + 60);
    if (PAST.test(before) || (/(?<!\p{L})nach\s+(?:ablauf von\s+)?$/iu.test(before) && !/künd/i.test(around)))
      return [];
    if (!TERM.test(around) && !UPPER.test(before) && adjective === undefined) return [];
    const bound = UPPER.test(before) && !LOWER.test(before) ? "upper" : "lower";
    return [{ value: { years: readNumber(years ?? adjective ?? ""), bound }, at, length: whole.length }];
  });
  const endless = [...text.matchAll(ENDLESS)].map(
    (match): Passage<Term> => ({
      value: { years: Number.POSITIVE_INFINITY, bound: "lower" },
      at: match.index,
      length: match[0].length,
    }),
  );
  return [...spans, ...endless];
}

const termWords = ({ years, bound }: Term): string =>
  years === Number.POSITIVE_INFINITY
    ? "unbefristet"
    : `${bound === "upper" ? "höchstens " : ""}${years === 1 ? "ein Jahr" : `${years} Jahre`}`;

/** Whether the resolution itself names the duration; one that leaves it to the agreement is not found, not wrong. */
export function compareYears(text: string, least: number): Comparison {
  const base = {
    aspect: "years" as const,
    expected: least === 1 ? "mindestens ein Jahr" : `mindestens ${least} Jahre`,
  };
  const terms = findTerms(text);
  const long = terms.find(({ value }) => value.bound === "lower" && value.years >= least);
  const seen = long ?? terms[0];
  if (!seen) return { ...base, verdict: "not-found", seen: null, quote: null };
  const quote = quoteAround(text, seen.at, seen.length);
  return { ...base, verdict: long ? "found" : "differs", seen: termWords(seen.value), quote };
}
