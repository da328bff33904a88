import { participantSectionName, type SectionSet } from "../interchange/section-set";
import { applies } from "./applies";
import type { Group, Step } from "./field";

/** A group as it stands in one application: for a participant's group, once for each participant. */
export type PlacedGroup = {
  group: Group;
  /** Name of the stored section: "agreement", "participant:ab12". */
  section: string;
  participant?: SectionSet["participants"][number];
};

/** The groups of a step that apply, each with the section it belongs to. `own` limits a partner to its own sections. */
export function expandStep(step: Step, set: SectionSet, own?: ReadonlySet<string>): PlacedGroup[] {
  const placed = step.groups.flatMap((group): PlacedGroup[] => {
    if (group.section !== "participant") {
      return applies(group.only, set.case) ? [{ group, section: group.section }] : [];
    }
    return set.participants
      .filter(({ data }) => applies(group.only, set.case, data))
      .map((participant) => ({ group, section: participantSectionName(participant.id), participant }));
  });
  return own ? placed.filter(({ section }) => own.has(section)) : placed;
}

/** What is stored for a section of the set, by its name. */
export function sectionData(set: SectionSet, section: string): Record<string, unknown> {
  const participant = set.participants.find(({ id }) => participantSectionName(id) === section);
  if (participant) return participant.data;
  if (section === "case" || section === "project" || section === "agreement") return set[section];
  if (section === "costs-after" || section === "budget") return set[section];
  throw new RangeError(`Unbekannter Abschnitt: ${section}`);
}
