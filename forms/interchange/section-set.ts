import type { z } from "zod";
import {
  LEAD_SECTIONS,
  type LeadData,
  type LeadName,
  leadSections,
  participantId,
  SECTIONS,
  type SectionData,
} from "../schema/sections";

/** A stored section as it comes from the database: its data has not been looked at yet. */
export type StoredSection = { name: string; data: unknown };

export type ParticipantSection = { id: string; data: SectionData<"participant"> };

/** All sections of one application, parsed. */
export type SectionSet = LeadData & { participants: ParticipantSection[] };

export const participantSectionName = (id: string): string => `participant:${id}`;

const parsed = <T>(schema: z.ZodType<T>, data: unknown): T => schema.parse(data);

const isWhole = (data: Partial<LeadData>): data is LeadData =>
  LEAD_SECTIONS.every((name) => data[name] !== undefined);

/**
 * Parses stored sections; a lead section that was never saved counts as empty. Participants keep the
 * order given. @throws ZodError when stored data does not fit its schema: that is a fault, not bad input.
 */
export function sectionSetOf(stored: readonly StoredSection[]): SectionSet {
  const byName = new Map(stored.map(({ name, data }) => [name, data]));
  const lead: Partial<LeadData> = {};
  const put = <Name extends LeadName>(name: Name) => {
    lead[name] = parsed(leadSections[name].schema, byName.get(name) ?? {});
  };
  for (const name of LEAD_SECTIONS) put(name);
  if (!isWhole(lead)) throw new Error("Ein Abschnitt wurde nicht gelesen.");
  return {
    ...lead,
    participants: stored.flatMap(({ name, data }) => {
      const id = participantId(name);
      return id === null ? [] : [{ id, data: SECTIONS.participant.schema.parse(data) }];
    }),
  };
}

/** The lead's participant section; every application has exactly one. */
export function leadOf(set: SectionSet): ParticipantSection {
  const lead = set.participants.find(({ data }) => data.lead === true) ?? set.participants[0];
  if (!lead) throw new Error("Der Antrag hat keine Beteiligten.");
  return lead;
}
