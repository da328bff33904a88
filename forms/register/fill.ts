import { wholeKind } from "../inputs/whole";
import { entryLegalName, kindOf, type RegisterEntry } from "./entry";

/** The fields of a participant that an entry knows, as texts of the form. */
export const FILLED_FIELDS = ["name", "legalName", "kind", "key", "population"] as const;
export type FilledField = (typeof FILLED_FIELDS)[number];

export function textsOfEntry(entry: RegisterEntry): Record<FilledField, string> {
  return {
    name: entry.name,
    legalName: entryLegalName(entry),
    kind: kindOf(entry),
    key: entry.key,
    population: entry.population === null ? "" : wholeKind.write(entry.population).join(""),
  };
}

/**
 * What choosing `entry` writes into a participant's fields. Key and kind always; the others only where nothing
 * stands yet, or what the entry chosen `before` had brought: nothing that somebody typed is lost.
 */
export function fillFrom(
  entry: RegisterEntry,
  current: (field: FilledField) => string,
  before?: RegisterEntry,
): Partial<Record<FilledField, string>> {
  const brought = before && textsOfEntry(before);
  const writes = (field: FilledField): boolean => {
    if (field === "key" || field === "kind") return true;
    const text = current(field).trim();
    return text === "" || text === brought?.[field];
  };
  const texts = textsOfEntry(entry);
  return Object.fromEntries(FILLED_FIELDS.filter(writes).map((field) => [field, texts[field]]));
}
