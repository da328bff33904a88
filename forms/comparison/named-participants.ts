import type { Participant } from "~/rules/facts/facts";
import { wordPattern } from "./word-pattern";

const DISTRICT = /^(?:land)?kreis\s+/i;
const REGION = /^städteregion\s+/i;
const TITLE = /^(?:(?:hanse|kur|kreis|universitäts)?stadt|gemeinde|marktgemeinde|markt|flecken)\s+/i;
const ADDED = /\s*(?:\([^)]*\)|,\s*(?:stadt|gemeinde|landkreis|kreis)\b.*)$/i;

/** The name without what a place of its kind is called: "Höxter" of "Stadt Höxter" and of "Kreis Höxter". */
export function bareName(name: string, kind: Participant["kind"]): string {
  const short = name.replace(ADDED, "").trim();
  return kind === "district" ? short.replace(REGION, "").replace(DISTRICT, "") : short.replace(TITLE, "");
}

/** Every way in which the text may name the participant. */
function patternsOf({ name, legalName, kind }: Participant): RegExp[] {
  const names = [name, legalName ?? name].map((one) => one.replace(ADDED, "").trim());
  if (kind === "district") {
    return names.map((one) =>
      REGION.test(one)
        ? wordPattern(one.replace(REGION, ""), {
            before: "städteregion(?:stag(?:e?s)?(?: der städteregion)?)? ",
          })
        : wordPattern(one.replace(DISTRICT, ""), { before: "(?:land)?kreis(?:es|e)? " }),
    );
  }
  // The town of Höxter is not named where only its district is.
  return names.map((one) =>
    wordPattern(one.replace(TITLE, ""), { before: kind === "municipality" ? "(?<!kreis(?:es|e)? )" : "" }),
  );
}

/** Where the text names the participant first; null where it does not. */
export function findParticipant(
  text: string,
  participant: Participant,
): { at: number; length: number } | null {
  const found = patternsOf(participant).flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, length: match[0].length })),
  );
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
}
