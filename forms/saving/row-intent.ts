import { type FormTexts, fieldName } from "../fields/form-texts";
import type { ReadOptions } from "../fields/read-step";

/** A row that is added to a list, or taken out of it. */
export type RowIntent =
  | { kind: "add-row"; section: string; path: string }
  | { kind: "remove-row"; section: string; path: string; position: number };

/** How a form is read in which a row is added or taken out: one without its texts counts as blank and is dropped. */
export function withRowIntent(
  texts: FormTexts,
  intent: RowIntent,
): { texts: FormTexts; options: Omit<ReadOptions, "own"> } {
  const list = fieldName(intent.section, intent.path);
  if (intent.kind === "add-row") return { texts, options: { keepBlankIn: list, addBlankIn: list } };
  const row = `${list}.${intent.position}.`;
  return {
    texts: new Map([...texts].filter(([name]) => !name.startsWith(row))),
    options: { keepBlankIn: list },
  };
}
