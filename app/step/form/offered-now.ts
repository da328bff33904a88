import { type Entry, isPair, isRows } from "~/forms/fields/field";
import { fieldName } from "~/forms/fields/form-texts";

/** Whether an entry is asked on this day: what matters only near the end of a programme, and what was answered. */
export function offeredNow(
  entry: Entry,
  section: string,
  { programmeEnds, texts }: { programmeEnds: boolean; texts: readonly (readonly [string, unknown])[] },
): boolean {
  if (isPair(entry) || isRows(entry) || entry.when === undefined) return true;
  const name = fieldName(section, entry.path);
  return programmeEnds || texts.some(([known]) => known === name);
}
