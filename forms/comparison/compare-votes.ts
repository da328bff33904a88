import type { Resolution } from "~/rules/facts/facts";
import type { Comparison } from "./comparison";
import { quoteAround } from "./plain-text";
import { findVotes, type Votes } from "./votes";

function votesWords({ for: yes, against, abstentions, unanimous }: Votes): string {
  const parts = [
    unanimous ? "einstimmig" : null,
    yes === undefined ? null : `${yes} Ja`,
    against === undefined ? null : `${against} Nein`,
    abstentions === undefined ? null : abstentions === 1 ? "1 Enthaltung" : `${abstentions} Enthaltungen`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** Whatever the text says of a vote must be what was entered; "einstimmig" knows abstentions, but no votes against. */
function fits(votes: Votes, entered: Votes): boolean {
  const same = (["for", "against", "abstentions"] as const).every(
    (key) => votes[key] === undefined || entered[key] === undefined || votes[key] === entered[key],
  );
  return same && !(votes.unanimous && (entered.against ?? 0) > 0);
}

/** Null where no votes were entered. */
export function compareVotes(
  text: string,
  { votesFor, votesAgainst, abstentions }: Resolution,
): Comparison | null {
  const entered: Votes = {
    ...(votesFor !== undefined && { for: votesFor }),
    ...(votesAgainst !== undefined && { against: votesAgainst }),
    ...(abstentions !== undefined && { abstentions }),
  };
  if (Object.keys(entered).length === 0) return null;
  const base = { aspect: "votes" as const, expected: votesWords(entered) };
  const all = findVotes(text);
  const same = all.find(({ value }) => fits(value, entered));
  const shown = same ?? all[0];
  if (!shown) return { ...base, verdict: "not-found", seen: null, quote: null };
  const quote = quoteAround(text, shown.at, shown.length);
  return { ...base, verdict: same ? "found" : "differs", seen: votesWords(shown.value), quote };
}
