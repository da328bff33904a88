import { RESOLUTION_KIND_LABELS } from "~/forms/labels";
import type { Resolution } from "~/rules/facts/facts";
import type { Letter, LetterSection } from "./letter";
import { rowName } from "./participants";
import { dateOf, presentLines, said, wholeOf, yesNoOf } from "./values";

/** One row for each participant: who decided what and when, by which votes, and the file that shows it. */
export function resolutionsSection(letter: Letter): LetterSection {
  return {
    title: "Beschlüsse",
    blocks: [
      {
        kind: "table",
        table: {
          caption: "Beschlüsse der Beteiligten",
          columns: [
            { label: "Beteiligte", width: 2.1 },
            { label: "Gremium", width: 2.1 },
            { label: "Stimmen", width: 1.9 },
            { label: "Beschlossen", width: 2 },
            { label: "Datei", width: 2 },
          ],
          rows: letter.application.participants.map((participant) => {
            const { resolution } = participant;
            return [
              rowName(letter, participant),
              ...(resolution === undefined ? [null, null, null, null] : cells(resolution)),
            ];
          }),
        },
      },
    ],
  };
}

function cells(resolution: Resolution): (string | null)[] {
  return [
    sessionCell(resolution),
    votesCell(resolution),
    presentLines([
      said("Kooperation", yesNoOf(resolution.coversCooperation)),
      said("Förderantrag", yesNoOf(resolution.coversApplication)),
      minimumTerm(resolution.minimumYears),
    ]),
    resolution.document ?? null,
  ];
}

const minimumTerm = (years: number | undefined): string | null =>
  years === undefined ? null : years === 1 ? "mindestens 1 Jahr" : `mindestens ${years} Jahre`;

function sessionCell({ body, date, agendaItem, kind, ratifiedOn }: Resolution): string | null {
  return presentLines([
    body ?? said("Gremium", null),
    date === undefined ? said("Tag", null) : `vom ${dateOf(date)}`,
    agendaItem === undefined ? said("TOP", null) : agendaText(agendaItem),
    kind && RESOLUTION_KIND_LABELS[kind],
    ratifiedOn && `nachträglich genehmigt am ${dateOf(ratifiedOn)}`,
  ]);
}

const agendaText = (agendaItem: string): string =>
  /^(TOP|Tagesordnungspunkt)/i.test(agendaItem) ? agendaItem : `TOP ${agendaItem}`;

function votesCell({ votesFor, votesAgainst, abstentions }: Resolution): string | null {
  if (votesFor === undefined && votesAgainst === undefined && abstentions === undefined) return null;
  return presentLines([
    said("Ja", wholeOf(votesFor)),
    said("Nein", wholeOf(votesAgainst)),
    said("Enthaltungen", wholeOf(abstentions)),
  ]);
}
