import { unbreakable } from "./unbreakable";

/** The two programmes side by side, as of the versions in force (he-2021, nw-2021). */
const rows: [label: string, hesse: string, northRhineWestphalia: string][] = [
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

export function ProgrammeTable({ labelledBy }: { labelledBy: string }) {
  return (
    // The roles keep it a table where the phone's style sheet turns rows into cards.
    // biome-ignore lint/a11y/noRedundantRoles: `display: block` takes the role away in some browsers
    <table className="kern-table cards compare" role="table" aria-labelledby={labelledBy}>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead className="kern-table__head" role="rowgroup">
        <tr className="kern-table__row">
          <td className="kern-table__header" />
          <th className="kern-table__header" scope="col">
            Hessen
          </th>
          <th className="kern-table__header" scope="col">
            Nordrhein-Westfalen
          </th>
        </tr>
      </thead>
      <tbody className="kern-table__body">
        {rows.map(([label, hesse, northRhineWestphalia]) => (
          <tr className="kern-table__row" key={label}>
            <th className="kern-table__header" scope="row">
              {label}
            </th>
            <td className="kern-table__cell" data-label="Hessen">
              {unbreakable(hesse)}
            </td>
            <td className="kern-table__cell" data-label="NRW">
              {unbreakable(northRhineWestphalia)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
