import { participantSectionName, type SectionSet } from "../interchange/section-set";
import { isLeadName, participantId } from "../schema/sections";
import { applies } from "./applies";
import { entriesOf, type Group, isRows, type Rows, type Step } from "./field";

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

/** The rows that the step shows at this place; undefined when there are none. */
export function rowsOf(
  step: Step,
  set: SectionSet,
  section: string,
  path: string,
  own?: ReadonlySet<string>,
): Rows | undefined {
  return expandStep(step, set, own)
    .filter((placed) => placed.section === section)
    .flatMap(({ group, participant }) =>
      entriesOf(group).filter((entry) => applies(entry.only, set.case, participant?.data)),
    )
    .filter(isRows)
    .find((rows) => rows.path === path);
}

/** What is stored for a section of the set, by its name. */
export function sectionData(set: SectionSet, section: string): Record<string, unknown> {
  const own = participantId(section);
  const participant = own === null ? undefined : set.participants.find(({ id }) => id === own);
  if (participant) return participant.data;
  if (isLeadName(section)) return set[section];
  throw new RangeError(`Unbekannter Abschnitt: ${section}`);
}
