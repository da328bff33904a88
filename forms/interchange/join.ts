import type { AttachmentKind } from "~/rules/facts/facts";
import { key } from "~/rules/facts/leaf-schemas";
import { type DraftApplication, FORMAT } from "../schema/application";
import { type LeadData, type LeadName, leadSections, SECTION_KINDS, SECTIONS } from "../schema/sections";
import type { Outside } from "../schema/sections/lead-section";
import { type ParticipantSection, participantSectionName, type SectionSet } from "./section-set";

/** An uploaded file as the application names it. `section` is where it belongs. */
export type NamedDocument = { section: string; kind: AttachmentKind; name: string; sha256: string };

/** A participant without an official key carries a stand-in made of its own id. */
export function keyOf({ id, data }: ParticipantSection): string {
  return data.key ?? `x-${id}`;
}

const documentIn = (documents: readonly NamedDocument[], section: string, kind: AttachmentKind) =>
  documents.find((document) => document.section === section && document.kind === kind)?.name;

function outsideOf(set: SectionSet): Omit<Outside, "documentOf"> {
  const keys = new Map(set.participants.map((participant) => [participant.id, keyOf(participant)]));
  return {
    // A key of a body outside the case stays. Our own id of a participant that was taken out must not get out.
    toKey: (reference) => {
      const named = reference === undefined ? undefined : (keys.get(reference) ?? reference);
      return key.safeParse(named).success ? named : undefined;
    },
    costsBefore: set.participants.flatMap((participant) =>
      (participant.data.costsBefore ?? []).map((row) => ({ participant: keyOf(participant), ...row })),
    ),
  };
}

/** What no application lacks, however little of it is written. */
const isDraft = (joined: Partial<DraftApplication>): joined is DraftApplication =>
  [joined.format, joined.state, joined.category, joined.participants, joined.project].every(
    (part) => part !== undefined,
  );

/**
 * Joins the sections into one application. Inside, participants are named by our ids; outside, by their
 * keys. Only uploaded documents count: a file name that was merely imported does not.
 */
export function join(set: SectionSet, documents: readonly NamedDocument[]): DraftApplication {
  const outside = outsideOf(set);
  const lead: LeadData = set;
  const ofLead = <Name extends LeadName>(name: Name): Partial<DraftApplication> =>
    leadSections[name].join(lead[name], {
      ...outside,
      documentOf: (kind) => documentIn(documents, name, kind),
    });
  const ofParticipants = (): Partial<DraftApplication> => ({
    participants: set.participants.map((participant) => {
      const document = documentIn(documents, participantSectionName(participant.id), "resolution");
      return SECTIONS.participant.join(participant.data, { key: keyOf(participant), document });
    }),
  });
  const attachments = documents.map(({ kind, name, sha256 }) => ({ kind, name, sha256 }));
  const joined: Partial<DraftApplication> = { format: FORMAT };
  for (const kind of SECTION_KINDS)
    Object.assign(joined, kind === "participant" ? ofParticipants() : ofLead(kind));
  if (attachments.length > 0) joined.attachments = attachments;
  if (!isDraft(joined)) throw new Error("Dem Antrag fehlt ein Abschnitt, den jeder hat.");
  return joined;
}
