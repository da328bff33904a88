import type { Facts, Participant } from "~/rules/facts/facts";
import { joinWords } from "~/rules/german/words";
import { compareAgendaItem } from "./compare-agenda-item";
import { compareBody } from "./compare-body";
import { compareDate, compareRatification } from "./compare-date";
import { compareTask } from "./compare-task";
import { compareVotes } from "./compare-votes";
import { compareYears } from "./compare-years";
import type { Comparison } from "./comparison";
import { findParticipant } from "./named-participants";
import { plainText, quoteAround } from "./plain-text";

/** As everybody in the case may see it: of the others' parts a partner knows their names. */
const nameOf = ({ name }: Participant): string => name;

function compareParticipants(text: string, participants: readonly Participant[]): Comparison {
  const found = participants.map((participant) => ({
    participant,
    place: findParticipant(text, participant),
  }));
  const missing = found.filter(({ place }) => place === null).map(({ participant }) => nameOf(participant));
  const first = found.find(({ place }) => place !== null)?.place;
  const all = joinWords(participants.map(nameOf));
  return {
    aspect: "participants",
    verdict: missing.length === 0 ? "found" : "not-found",
    expected: all,
    seen: missing.length === 0 ? all : `nicht genannt: ${joinWords(missing)}`,
    quote: first ? quoteAround(text, first.at, first.length) : null,
  };
}

export type Resolved = {
  /** The text of the file, page by page. */
  pages: readonly string[];
  application: Facts;
  participant: Participant;
  /** What the programme demands where the resolution is said to name no duration of its own. */
  leastYears: number;
};

/**
 * What an uploaded resolution says, beside what was entered of it. Only what was entered is compared. A help for
 * whoever reads the paper anyway: it can miss what is there and take one thing for another.
 */
export function compareResolution({ pages, application, participant, leastYears }: Resolved): Comparison[] {
  const text = plainText(pages);
  const { resolution = {} } = participant;
  const { body, date, ratifiedOn, agendaItem, minimumYears } = resolution;
  return [
    compareParticipants(text, application.participants),
    compareTask(text, application),
    compareYears(text, minimumYears ?? leastYears),
    body === undefined ? null : compareBody(text, body),
    date === undefined ? null : compareDate(text, date),
    ratifiedOn === undefined ? null : compareRatification(text, ratifiedOn),
    agendaItem === undefined ? null : compareAgendaItem(text, agendaItem),
    compareVotes(text, resolution),
  ].filter((one) => one !== null);
}
