import type { Step } from "../fields/field";
import { CATEGORY_LABELS, labelOptions } from "../labels";
import { officeAddressesIn } from "./office-addresses";

export const programmeStep: Step = {
  id: "programm",
  title: "Programm und Federführung",
  towards: "Weiter zu Programm und Federführung",
  lead: "Das Förderprogramm ergibt sich aus dem Land und dem Tag des Antrags. Hier legen Sie fest, worum es geht und wer den Antrag führt.",
  groups: [
    {
      id: "antrag",
      title: "Der Antrag",
      section: "case",
      entries: [
        {
          path: "title",
          input: "text",
          label: "Bezeichnung des Vorhabens",
          hint: "So heißt der Antrag im Betreff des Schreibens, zum Beispiel „Gemeinsame Personalverwaltung“.",
        },
        {
          path: "category",
          input: "choice",
          label: "Art des Vorhabens",
          hint: "Davon hängt ab, wie die Förderung berechnet wird und welche Unterlagen nötig sind.",
          options: labelOptions(CATEGORY_LABELS),
          only: { states: ["HE"] },
        },
        {
          path: "category",
          input: "choice",
          label: "Art des Vorhabens",
          hint: "Die Richtlinie fördert zuerst neue Zusammenarbeit; über eine Erweiterung entscheidet die Behörde im Einzelfall.",
          options: labelOptions({ standard: CATEGORY_LABELS.standard, extension: CATEGORY_LABELS.extension }),
          only: { states: ["NW"] },
        },
        {
          path: "reference",
          input: "text",
          label: "Ihr Aktenzeichen",
          hint: "Steht im Kopf des Schreibens, damit Antworten Sie richtig erreichen.",
          optional: "falls vorhanden",
          short: true,
        },
        {
          path: "asPrecaution",
          input: "flag",
          label: "Der Antrag wird vorsorglich auch nach einer Nachfolgeregelung gestellt",
          hint: "Für die Zeit nach dem letzten Tag des Förderprogramms: Das Schreiben sagt es in einem Satz, und das Ende des Programms hält die Einreichung nicht auf. Ob danach gefördert wird, beurteilt die Bewilligungsbehörde.",
          when: "programme-ends",
        },
      ],
    },
    {
      id: "absender",
      title: "Absender des Schreibens",
      intro: "Die federführende Kommune schreibt den Antrag für alle Beteiligten.",
      condition: "eligible-applicants",
      section: "participant",
      only: { lead: true },
      entries: [
        {
          path: "office.street",
          input: "text",
          label: "Straße und Hausnummer oder Postfach",
          hint: "Für den Briefkopf.",
        },
        {
          pair: [
            { path: "office.postcode", input: "postcode", label: "Postleitzahl", short: true },
            { path: "office.city", input: "text", label: "Ort" },
          ],
        },
        {
          path: "office.letterhead",
          input: "lines",
          label: "Weitere Zeilen im Briefkopf",
          hint: "Eine je Zeile, zum Beispiel Öffnungszeiten oder Internetadresse.",
          optional: "freiwillig",
        },
        {
          path: "contact.unit",
          input: "text",
          label: "Zuständiges Amt",
          hint: "An diese Stelle richtet die Behörde ihre Fragen, zum Beispiel „Hauptverwaltung“.",
        },
        { path: "contact.name", input: "text", label: "Ansprechperson", optional: "freiwillig" },
        {
          pair: [
            { path: "contact.phone", input: "phone", label: "Telefon" },
            {
              path: "contact.email",
              input: "mailbox",
              label: "E-Mail",
              hint: "Am besten ein Funktionspostfach.",
            },
          ],
        },
      ],
    },
    {
      id: "unterschrift",
      title: "Wer zeichnet",
      section: "participant",
      only: { lead: true },
      entries: [
        {
          path: "signatory.authority",
          input: "text",
          label: "Behörde",
          hint: "So beginnt der Absender und so endet das Schreiben, zum Beispiel „Der Gemeindevorstand“ oder „Der Landrat“.",
        },
        {
          path: "signatory.function",
          input: "text",
          label: "Amtsbezeichnung",
          hint: "Zum Beispiel „Bürgermeisterin“.",
          optional: "freiwillig",
        },
        { path: "signatory.name", input: "text", label: "Name", optional: "freiwillig" },
      ],
    },
    officeAddressesIn("HE"),
    officeAddressesIn("NW"),
  ],
};
