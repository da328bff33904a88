import { LARGEST_UPLOAD_MB } from "~/rules/facts/limits";
import type { EntryOf, Step } from "../fields/field";
import { BUDGET_CATEGORY_LABELS, labelOptions } from "../labels";

const items: EntryOf<"budget"> = {
  path: "items",
  label: "Ausgaben",
  hint: "Alle Ausgaben, die für Vorbereitung und Durchführung nötig sind. Bei mehrjährigen Vorhaben eine Zeile je Jahr.",
  item: "Ausgabe",
  add: "Ausgabe hinzufügen",
  layout: "lines",
  rows: [
    { path: "label", input: "text", label: "Bezeichnung" },
    { path: "category", input: "choice", label: "Art", options: labelOptions(BUDGET_CATEGORY_LABELS) },
    { path: "year", input: "year", label: "Jahr", short: true },
    { path: "cents", input: "money", label: "Betrag, Euro" },
    { path: "eligible", input: "yes-no-open", label: "zuwendungsfähig" },
  ],
  sum: ["cents"],
};

export const budgetStep: Step = {
  id: "finanzierung",
  title: "Ausgaben und Finanzierung",
  towards: "Weiter zu Ausgaben und Finanzierung",
  lead: "Was das Vorhaben kostet und was Sie beantragen.",
  groups: [
    {
      id: "ausgaben",
      title: "Ausgaben",
      section: "budget",
      condition: "eligible-expenditure",
      guidance: "eligible-expenditure",
      only: { states: ["NW"] },
      entries: [items],
    },
    {
      id: "betrag",
      title: "Finanzierung",
      section: "budget",
      entries: [
        {
          path: "requestedCents",
          input: "money",
          label: "Beantragter Betrag",
          hint: "Leer heißt: Sie beantragen den Betrag, den das Förderprogramm vorsieht.",
          optional: "wenn abweichend",
          unit: "Euro",
          short: true,
          only: { states: ["HE"] },
        },
        {
          path: "requestedCents",
          input: "money",
          label: "Beantragter Betrag",
          hint: "Höchstens der Festbetrag und höchstens der Anteil der zuwendungsfähigen Ausgaben, den das Förderprogramm nennt.",
          condition: "requested-amount",
          unit: "Euro",
          short: true,
          only: { states: ["NW"] },
        },
        {
          path: "otherFundingCents",
          input: "money",
          label: "Andere Fördermittel und Beiträge Dritter",
          hint: "Sie mindern den Eigenanteil. Gibt es keine, tragen Sie 0 ein.",
          unit: "Euro",
          short: true,
          only: { states: ["NW"] },
        },
      ],
      uploads: [
        {
          kind: "cost-estimate",
          label: "Kostenschätzung als PDF",
          hint: `Für eine Machbarkeitsstudie nötig, sonst freiwillig. Höchstens ${LARGEST_UPLOAD_MB} MB.`,
        },
      ],
    },
    {
      id: "vorbild",
      title: "Besonderer Vorbildcharakter",
      section: "project",
      only: { states: ["HE"] },
      entries: [
        {
          path: "exemplaryReason",
          input: "long-text",
          label: "Worin der besondere Vorbildcharakter liegt",
          hint: "Mehr als den üblichen Betrag zu beantragen setzt besonderen Vorbildcharakter und eine breite Zusammenarbeit voraus.",
          guidance: "requested-amount",
          optional: "nur bei höherem Betrag",
          askedWhen: { section: "budget", path: "requestedCents" },
        },
      ],
    },
  ],
};
