import type { AttachmentKind } from "~/rules/facts/facts";
import { key } from "~/rules/facts/leaf-schemas";
import { type DraftApplication, FORMAT } from "../schema/application";
import { type ParticipantSection, participantSectionName, type SectionSet } from "./section-set";

/** An uploaded file as the application names it. `section` is where it belongs. */
export type NamedDocument = { section: string; kind: AttachmentKind; name: string; sha256: string };

const isEmpty = (data: object): boolean => Object.values(data).every((value) => value === undefined);

/** A participant without an official key carries a stand-in made of its own id. */
export function keyOf({ id, data }: ParticipantSection): string {
  return data.key ?? `x-${id}`;
}

/**
 * Joins the sections into one application. Inside, participants are named by our ids; outside, by their
 * keys. Only uploaded documents count: a file name that was merely imported does not.
 */
export function join(set: SectionSet, documents: readonly NamedDocument[]): DraftApplication {
  const keys = new Map(set.participants.map((participant) => [participant.id, keyOf(participant)]));
  // A key of a body outside the case stays. Our own id of a participant that was taken out must not get out.
  const toKey = (reference: string | undefined): string[] => {
    const named = reference === undefined ? undefined : (keys.get(reference) ?? reference);
    return named !== undefined && key.safeParse(named).success ? [named] : [];
  };
  const documentOf = (section: string, kind: AttachmentKind): string | undefined =>
    documents.find((document) => document.section === section && document.kind === kind)?.name;

  const { namedAttachments: _named, ...head } = set.case;
  const { further, document: _document, performedBy: performer, ...entered } = set.agreement;
  const [performedBy] = toKey(performer);
  const agreement = { ...entered, ...(performedBy !== undefined && { performedBy }) };
  const agreementDocument = documentOf("agreement", "agreement");
  const before = set.participants.flatMap((participant) =>
    (participant.data.costsBefore ?? []).map((row) => ({ participant: keyOf(participant), ...row })),
  );
  const after = set["costs-after"].years ?? [];

  return {
    format: FORMAT,
    ...head,
    participants: set.participants.map((participant) => {
      const { costsBefore: _costs, resolution: stored, ...data } = participant.data;
      const { document: _file, ...entered } = stored ?? {};
      const document = documentOf(participantSectionName(participant.id), "resolution");
      const resolution = document === undefined ? entered : { ...entered, document };
      return { ...data, key: keyOf(participant), ...(isEmpty(resolution) ? {} : { resolution }) };
    }),
    project: {
      ...set.project,
      taskAreas: set.project.taskAreas ?? [],
      ...(set.project.existingCooperations && {
        existingCooperations: set.project.existingCooperations.map((row) => ({
          ...row,
          participants: (row.participants ?? []).flatMap(toKey),
        })),
      }),
    },
    ...((!isEmpty(agreement) || agreementDocument !== undefined) && {
      agreement: {
        ...agreement,
        ...(agreement.accessions && {
          accessions: agreement.accessions.map(({ participant, ...row }) => {
            const [named] = toKey(participant);
            return named === undefined ? row : { ...row, participant: named };
          }),
        }),
        ...(agreementDocument !== undefined && { document: agreementDocument }),
      },
    }),
    ...(further && { furtherAgreements: further }),
    ...((before.length > 0 || after.length > 0) && { costs: { before, after } }),
    ...(!isEmpty(set.budget) && { budget: { ...set.budget, items: set.budget.items ?? [] } }),
    ...(documents.length > 0 && {
      attachments: documents.map(({ kind, name, sha256 }) => ({ kind, name, sha256 })),
    }),
  };
}
