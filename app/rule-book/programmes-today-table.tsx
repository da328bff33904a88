import { keepTogether } from "~/rules/german/typography";
import { DataTable } from "../components/data-table";
import type { ProgrammesToday } from "./programmes-today.server";

const SHORT = { HE: "Hessen", NW: "NRW" };

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="block">
      {keepTogether(line)}
    </span>
  ));
}

/** The programmes of today side by side; a phone shows them one below the other. */
export function ProgrammesTodayTable({ columns, versions, rows }: ProgrammesToday) {
  return (
    <DataTable
      caption="Die Förderprogramme in Hessen und Nordrhein-Westfalen im Vergleich"
      hideCaption
      className="compare"
      columns={[{ label: "" }, ...columns.map(({ label, state }) => ({ label, short: SHORT[state] }))]}
      rows={[
        {
          key: "Grundlage",
          cells: [
            "Grundlage",
            ...versions.map(({ title, href }) => (
              <a key={href} href={href}>
                {title}
              </a>
            )),
          ],
        },
        ...rows.map(({ label, cells }) => ({
          key: label,
          cells: [label, ...cells.map((lines) => <Lines key={lines.join()} lines={lines} />)],
        })),
      ]}
    />
  );
}
