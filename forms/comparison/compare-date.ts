import { formatDate } from "~/rules/german/date";
import type { Comparison, Passage } from "./comparison";
import { findDates, meaningOf } from "./dates";
import { quoteAround } from "./plain-text";

const quoted = (text: string, { at, length }: Passage<string>): string => quoteAround(text, at, length);

/** The day of the resolution: the day of the session counts, not that of an earlier one or of a letter. */
export function compareDate(text: string, date: string): Comparison {
  const all = findDates(text).map((passage) => ({ ...passage, meaning: meaningOf(text, passage) }));
  const expected = formatDate(date);
  const base = { aspect: "date" as const, expected };
  const sessions = all.filter(({ meaning }) => meaning === "session");
  const same = (list: typeof all) => list.find(({ value }) => value === date);
  const here =
    same(sessions) ?? (sessions.length === 0 ? same(all.filter((one) => one.meaning === "open")) : undefined);
  if (here) return { ...base, verdict: "found", seen: expected, quote: quoted(text, here) };
  const [session] = sessions;
  if (session)
    return { ...base, verdict: "differs", seen: formatDate(session.value), quote: quoted(text, session) };
  const elsewhere = same(all);
  return { ...base, verdict: "not-found", seen: null, quote: elsewhere ? quoted(text, elsewhere) : null };
}

/** The day on which the council approved an urgent decision: near a word of approval. */
export function compareRatification(text: string, date: string): Comparison {
  const expected = formatDate(date);
  const base = { aspect: "ratifiedOn" as const, expected };
  const near = findDates(text).filter(({ at, length }) =>
    /genehmig|zugestimmt|zustimmung/i.test(text.slice(Math.max(0, at - 120), at + length + 120)),
  );
  const here = near.find(({ value }) => value === date);
  if (here) return { ...base, verdict: "found", seen: expected, quote: quoted(text, here) };
  return { ...base, verdict: "not-found", seen: null, quote: null };
}
