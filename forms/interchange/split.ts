import type { DraftApplication } from "../schema/application";
import type { SectionData } from "../schema/sections";
import { participantSectionName, type StoredSection } from "./section-set";

type Sections = { name: string; data: SectionData<"participant"> | object }[];

/**
 * Splits an application into the sections we store, the inverse of `join`. `newId` gives our ids for the
 * participants. File names stay as named attachments: the files themselves have still to be uploaded.
 */
export function split(application: DraftApplication, newId: () => string): StoredSection[] {
  const ids = new Map(application.participants.map(({ key }) => [key, newId()]));
  const toId = (key: string): string => ids.get(key) ?? key;
  const { state, programme, category, title, reference, attachments } = application;
  const { agreement, furtherAgreements: further, costs, budget, project } = application;

  const sections: Sections = [
    { name: "case", data: { state, programme, category, title, reference, namedAttachments: attachments } },
    {
      name: "project",
      data: {
        ...project,
        existingCooperations: project.existingCooperations?.map((row) => ({
          ...row,
          participants: row.participants?.map(toId),
        })),
      },
    },
    {
      name: "agreement",
      data: {
        ...agreement,
        performedBy: agreement?.performedBy && toId(agreement.performedBy),
        accessions: agreement?.accessions?.map((row) => ({
          ...row,
          participant: row.participant && toId(row.participant),
        })),
        further,
      },
    },
    { name: "costs-after", data: { years: costs?.after } },
    { name: "budget", data: { ...budget } },
    ...application.participants.map((participant) => ({
      name: participantSectionName(toId(participant.key)),
      data: {
        ...participant,
        costsBefore: costs?.before
          ?.filter((row) => row.participant === participant.key)
          .map(({ participant: _key, ...row }) => row),
      },
    })),
  ];
  // JSON drops what is undefined, so that an absent answer stays absent.
  return JSON.parse(JSON.stringify(sections));
}
