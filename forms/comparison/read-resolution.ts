import { COUNCIL_BODIES } from "../council-bodies";
import { findAgendaItems } from "./compare-agenda-item";
import { findDecidingBodies } from "./compare-body";
import type { Passage } from "./comparison";
import { findDates, meaningOf } from "./dates";
import { plainText, quoteAround } from "./plain-text";
import { findVotes, type Votes } from "./votes";

/** What a text says, with its words around it. */
type Read<Value> = { value: Value; quote: string };
export type ReadResolution = {
  body?: Read<string>;
  date?: Read<string>;
  agendaItem?: Read<string>;
  votes?: Read<Votes>;
};

/** Minutes of several items name several votes: only what a text says in one way can be meant. */
function only<Value>(text: string, passages: readonly Passage<Value>[]): Read<Value> | undefined {
  const [first] = passages;
  const said = new Set(passages.map(({ value }) => JSON.stringify(value)));
  return first && said.size === 1
    ? { value: first.value, quote: quoteAround(text, first.at, first.length) }
    : undefined;
}

/** What the text of a resolution says of it, before anything was entered. A machine reads it: a person has to agree. */
export function readResolution(pages: readonly string[]): ReadResolution {
  const text = plainText(pages);
  const sessions = findDates(text).filter((passage) => meaningOf(text, passage) === "session");
  const body = only(
    text,
    COUNCIL_BODIES.flatMap((known) => findDecidingBodies(text, known)),
  );
  const date = only(text, sessions);
  const agendaItem = only(text, findAgendaItems(text));
  const votes = only(text, findVotes(text));
  return {
    ...(body && { body }),
    ...(date && { date }),
    ...(agendaItem && { agendaItem }),
    ...(votes && { votes }),
  };
}
