import { taskAreaLabel } from "~/rules";
import { joinWords } from "~/rules/german/words";
import { type Block, NOT_STATED } from "../paper/blocks";
import type { Letter, LetterSection } from "./letter";
import { paragraph } from "./values";

/** NRW funds new cooperation: what already exists in the same tasks is laid open. */
export function existingCooperationsSection(letter: Letter): LetterSection {
  const rows = letter.application.project.existingCooperations;
  if (letter.isHesse && rows === undefined) return null;
  return { title: "Bestehende Zusammenarbeit", blocks: cooperationBlocks(letter, rows) };
}

type Rows = Letter["application"]["project"]["existingCooperations"];

function cooperationBlocks({ nameOf }: Letter, rows: Rows): Block[] {
  if (rows === undefined) return [paragraph(NOT_STATED)];
  if (rows.length === 0) {
    return [paragraph("In den genannten Aufgabengebieten besteht keine Zusammenarbeit der Beteiligten.")];
  }
  const different = rows.flatMap(({ difference }, at) =>
    difference === undefined
      ? []
      : [paragraph(`Zu Nr. ${at + 1}, Unterschied zum neuen Vorhaben: ${difference}`)],
  );
  return [
    {
      kind: "table",
      table: {
        caption: "Bestehende Zusammenarbeit der Beteiligten",
        columns: [
          { label: "Nr.", width: 0.6 },
          { label: "Aufgabengebiet", width: 2 },
          { label: "Beteiligte", width: 2.2 },
          { label: "Betreiber oder Partner", width: 2.2 },
          { label: "Seit", width: 1 },
          { label: "Worum es geht", width: 2.4 },
        ],
        rows: rows.map(({ participants, taskArea, operator, since, note }, at) => [
          String(at + 1),
          taskArea === undefined ? null : taskAreaLabel(taskArea),
          participants === undefined || participants.length === 0
            ? null
            : joinWords(participants.map(nameOf)),
          operator ?? null,
          since ?? null,
          note ?? null,
        ]),
      },
    },
    ...different,
  ];
}
