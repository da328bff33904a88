import type { StoredData } from "~/db/schema/applications";
import type { LeadName } from "~/forms/schema/sections";

/** The sections of the lead, all of them, or it does not compile; `participant:<id>` are those of the participants. */
const OF_LEAD: Record<LeadName, true> = {
  case: true,
  project: true,
  agreement: true,
  "costs-after": true,
  budget: true,
};
const PARTICIPANT = "participant:";

export function isParticipantSection(name: string): boolean {
  return name.startsWith(PARTICIPANT) && name.length > PARTICIPANT.length;
}

export function isSectionName(name: string): boolean {
  return Object.hasOwn(OF_LEAD, name) || isParticipantSection(name);
}

/** Whether the lead, writing this, enters something on behalf of a partner. */
export function isOnBehalf(name: string, data: StoredData): boolean {
  return isParticipantSection(name) && data.lead !== true;
}

/** Text at a name of a section's data, if there is one. */
export function textOf(data: StoredData | undefined, name: string): string | null {
  const value = data?.[name];
  return typeof value === "string" && value !== "" ? value : null;
}
