import { dayOfCalendar } from "~/rules/german/date";
import { ANY_MONTH, monthOf } from "../inputs/calendar-words";
import type { Passage } from "./comparison";

const DATE = new RegExp(
  `(?<!\\d[.]?)(\\d{1,2})\\. ?(?:(\\d{1,2})\\. ?|(${ANY_MONTH}) )(\\d{4}|\\d{2})(?!\\d)`,
  "giu",
);

/** Every day of the calendar that the text names: "17.08.2021", "17. August 2021", "17.8.21". */
export function findDates(text: string): Passage<string>[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [whole, day, month, word, year = ""] = match;
    const full = year.length === 2 ? `20${year}` : year;
    const value = dayOfCalendar(Number(full), Number(month ?? monthOf(word ?? "")), Number(day));
    return value === null ? [] : [{ value, at: match.index, length: whole.length }];
  });
}

const LOOK = 90;
/** Words that make the day that follows the day of the session. */
const SESSION =
  /sitzung|beschlossen|beschluss(?:fassung)?\s+(?:vom|am)|tagung|getagt|tagte|eilentscheidung|dringlichkeit/i;
/** Words that make it the day of something else. */
const OTHER = new RegExp(
  "(?:letzte|vorige|vorherige|vorangegangene|vergangene|frühere|nächste|kommende|folgende|konstituierende)[nrms]?\\s+(?:\\p{L}+\\s+){0,2}\\p{L}*sitzung" +
    "|(?:einladung|schreiben|bescheid|erlass|richtlinie|fassung|gesetz|vorlage|antrag|vereinbarung|satzung|ausgefertigt|bekannt\\p{L}*|in der fassung)\\P{L}+(?:vom|am|der|des|bekanntmachung|\\p{L}+ )*\\s*$",
  "iu",
);

/** What the day stands for, by the words before it and, for approved minutes, behind it. */
export function meaningOf(text: string, { at, length }: Passage<string>): "session" | "other" | "open" {
  const before = text.slice(Math.max(0, at - LOOK), at);
  const after = text.slice(at + length, at + length + LOOK);
  if (OTHER.test(before)) return "other";
  if (
    /niederschrift|protokoll/i.test(before) &&
    /^[^.]*(?:genehmigt|einwendungen|einwände|festgestellt)/i.test(after)
  )
    return "other";
  // Only the sentence of the day: an earlier session in the sentence before says nothing about it.
  const sentence = before.split(/[.;!?]\s+(?=\p{Lu})/u).at(-1) ?? "";
  return SESSION.test(sentence) ? "session" : "open";
}
