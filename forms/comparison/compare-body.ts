import { COUNCIL_BODIES } from "../council-bodies";
import type { Comparison, Passage } from "./comparison";
import { quoteAround } from "./plain-text";
import { wordPattern } from "./word-pattern";

/** A committee that recommends names the council without being it. */
const RECOMMENDED = /(?:empfiehlt|empfehlen|empfehlung an|schlägt|bittet)\s+(?:\p{L}+\s+){0,2}$/iu;

function findBody(text: string, body: string): (Passage<string> & { recommended: boolean })[] {
  return (
    [...text.matchAll(wordPattern(body))]
      // "zu Rate ziehen" and "Raten" are no council: bodies are written with a capital.
      .filter(([found]) => /^\p{Lu}/u.test(found))
      .map((match) => ({
        value: body,
        at: match.index,
        length: match[0].length,
        recommended: RECOMMENDED.test(text.slice(Math.max(0, match.index - 40), match.index)),
      }))
  );
}

/** Where a text names a body as the one that decided. */
export const findDecidingBodies = (text: string, body: string): Passage<string>[] =>
  findBody(text, body).filter(({ recommended }) => !recommended);

/** Which body decided. One that is only recommended to has not decided by this paper. */
export function compareBody(text: string, body: string): Comparison {
  const base = { aspect: "body" as const, expected: body };
  const named = findBody(text, body);
  const deciding = named.find(({ recommended }) => !recommended);
  const quoted = ({ at, length }: Passage<string>) => quoteAround(text, at, length);
  if (deciding) return { ...base, verdict: "found", seen: body, quote: quoted(deciding) };
  const [recommended] = named;
  if (recommended)
    return { ...base, verdict: "differs", seen: "Empfehlung eines Ausschusses", quote: quoted(recommended) };
  const other = COUNCIL_BODIES.filter((known) => known !== body)
    .flatMap((known) => findBody(text, known))
    .find((one) => !one.recommended);
  if (other) return { ...base, verdict: "differs", seen: other.value, quote: quoted(other) };
  return { ...base, verdict: "not-found", seen: null, quote: null };
}
