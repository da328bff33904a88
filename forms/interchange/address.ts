import { LEAD_SECTIONS, leadSections } from "../schema/sections";
import { partsOf } from "./pointer";
import { participantSectionName, type SectionSet } from "./section-set";

/** Where a value of the application is stored: section and dotted path in it ("" = the whole section). */
export type Address = { section: string; path: string };

/** The section of the lead that has the place which begins with these parts. */
function leadAddress(parts: readonly string[]): Address | null {
  for (const section of LEAD_SECTIONS) {
    for (const [outer, inner] of Object.entries(leadSections[section].places)) {
      const head = outer.split("/");
      if (!head.every((part, at) => parts[at] === part)) continue;
      const path = [...(inner === "" ? [] : [inner]), ...parts.slice(head.length)];
      return { section, path: path.join(".") };
    }
  }
  return null;
}

function costsBeforeAddress(set: SectionSet, [position, ...rest]: readonly string[]): Address {
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
export function placeOfPointer(set: SectionSet, pointer: string): Address | null {
  const [head = "", ...rest] = partsOf(pointer);
  const ofLead = leadAddress([head, ...rest]);
  if (ofLead) return ofLead;
  if (head === "costs") return costsBeforeAddress(set, rest.slice(1));
  if (head !== "participants") return null;
  const [position, ...path] = rest;
  const participant = set.participants[Number(position ?? 0)];
  return participant ? { section: participantSectionName(participant.id), path: path.join(".") } : null;
}
