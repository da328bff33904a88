import { LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import type { Step } from "../fields/field";

export const costsStep: Step = {
  id: "kosten",
  title: "Kostenübersicht",
  towards: "Weiter zur Kostenübersicht",
  lead: "Stellen Sie die jährlichen Kosten vor und mit der Zusammenarbeit gegenüber. Summen und Einsparung rechnet IKZ-Antrag aus.",
  only: { categories: ["standard", "joint-administration", "extension", "fire-brigade-merger"] },
  notNeeded: "hier nicht nötig",
  groups: [
    {
      id: "vorher",
      title: "Vorher, je Beteiligte",
      intro:
        "Ein volles Jahr vor dem Beginn, nur die Aufgaben, die jetzt gemeinsam erledigt werden. Tragen Sie mehrere Jahre ein, rechnet IKZ-Antrag mit ihrem Mittelwert; eine Vorschrift dazu ist uns nicht bekannt.",
      condition: "savings",
      section: "participant",
      entries: [
        {
          path: "costsBefore",
          label: "Kosten vorher",
          item: "Jahr",
          add: "Jahr hinzufügen",
          layout: "table",
          rows: [
            { path: "year", input: "year", label: "Jahr", short: true },
            { path: "personnelCents", input: "money", label: "Personal, Euro" },
            { path: "materialCents", input: "money", label: "Sachkosten, Euro" },
          ],
          sum: ["personnelCents", "materialCents"],
        },
      ],
    },
    {
      id: "nachher",
      title: "Nachher, alle gemeinsam",
      intro:
        "Ein volles Jahr der Zusammenarbeit. Folgekosten von Investitionen dürfen Sie einrechnen; belegt ist das nur für Hessen.",
      condition: "savings",
      section: "costs-after",
      entries: [
        {
          path: "years",
          label: "Kosten nachher",
          item: "Jahr",
          add: "Jahr hinzufügen",
          layout: "lines",
          rows: [
            { path: "year", input: "year", label: "Jahr", short: true },
            { path: "personnelCents", input: "money", label: "Personal, Euro" },
            { path: "materialCents", input: "money", label: "Sachkosten, Euro" },
            { path: "investmentFollowUpCents", input: "money", label: "Folgekosten, Euro" },
          ],
          sum: ["personnelCents", "materialCents", "investmentFollowUpCents"],
        },
      ],
      uploads: [
        {
          kind: "cost-overview",
          label: "Eigene Kostenübersicht als PDF",
          hint: `Nur wenn Sie eine ausführlichere Aufstellung beilegen wollen. Höchstens ${LARGEST_UPLOAD_MB} MB.`,
        },
      ],
    },
  ],
  below: ["savings-picture"],
};
