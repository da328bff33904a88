import { roles } from "~/app/components/roles";
import type { Field, Rows } from "~/forms/fields/field";
import { type FormTexts, fieldName } from "~/forms/fields/form-texts";
import { formatAmount, parseEuro } from "~/rules/german/money";
import { useFormState } from "./form-state";
import { AddRow, RemoveRow, useRowPositions } from "./rows-view";
import { TableCell } from "./table-cell";

/** One list of rows in the table: of a section, named where several share the table. */
export type TablePart = { section: string; name: string | null };

function cents(texts: FormTexts, name: string): number {
  const reading = parseEuro(texts.get(name)?.[0] ?? "");
  return reading.ok ? reading.value : 0;
}

function PartRows({ rows, part }: { rows: Rows; part: TablePart }) {
  const { texts } = useFormState();
  const positions = useRowPositions(rows, part.section);
  const list = fieldName(part.section, rows.path);
  return positions.map((position) => {
    const sum = (rows.sum ?? []).reduce(
      (total, path) => total + cents(texts, `${list}.${position}.${path}`),
      0,
    );
    const title = part.name ?? `${rows.item} ${position + 1}`;
    const shown = part.name ?? String(position + 1);
    return (
      <tr className="kern-table__row" key={`${part.section} ${position}`} {...roles.row}>
        <th className="kern-table__header" scope="row" {...roles.rowHeader}>
          {shown}
          {positions.length > 1 && (
            <span className="block small">
              <RemoveRow rows={rows} section={part.section} position={position} />
            </span>
          )}
        </th>
        {rows.rows.map((field: Field) => (
          <TableCell key={field.path} field={field} name={`${list}.${position}.${field.path}`} row={title} />
        ))}
        {(rows.sum?.length ?? 0) > 1 && (
          <td className="kern-table__cell kern-table__cell--numeric" data-label="Summe" {...roles.cell}>
            <span>{formatAmount(sum)}</span>
          </td>
        )}
      </tr>
    );
  });
}

function Total({ rows, parts }: { rows: Rows; parts: readonly TablePart[] }) {
  const { texts } = useFormState();
  const sumOf = (path: string) => {
    let total = 0;
    for (const { section } of parts) {
      const list = `${fieldName(section, rows.path)}.`;
      for (const name of texts.keys()) {
        if (name.startsWith(list) && name.endsWith(`.${path}`)) total += cents(texts, name);
      }
    }
    return total;
  };
  const sums = rows.sum ?? [];
  return (
    <tfoot className="kern-table__footer" {...roles.group}>
      <tr className="sum" {...roles.row}>
        <th className="kern-table__cell" scope="row" {...roles.rowHeader}>
          Zusammen
        </th>
        {rows.rows.map(({ path, label }) => (
          <td
            className="kern-table__cell kern-table__cell--numeric"
            data-label={label}
            key={path}
            {...roles.cell}
          >
            <span>{sums.includes(path) ? formatAmount(sumOf(path)) : ""}</span>
          </td>
        ))}
        {sums.length > 1 && (
          <td className="kern-table__cell kern-table__cell--numeric" data-label="Summe" {...roles.cell}>
            <span>{formatAmount(sums.reduce((total, path) => total + sumOf(path), 0))}</span>
          </td>
        )}
      </tr>
    </tfoot>
  );
}

/** Rows of short fields as one table with computed sums; participants share one. */
export function RowsTable({
  rows,
  parts,
  caption,
}: {
  rows: Rows;
  parts: readonly TablePart[];
  caption: string;
}) {
  const first = parts.some(({ name }) => name !== null) ? "Beteiligte" : "Nr.";
  const oneYear = (rows.sum?.length ?? 0) > 1;
  return (
    <div className="rows" id={`gruppe.${fieldName(parts[0]?.section ?? "", rows.path)}`}>
      <table className="kern-table kern-table--small cards costs" {...roles.table}>
        <caption className="kern-sr-only">{caption}</caption>
        <thead className="kern-table__head" {...roles.group}>
          <tr className="kern-table__row" {...roles.row}>
            {[first, ...rows.rows.map(({ label }) => label), ...(oneYear ? ["Summe, Euro"] : [])].map(
              (label, position) => (
                <th
                  className={`kern-table__header${position > 0 && label.endsWith("Euro") ? " kern-table__header--numeric" : ""}`}
                  scope="col"
                  key={label}
                  {...roles.columnHeader}
                >
                  {label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody className="kern-table__body" {...roles.group}>
          {parts.map((part) => (
            <PartRows key={part.section} rows={rows} part={part} />
          ))}
        </tbody>
        <Total rows={rows} parts={parts} />
      </table>
      <p className="add-rows">
        {parts.map(({ section, name }) => (
          <span key={section}>
            <AddRow
              quiet
              rows={name === null ? rows : { ...rows, add: `${rows.add} für ${name}` }}
              section={section}
            />
          </span>
        ))}
      </p>
    </div>
  );
}
