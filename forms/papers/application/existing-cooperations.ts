import { taskAreaLabel } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { joinWords } from "~/rules/german/words";
import { agreementInForce } from "~/rules/periods/agreement-in-force";
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

/** "besteht keine", except what the application itself says to exist already. */
function noneWords({ application, report }: Letter): string {
  const none = "besteht in den genannten Aufgabengebieten keine Zusammenarbeit der Beteiligten.";
  if (application.category === "extension") return `Außer der Zusammenarbeit, die erweitert wird, ${none}`;
  const inForce = agreementInForce(application);
  if (inForce && inForce.day < (application.applicationDate ?? report.checkedOn))
    return `Außer der Vereinbarung, deren erster Tag der ${formatDate(inForce.day)} ist, ${none}`;
  return "In den genannten Aufgabengebieten besteht keine Zusammenarbeit der Beteiligten.";
}

function cooperationBlocks(letter: Letter, rows: Rows): Block[] {
  const { nameOf } = letter;
  if (rows === undefined) return [paragraph(NOT_STATED)];
  if (rows.length === 0) return [paragraph(noneWords(letter))];
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
