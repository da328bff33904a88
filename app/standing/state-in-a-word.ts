import { isBeforeAuthority } from "~/db/access/policy/situation";
import type { Tone } from "~/forms/papers/paper/blocks";
import { formatDate } from "~/rules/german/date";
import type { KnownCase } from "./known-case";
import { GRANTED, REFUSED, STATE_WORDS } from "./state-words";
import { UNDISPATCHED } from "./undispatched";

export type StateOfCase = {
  word: string;
  tone: Tone;
  /** The day that belongs to it. */
  aside: string | null;
};

/** Where a case is, in a word: in lists, heads and on the page of its proceeding. Null for a draft. */
export function stateInAWord({
  acts,
  undispatched,
  sent,
}: Pick<KnownCase, "acts" | "undispatched" | "sent">): StateOfCase | null {
  if (acts === null) return null;
  const { state, decision, asked, holderName } = acts;
  if (state === "decided" && decision) {
    const { kind, decidedOn } = decision;
    return { ...(kind === "grant" ? GRANTED : REFUSED), aside: `Bescheid vom ${formatDate(decidedOn)}` };
  }
  const [first] = asked;
  if (state === "correction" && first) {
    return { ...STATE_WORDS.correction, aside: `Antwort bis ${formatDate(first.dueOn)}` };
  }
  if (!isBeforeAuthority(state) || holderName !== null) return { ...STATE_WORDS[state], aside: null };
  if (undispatched) return { word: UNDISPATCHED, tone: "warning", aside: null };
  return { word: sent === null ? "auf dem Weg" : "versandt", tone: "info", aside: null };
}
