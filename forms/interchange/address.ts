import { partsOf } from "./pointer";
import { participantSectionName, type SectionSet } from "./section-set";

/** Where a value of the application is stored: section and dotted path in it ("" = the whole section). */
export type Address = { section: string; path: string };

const CASE_FIELDS = ["state", "programme", "category", "title", "reference"];

function costsAddress(set: SectionSet, [part, position, ...rest]: string[]): Address {
  if (part === "after")
    return { section: "costs-after", path: ["years", position ?? "0", ...rest].join(".") };
  // The application lists all rows before in one list, in the order of the participants.
  let before = Number(position ?? 0);
  for (const { id, data } of set.participants) {
    const rows = data.costsBefore?.length ?? 0;
    if (before < rows) {
      return { section: participantSectionName(id), path: ["costsBefore", before, ...rest].join(".") };
    }
    before -= rows;
  }
  const first = set.participants[0];
  return { section: participantSectionName(first?.id ?? ""), path: "costsBefore" };
}

/** The place in the sections that a JSON pointer into the joined application means; null when it has none. */
export function addressOf(set: SectionSet, pointer: string): Address | null {
  const [head = "", ...rest] = partsOf(pointer);
  if (CASE_FIELDS.includes(head)) return { section: "case", path: head };
  if (head === "project" || head === "agreement" || head === "budget")
    return { section: head, path: rest.join(".") };
  if (head === "furtherAgreements") return { section: "agreement", path: ["further", ...rest].join(".") };
  if (head === "costs") return costsAddress(set, rest);
  if (head !== "participants") return null;
  const [position, ...path] = rest;
  const participant = set.participants[Number(position ?? 0)];
  return participant ? { section: participantSectionName(participant.id), path: path.join(".") } : null;
}
