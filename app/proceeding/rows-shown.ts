import type { ActField } from "./acts/act-form";

/** How many of the groups that are entered one by one the page showed. */
export const ROWS_SHOWN = "reihen";
/** Asks for the next of them; nothing is entered yet. */
export const ADD_ROW = "weitere-reihe";

type Typed = Record<string, string>;

const asNumber = (text: string | undefined): number => (/^\d+$/.test(text ?? "") ? Number(text) : 0);

/** One to begin with, all that hold a text, and what was asked for, as far as there are more. */
export function rowsShown(fields: readonly ActField[], typed: Typed): number {
  const rows = fields.flatMap(({ row, name, initial }) =>
    row === undefined ? [] : [{ count: row + 1, text: typed[name] ?? initial ?? "" }],
  );
  const all = Math.max(0, ...rows.map(({ count }) => count));
  const filled = rows.filter(({ text }) => text.trim() !== "").map(({ count }) => count);
  return Math.min(all, Math.max(1, asNumber(typed[ROWS_SHOWN]), ...filled));
}

/** What was typed, with room for one more. */
export const withNextRow = (typed: Typed): Typed => ({
  ...typed,
  [ROWS_SHOWN]: String(asNumber(typed[ROWS_SHOWN]) + 1),
});
