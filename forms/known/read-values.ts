import { readResolution } from "../comparison/read-resolution";
import type { KnownValue } from "./known";

/** What an uploaded resolution says, at the fields that ask for it. */
export function readValues(pages: readonly string[], file: string): KnownValue[] {
  const { body, date, agendaItem, votes } = readResolution(pages);
  const said = `In „${file}“ gelesen`;
  const counted = votes && { quote: votes.quote, ...votes.value };
  const values = [
    ["body", body?.value, body?.quote],
    ["date", date?.value, date?.quote],
    ["agendaItem", agendaItem?.value, agendaItem?.quote],
    ["votesFor", counted?.for, counted?.quote],
    ["votesAgainst", counted?.against, counted?.quote],
    ["abstentions", counted?.abstentions, counted?.quote],
  ] as const;
  return values.flatMap(([field, value, quote]): KnownValue[] =>
    value === undefined
      ? []
      : [{ path: `resolution.${field}`, value, from: "read", said, ...(quote && { quote }) }],
  );
}
