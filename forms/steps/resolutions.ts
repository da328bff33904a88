import { LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import type { Step } from "../fields/field";
import { labelOptions, RESOLUTION_KIND_LABELS } from "../labels";

export const resolutionsStep: Step = {
  id: "beschluesse",
  title: "Beschlüsse",
  rows: true,
  towards: "Weiter zu den Beschlüssen",
  lead: "Jede Beteiligte braucht den Beschluss ihrer eigenen Vertretung. Eingeladene Beteiligte tragen ihn selbst ein.",
  groups: [
    {
      id: "beschluss",
      title: "Beschluss",
      section: "participant",
      entries: [
        {
          path: "resolution.body",
          input: "text",
          label: "Beschließendes Gremium",
          hint: "Aus der Liste oder in eigenen Worten, zum Beispiel Gemeindevertretung, Rat oder Kreistag.",
          suggestions: "council-bodies",
        },
        {
          path: "resolution.kind",
          input: "choice",
          label: "Art der Entscheidung",
          options: labelOptions(RESOLUTION_KIND_LABELS),
          optional: "leer heißt: Beschluss in der Sitzung",
        },
        {
          pair: [
            {
              path: "resolution.date",
              input: "date",
              label: "Beschlossen am",
              hint: "Möglichst vor dem Antrag; ein späterer Beschluss ergänzt ihn.",
              short: true,
            },
            {
              path: "resolution.ratifiedOn",
              input: "date",
              label: "Nachträglich genehmigt am",
              hint: "Tag, an dem die Vertretung zugestimmt hat.",
              askedWhen: { path: "resolution.kind", is: ["urgent"] },
              short: true,
            },
          ],
        },
        {
          path: "resolution.agendaItem",
          input: "text",
          label: "Tagesordnungspunkt",
          optional: "falls genannt",
          short: true,
        },
        {
          pair: [
            {
              path: "resolution.votesFor",
              input: "whole",
              label: "Ja",
              optional: "falls genannt",
              short: true,
            },
            {
              path: "resolution.votesAgainst",
              input: "votes",
              label: "Nein",
              optional: "falls genannt",
              short: true,
            },
            {
              path: "resolution.abstentions",
              input: "votes",
              label: "Enthaltungen",
              optional: "falls genannt",
              short: true,
            },
          ],
        },
        {
          path: "resolution.coversCooperation",
          input: "yes-no-open",
          label: "Beschließt er die Zusammenarbeit?",
        },
        {
          path: "resolution.coversApplication",
          input: "yes-no-open",
          label: "Beschließt er den Antrag auf Förderung?",
        },
        {
          path: "resolution.minimumYears",
          input: "whole",
          label: "Mindestdauer laut Beschluss",
          hint: "Nennt der Beschluss selbst keine Dauer, zählt die der Vereinbarung, der er zustimmt.",
          optional: "falls genannt",
          unit: "Jahre",
          short: true,
        },
      ],
      uploads: [
        {
          kind: "resolution",
          label: "Beschluss als PDF",
          hint: `Auszug aus der Niederschrift. Die Datei wird unverändert beigefügt. Höchstens ${LARGEST_UPLOAD_MB} MB.`,
          copyKind: true,
        },
      ],
    },
    {
      id: "unterlagen",
      title: "Weitere Unterlagen",
      section: "project",
      entries: [],
      uploads: [
        {
          kind: "other",
          label: "Weitere Unterlage als PDF",
          hint: `Zum Beispiel Gutachten oder Pressebericht. Höchstens ${LARGEST_UPLOAD_MB} MB.`,
          multiple: true,
        },
      ],
    },
  ],
};
