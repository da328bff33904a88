import type { DraftApplication } from "../schema/application";
import { LEAD_SECTIONS, leadSections, SECTIONS } from "../schema/sections";
import { participantSectionName, type StoredSection } from "./section-set";

/**
 * Splits an application into the sections we store, the inverse of `join`. `newId` gives our ids for the
 * participants. File names stay as named attachments: the files themselves have still to be uploaded.
 */
export function split(application: DraftApplication, newId: () => string): StoredSection[] {
  const { participants, costs } = application;
  const ids = new Map(participants.map(({ key }) => [key, newId()]));
  const toId = (key: string): string => ids.get(key) ?? key;
  const sections: StoredSection[] = [
    ...LEAD_SECTIONS.map((name) => ({ name, data: leadSections[name].split(application, toId) })),
    ...participants.map((body) => ({
      name: participantSectionName(toId(body.key)),
      data: SECTIONS.participant.split(body, costs?.before),
    })),
  ];
  // JSON drops what is undefined, so that an absent answer stays absent.
  return JSON.parse(JSON.stringify(sections));
}
