import { LONGEST_SHORT_TEXT } from "~/rules/facts/limits";

const SUFFIX = " (Kopie)";

/** The title of an application's copy, shortened where the longest title would become too long. */
export function titleOfCopy(title: string): string {
  if (title.length + SUFFIX.length <= LONGEST_SHORT_TEXT) return title + SUFFIX;
  // Cut between signs: an emoji has two code units.
  let kept = "";
  for (const sign of title) {
    if (kept.length + sign.length + SUFFIX.length + 1 > LONGEST_SHORT_TEXT) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…${SUFFIX}`;
}
