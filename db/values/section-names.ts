import type { SectionData } from "~/db/schema/applications";

/** The sections of the lead; `participant:<id>` are those of the participants. */
const LEAD_SECTIONS: readonly string[] = ["case", "project", "agreement", "costs-after", "budget"];
const PARTICIPANT = "participant:";

export function isParticipantSection(name: string): boolean {
  return name.startsWith(PARTICIPANT) && name.length > PARTICIPANT.length;
}

export function isSectionName(name: string): boolean {
  return LEAD_SECTIONS.includes(name) || isParticipantSection(name);
}

/** Whether the lead, writing this, enters something on behalf of a partner. */
export function isOnBehalf(name: string, data: SectionData): boolean {
  return isParticipantSection(name) && data.lead !== true;
}

/** Text at a name of a section's data, if there is one. */
export function textOf(data: SectionData | undefined, name: string): string | null {
  const value = data?.[name];
  return typeof value === "string" && value !== "" ? value : null;
}
