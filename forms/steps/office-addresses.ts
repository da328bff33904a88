import type { State } from "~/rules/facts/facts";
import { OFFICES } from "~/rules/offices/offices";
import type { Group } from "../fields/field";

/** By the names they have now. */
const officesOf = (state: State) =>
  OFFICES.filter((office) => office.state === state).map(({ key, names }) => ({
    value: key,
    label: names.at(-1)?.name ?? key,
  }));

/** An address of this application, where it is another one than the installation knows; each state has its offices. */
export const officeAddressesIn = (state: State): Group => ({
  id: "anschriften",
  title: "Anschriften der Stellen",
  intro:
    "Nur wenn im Schreiben eine andere Anschrift stehen soll. Über welche Stellen der Antrag geht und welche Anschrift bekannt ist, zeigt die Seite „Prüfung“ unter „Weg des Antrags“.",
  section: "case",
  only: { states: [state] },
  entries: [
    {
      path: "officeAddresses",
      label: "Andere Anschriften",
      item: "Anschrift",
      add: "Anschrift hinzufügen",
      layout: "cards",
      rows: [
        { path: "office", input: "choice", label: "Stelle", options: officesOf(state) },
        {
          path: "lines",
          input: "lines",
          label: "Anschrift",
          hint: "Zeile für Zeile, ohne den Namen der Stelle: Straße oder Postfach, dann Postleitzahl und Ort.",
        },
      ],
    },
  ],
});
