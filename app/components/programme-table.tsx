import { keepTogether } from "~/rules/german/typography";
import type { LandingComparison } from "../rule-book/landing-comparison.server";
import { DataTable } from "./data-table";

function Lines({ lines }: { lines: readonly string[] }) {
  const [only, ...others] = lines;
  if (others.length === 0) return keepTogether(only ?? "");
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{keepTogether(line)}</li>
      ))}
    </ul>
  );
}

/** The programmes of both states side by side. */
export function ProgrammeTable({ comparison: { columns, rows } }: { comparison: LandingComparison }) {
  return (
    <DataTable
      caption={`Die Förderprogramme in ${columns.map(({ label }) => label).join(" und ")} im Vergleich`}
      hideCaption
      className="compare"
      columns={[{ label: "" }, ...columns]}
      rows={rows.map(({ label, cells }) => ({
        key: label,
        cells: [label, ...cells.map((lines, column) => <Lines key={columns[column]?.label} lines={lines} />)],
      }))}
    />
  );
}
