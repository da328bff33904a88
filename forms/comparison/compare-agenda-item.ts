import type { Comparison, Passage } from "./comparison";
import { quoteAround } from "./plain-text";

const ITEM =
  /(?<!\p{L})(?:top|tagesordnungspunkt(?:e?s)?|punkt)\s*:?\s*(?:nr\.?\s*)?(?:[ÖöNn]\s*)?(\d{1,3}(?:\.\d{1,2})*[a-z]?)(?![\d\p{L}])/giu;

/** "TOP 8.1", "Ö 8.1" → "8.1"; null where it has no number. */
const numberOf = (item: string): string | null =>
  /\d{1,3}(?:\.\d{1,2})*[a-z]?/i.exec(item)?.[0].toLowerCase() ?? null;

/** Every item of an agenda that the text names, by its number. */
export const findAgendaItems = (text: string): Passage<string>[] =>
  [...text.matchAll(ITEM)].map(({ 0: whole, 1: number = "", index }) => ({
    value: number,
    at: index,
    length: whole.length,
  }));

/** The item of the agenda, by its number; an item without one is not compared. */
export function compareAgendaItem(text: string, agendaItem: string): Comparison | null {
  const number = numberOf(agendaItem);
  if (number === null) return null;
  const base = { aspect: "agendaItem" as const, expected: `TOP ${number}` };
  const items = [...text.matchAll(ITEM)];
  const same = items.find(([, found]) => found?.toLowerCase() === number);
  const shown = same ?? items[0];
  if (!shown) return { ...base, verdict: "not-found", seen: null, quote: null };
  const quote = quoteAround(text, shown.index, shown[0].length);
  return { ...base, verdict: same ? "found" : "differs", seen: `TOP ${shown[1]}`, quote };
}
