import { momentWords } from "~/app/clock/clock-words";
import type { SaveAnswer } from "./save-answer";

/** What somebody else changed in this step while one had it open. */
export type OthersChange = {
  /** Null: the same mailbox at another place. */
  by: string | null;
  at: string;
  fields: { name: string; label: string }[];
  /** Rows that the page cannot show without being loaded again. */
  rows: string[];
};

/** Adds what an answer tells of others to what is known, one entry for each person. */
export function noteChanges(known: readonly OthersChange[], answer: SaveAnswer): OthersChange[] {
  const noted = new Map(known.map((one) => [one.by, one]));
  const note = (change: { by: string; at: string } | null, add: (one: OthersChange) => OthersChange) => {
    if (change === null) return;
    const by = change.by === answer.self ? null : change.by;
    const before = noted.get(by) ?? { by, at: change.at, fields: [], rows: [] };
    noted.set(by, add({ ...before, at: change.at > before.at ? change.at : before.at }));
  };
  for (const { change, name, label } of answer.updates) {
    note(change, (one) => ({
      ...one,
      fields: [...one.fields.filter((field) => field.name !== name), { name, label }],
    }));
  }
  for (const { change, label } of answer.reshaped)
    note(change, (one) => ({ ...one, rows: [...new Set([...one.rows, label])] }));
  return [...noted.values()];
}

/** The sentence at a field that somebody else changed while one had it open. */
export function changedBy(others: readonly OthersChange[], name: string, now: string): string | undefined {
  const change = others.find(({ fields }) => fields.some((field) => field.name === name));
  if (!change) return undefined;
  const who = change.by === null ? "An anderer Stelle mit Ihrer Anmeldung" : `Von ${change.by}`;
  return `${who} ${momentWords(change.at, now)} geändert.`;
}
