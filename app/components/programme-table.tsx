import { keepTogether } from "~/rules/german/typography";
import { DataTable } from "./data-table";

/** The two programmes side by side, as of the versions in force (he-2021, nw-2021). */
const facts: [label: string, hesse: string, northRhineWestphalia: string][] = [
  ["Grundlage", "Rahmenvereinbarung vom 07.12.2021", "Richtlinie vom 31.08.2021"],
  [
    "Förderung",
    "75.000 € für drei, 100.000 € ab vier Kommunen; 50.000 € für zwei, wenn es einen besonderen Grund gibt",
    "175.000 € für zwei Kommunen, 35.000 € für jede weitere; höchstens 90 % der zuwendungsfähigen Ausgaben",
  ],
  ["Beteiligte", "in der Regel drei, begründet auch zwei", "mindestens zwei aus NRW"],
  ["Dauer", "mindestens fünf Jahre", "mindestens fünf Jahre"],
  ["Wann beantragen?", "auch nach dem Beginn, aber zeitnah", "vor dem Beginn"],
  ["An wen?", "über Landrat und Regierungspräsidium an das Innenministerium", "an die Bezirksregierung"],
];

export function ProgrammeTable() {
  return (
    <DataTable
      caption="Die Förderprogramme in Hessen und Nordrhein-Westfalen im Vergleich"
      hideCaption
      className="compare"
      columns={[{ label: "" }, { label: "Hessen" }, { label: "Nordrhein-Westfalen", short: "NRW" }]}
      rows={facts.map((cells) => ({ key: cells[0], cells: cells.map(keepTogether) }))}
    />
  );
}
