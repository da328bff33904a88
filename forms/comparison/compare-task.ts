import type { Facts } from "~/rules/facts/facts";
import { TASK_AREAS, taskAreaLabel } from "~/rules/facts/task-areas";
import { joinWords } from "~/rules/german/words";
import type { Comparison } from "./comparison";
import { quoteAround } from "./plain-text";
import { COMMON_WORDS, TASK_WORDS } from "./task-words";
import { wordPattern } from "./word-pattern";

const INFLECTED = "(?:e?n|e?s|er|e)?";

type Place = { at: number; length: number };

function findWord(text: string, word: string): Place | null {
  const [match] = text.matchAll(wordPattern(word, { after: INFLECTED }));
  return match ? { at: match.index, length: match[0].length } : null;
}

/** The words of a label or title that can tell it from others. */
function tellingWords(words: string, names: ReadonlySet<string>): string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length >= 4 && !word.endsWith("-") && !COMMON_WORDS.has(word) && !names.has(word));
}

function findArea(text: string, id: string): Place | null {
  const known = TASK_AREAS.find((area) => area.id === id);
  const words = [...tellingWords(taskAreaLabel(id), new Set()), ...(known ? TASK_WORDS[known.id] : [])];
  return words.map((word) => findWord(text, word)).find((place) => place !== null) ?? null;
}

/** At least half of what makes the title this one's. */
function findTitle(text: string, { title = "", participants }: Facts): Place | null {
  const names = new Set(participants.flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}-]+/u)));
  const words = [...new Set(tellingWords(title, names))];
  const places = words.map((word) => findWord(text, word)).filter((place) => place !== null);
  return places[0] && places.length * 2 >= words.length ? places[0] : null;
}

/** Whether the resolution speaks of the task: all its areas, or the title of the application. Null without either. */
export function compareTask(text: string, application: Facts): Comparison | null {
  const areas = application.project.taskAreas ?? [];
  if (areas.length === 0 && application.title === undefined) return null;
  const expected = areas.length > 0 ? joinWords(areas.map(taskAreaLabel)) : (application.title ?? "");
  const base = { aspect: "task" as const, expected };
  const found = areas.map((id) => ({ id, place: findArea(text, id) }));
  const missing = found.filter(({ place }) => place === null).map(({ id }) => taskAreaLabel(id));
  const titled = findTitle(text, application);
  const place = found.find((one) => one.place !== null)?.place ?? titled;
  const quote = place ? quoteAround(text, place.at, place.length) : null;
  if (titled !== null || (areas.length > 0 && missing.length === 0))
    return { ...base, verdict: "found", seen: expected, quote };
  return {
    ...base,
    verdict: "not-found",
    seen: place ? `nicht genannt: ${joinWords(missing)}` : null,
    quote,
  };
}
