import type { Participant, ParticipantKind } from "~/rules/facts/facts";
import { bareName, findParticipant } from "./named-participants";
import { plainText, quoteAround } from "./plain-text";
import { wordPattern } from "./word-pattern";

/** Who decided by the paper, as it says so itself: "Gemeindevertretung der Gemeinde Kaufungen". */
export type Issuer = { who: string; quote: string };

const MUNICIPAL = "(?:Gemeindevertretung|Stadtverordnetenversammlung|(?:Stadt|Gemeinde)?rat(?:e?s)?)";
const BODIES: Record<Exclude<ParticipantKind, "company">, string> = {
  municipality: MUNICIPAL,
  district: "(?:Kreistag(?:e?s)?|Städteregionstag(?:e?s)?)",
  association: "Verbandsversammlung",
  institution: "Verwaltungsrat(?:e?s)?",
};
const TITLES =
  "(?:(?:(?:\\p{L}+)?stadt|(?:Markt)?gemeinde|Markt(?:es|s)?|Fleckens?|(?:Land)?kreis(?:es)?|Städteregion|(?:Zweck)?verband(?:e?s)?|Anstalt)\\s)";
const NAME = "(?:(?:Bad|Sankt|St\\.|Groß|Klein|Neu|Alt)\\s)?\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)*";
/** Any body with the place it is of, whether that takes part or not. */
const ANY = new RegExp(
  `(?<![\\p{L}-])(?:${Object.values(BODIES).join("|")})\\s(?:der|des)\\s${TITLES}${NAME}`,
  "giu",
);
/** A letterhead stands on top: who is named there speaks. */
const LETTERHEAD = 160;

/** The participant's own body beside its name: "Rat der Stadt Höxter", "Kreistages des Kreises Höxter". */
function ownIssuer(text: string, { name, legalName, kind }: Participant): boolean {
  if (kind === "company") return false;
  const before = `${BODIES[kind]} (?:(?:der|des) )?${TITLES}?`;
  const names = [name, legalName ?? name].map((one) => bareName(one, kind));
  const isCapital = (found: string) => /^\p{Lu}/u.test(found);
  return names.some((one) =>
    [...text.matchAll(wordPattern(one, { before }))].some(([found]) => isCapital(found)),
  );
}

/**
 * The body of another place that the paper names as the one that decided; null where it is the participant's own, or
 * where it cannot be told. It matches words, so it can be wrong either way.
 */
export function foreignIssuer(pages: readonly string[], participant: Participant): Issuer | null {
  const text = plainText(pages);
  if (participant.kind === "company" || ownIssuer(text, participant)) return null;
  const other = [...text.matchAll(ANY)].find(
    ([found]) => /^\p{Lu}/u.test(found) && /\p{Lu}\p{L}+$/u.test(found),
  );
  if (!other) return null;
  const own = findParticipant(text, participant);
  if (own && own.at < Math.min(other.index, LETTERHEAD)) return null;
  const [who] = other;
  return { who, quote: quoteAround(text, other.index, who.length) };
}
