import { ATTACHMENT_KIND_LABELS } from "~/forms/labels";
import type { Block } from "../paper/blocks";
import type { Enclosure, Letter } from "./letter";
import { heading, paragraph, presentLines, wholeOf } from "./values";

/** The list of enclosures: running number, original name, pages and SHA-256, or that a file is not enclosed. */
export function enclosureBlocks({ enclosures }: Pick<Letter, "enclosures">): Block[] {
  return [
    heading(2, "Anlagen"),
    enclosures.length === 0
      ? paragraph("Dem Antrag sind keine Anlagen beigefügt.")
      : {
          kind: "table",
          table: {
            caption: "Verzeichnis der Anlagen",
            columns: [
              { label: "Nr.", width: 0.6 },
              { label: "Anlage", width: 2.4 },
              { label: "Datei", width: 2.4 },
              { label: "Seiten", align: "right", width: 0.9 },
              { label: "Prüfsumme SHA-256", width: 3.2 },
            ],
            rows: enclosures.map((enclosure, at) => [
              String(at + 1),
              descriptionCell(enclosure),
              nameCell(enclosure),
              enclosure.attached ? wholeOf(enclosure.pages ?? undefined) : "",
              hashCell(enclosure),
            ]),
          },
        },
    paragraph("Diesem PDF sind die Daten des Antrags als antrag.json angehängt."),
  ];
}

function descriptionCell({ kind, description }: Enclosure): string {
  const label = ATTACHMENT_KIND_LABELS[kind];
  if (description === "") return label;
  return description.startsWith(label) ? description : `${label}: ${description}`;
}

function nameCell({ name, originalName }: Enclosure): string {
  return originalName === undefined || originalName === name
    ? name
    : `${name}\n(hochgeladen als ${originalName})`;
}

const hashCell = ({ sha256, attached }: Enclosure): string | null =>
  attached ? sha256 : presentLines(["nicht beigefügt", sha256]);
