import { PARTICIPANT_KIND_LABELS } from "~/forms/labels";
import type { Participant } from "~/rules/facts/facts";
import { type Block, NOT_STATED } from "../paper/blocks";
import { type Letter, type LetterSection, legalNameOf } from "./letter";
import { signatoryLines } from "./signatory-lines";
import { heading, paragraph, presentLines, wholeOf } from "./values";

export const ENTERED_BY_LEAD = "von der federführenden Kommune eingetragen";

/** The name as a row's first cell, marked where the lead entered that participant's part. */
export function rowName({ enteredFor }: Letter, participant: Participant): string {
  const name = legalNameOf(participant);
  return enteredFor.has(participant.key) ? `${name}\n(${ENTERED_BY_LEAD})` : name;
}

export function participantsSection(letter: Letter): LetterSection {
  const { participants } = letter.application;
  return {
    title: "Beteiligte",
    blocks: [
      {
        kind: "table",
        table: {
          caption: "Beteiligte der Zusammenarbeit",
          columns: [
            { label: "Beteiligte", width: 2.8 },
            { label: "Art", width: 2 },
            { label: "Amtlicher Schlüssel", width: 1.4 },
            { label: "Einwohner", align: "right", width: 1.2 },
            { label: "Vertreten durch", width: 2.2 },
          ],
          rows: participants.map((participant) => [
            fullName(letter, participant),
            PARTICIPANT_KIND_LABELS[participant.kind],
            keyCell(participant),
            wholeOf(participant.population),
            signatoryCell(participant),
          ]),
        },
      },
      ...detailsTable(letter),
      ...brigades(letter),
    ],
  };
}

/** The name, the short one where the legal one does not hold it, and what is special about this one. */
function fullName(letter: Letter, participant: Participant): string {
  const legalName = legalNameOf(participant);
  const short = legalName.includes(participant.name) ? [] : [`(${participant.name})`];
  return [rowName(letter, participant), ...short, ...marks(letter, participant)].join("\n");
}

const signatoryCell = ({ signatory = {} }: Participant): string | null =>
  presentLines([signatory.authority, ...signatoryLines(signatory)]);

/** A municipality inside the Land that carries a stand-in: its key has not been entered yet. */
function keyCell({ key, kind, outsideState }: Participant): string | null {
  const hasKey = kind === "municipality" || kind === "district";
  return key.startsWith("x-") && hasKey && !outsideState ? null : key;
}

function marks({ nameOf }: Letter, participant: Participant): string[] {
  const seat = participant.seat;
  const words = [
    participant.lead && "(federführend)",
    participant.outsideState && "liegt außerhalb des Landes",
    participant.newcomer && "kommt neu hinzu",
    participant.financiallyWeak && "finanzschwach",
    seat && `Sitz: ${nameOf(seat) === seat ? seat : `${nameOf(seat)} (${seat})`}`,
  ];
  return words.filter((word): word is string => typeof word === "string" && word !== "");
}

type Detail = { label: string; of: (participant: Participant) => string | null };
const DETAILS: readonly Detail[] = [
  {
    label: "Anschrift",
    of: ({ office }) =>
      presentLines([
        office?.street,
        [office?.postcode, office?.city].filter(Boolean).join(" "),
        ...(office?.letterhead ?? []),
      ]),
  },
  {
    label: "Ansprechstelle",
    of: ({ contact }) => presentLines([contact?.unit, contact?.name, contact?.phone, contact?.email]),
  },
];

/** The lead's own stand in the letterhead; a column nobody filled is left out. */
function detailsTable({ application, lead }: Letter): Block[] {
  const partners = application.participants.filter((participant) => participant !== lead);
  const details = DETAILS.filter(({ of }) => partners.some((partner) => of(partner) !== null));
  if (details.length === 0) return [];
  return [
    {
      kind: "table",
      table: {
        caption: "Anschriften der weiteren Beteiligten",
        columns: [{ label: "Beteiligte" }, ...details.map(({ label }) => ({ label }))],
        rows: partners.map((partner) => [legalNameOf(partner), ...details.map(({ of }) => of(partner))]),
      },
    },
  ];
}

/** Each merger with its brigades; where there is only one, its list alone. */
function brigades({ application }: Letter): Block[] {
  const merging = application.participants.filter(
    ({ brigades, furtherMergers }) => brigades !== undefined || furtherMergers !== undefined,
  );
  if (merging.length === 0 && application.category !== "fire-brigade-merger") return [];
  const mergers = merging.flatMap(({ brigades, furtherMergers = [] }) => [
    ...(brigades === undefined ? [] : [brigades]),
    ...furtherMergers.map((merger) => merger.brigades ?? []),
  ]);
  const listed = (names: readonly string[]): Block =>
    names.length > 0 ? { kind: "list", items: [...names] } : paragraph(NOT_STATED);
  const [only = [], ...others] = mergers;
  if (others.length === 0) return [heading(3, "Feuerwehren, die sich zusammenschließen"), listed(only)];
  return mergers.flatMap((names, position) => [
    heading(3, `${position + 1}. Zusammenschluss von Feuerwehren`),
    listed(names),
  ]);
}
