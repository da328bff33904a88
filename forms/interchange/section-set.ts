import { LEAD_SECTIONS, participantId, type SectionData, sectionSchemas } from "../schema/sections";

/** A stored section as it comes from the database: its data has not been looked at yet. */
export type StoredSection = { name: string; data: unknown };

export type ParticipantSection = { id: string; data: SectionData<"participant"> };

/** All sections of one application, parsed. */
export type SectionSet = {
  case: SectionData<"case">;
  project: SectionData<"project">;
  agreement: SectionData<"agreement">;
  "costs-after": SectionData<"costs-after">;
  budget: SectionData<"budget">;
  participants: ParticipantSection[];
};

export const participantSectionName = (id: string): string => `participant:${id}`;

/**
 * Parses stored sections; a lead section that was never saved counts as empty. Participants keep the
 * order given. @throws ZodError when stored data does not fit its schema: that is a fault, not bad input.
 */
export function sectionSetOf(stored: readonly StoredSection[]): SectionSet {
  const byName = new Map(stored.map(({ name, data }) => [name, data]));
  const [caseData, project, agreement, costsAfter, budget] = LEAD_SECTIONS.map(
    (name) => byName.get(name) ?? {},
  );
  return {
    case: sectionSchemas.case.parse(caseData),
    project: sectionSchemas.project.parse(project),
    agreement: sectionSchemas.agreement.parse(agreement),
    "costs-after": sectionSchemas["costs-after"].parse(costsAfter),
    budget: sectionSchemas.budget.parse(budget),
    participants: stored.flatMap(({ name, data }) => {
      const id = participantId(name);
      return id === null ? [] : [{ id, data: sectionSchemas.participant.parse(data) }];
    }),
  };
}

/** The lead's participant section; every application has exactly one. */
export function leadOf(set: SectionSet): ParticipantSection {
  const lead = set.participants.find(({ data }) => data.lead === true) ?? set.participants[0];
  if (!lead) throw new Error("Der Antrag hat keine Beteiligten.");
  return lead;
}
