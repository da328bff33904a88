import { legalNameOf } from "~/forms/papers/application/letter";
import type { Block, Paper } from "~/forms/papers/paper/blocks";
import type { DraftApplication } from "~/forms/schema/application";
import type { Participant, Resolution } from "~/rules/facts/facts";
import { formatDate } from "~/rules/german/date";
import { joinWords } from "~/rules/german/words";
import { areasOf, sampleHeading, samplePaper, sampleParagraph, titleOf } from "./sample-paper";

/** An extract from the minutes, as a council's office writes it; `day` where no date is known. */
export function resolutionPaper(application: DraftApplication, participant: Participant, day: string): Paper {
  const { resolution = {} } = participant;
  const name = legalNameOf(participant);
  return samplePaper({
    title: "Auszug aus der Niederschrift",
    author: name,
    date: resolution.date ?? day,
    blocks: [
      {
        kind: "fields",
        items: [
          { label: "Körperschaft", value: name },
          { label: "Gremium", value: resolution.body ?? "Vertretung" },
          { label: "Sitzung am", value: resolution.date === undefined ? null : formatDate(resolution.date) },
          { label: "Tagesordnungspunkt", value: resolution.agendaItem ?? null },
          { label: "Beteiligte", value: joinWords(application.participants.map(legalNameOf)) },
        ],
      },
      sampleHeading("Beschluss"),
      { kind: "list", ordered: true, items: decided(application, resolution) },
      sampleHeading("Abstimmung"),
      voteFields(resolution),
      sampleParagraph("Die Richtigkeit des Auszugs wird bestätigt."),
      { kind: "signature", lines: [name, "Muster, nicht unterschrieben"] },
    ],
  });
}

function decided(application: DraftApplication, { minimumYears }: Resolution): string[] {
  const years = minimumYears === undefined ? "" : ` für mindestens ${minimumYears} Jahre`;
  return [
    `Der Zusammenarbeit „${titleOf(application)}“ (Aufgabe: ${areasOf(application)}) wird${years} zugestimmt.`,
    "Einem gemeinsamen Antrag auf Förderung der interkommunalen Zusammenarbeit wird zugestimmt.",
  ];
}

function voteFields({ votesFor, votesAgainst, abstentions }: Resolution): Block {
  const item = (label: string, votes: number | undefined) => ({
    label,
    value: votes === undefined ? null : String(votes),
  });
  const items = [item("Ja", votesFor), item("Nein", votesAgainst), item("Enthaltungen", abstentions)];
  return { kind: "fields", items };
}
