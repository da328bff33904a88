import { Lock } from "~/app/components/lock";
import { roles } from "~/app/components/roles";
import { useFormState } from "~/app/step/form/form-state";
import { columnSum, rowSum } from "~/forms/asked/row-sums";
import type { Field, Rows } from "~/forms/fields/field";
import { fieldName } from "~/forms/fields/form-texts";
import { formatAmount, sumCents } from "~/rules/german/money";
import { AddRow, RemoveRow, useRowPositions } from "./rows-view";
import { ShortControl } from "./short-control";

/** One participant's rows in the shared table; those of others are shown, not asked. */
export type TablePart = { section: string; name: string; own: boolean; aside: string };

/** What somebody else entered does not stand in this form: it is as it was loaded. */
function useTextsOf({ own }: TablePart) {
  const { texts, initial } = useFormState();
  return own ? texts : initial;
}

type CellProps = {
  field: Field;
  name: string;
  part: TablePart;
  /** "Jahr 2" where there are several. */
  row?: string;
};

function Cell({ field, name, part, row }: CellProps) {
  const { initial } = useFormState();
  const numeric = !part.own && field.input === "money" ? " kern-table__cell--numeric" : "";
  return (
    <td className={`kern-table__cell${numeric}`} data-label={field.label} {...roles.cell}>
      {part.own ? (
        <ShortControl
          field={field}
          name={name}
          label={[part.name, row, field.label].filter(Boolean).join(", ")}
        />
      ) : (
        <span>{initial.get(name)?.[0] ?? "–"}</span>
      )}
    </td>
  );
}

function PartRows({ rows, part }: { rows: Rows; part: TablePart }) {
  const texts = useTextsOf(part);
  const positions = useRowPositions(rows, part.section);
  return positions.map((position) => (
    <tr
      className="kern-table__row"
      key={`${part.section} ${position}`}
      {...(position === positions.at(-1) && { id: `gruppe.${fieldName(part.section, rows.path)}` })}
      {...roles.row}
    >
      <th className="kern-table__header" scope="row" {...roles.rowHeader}>
        {part.name}
        {!part.own && (
          <span className="iconline small muted regular">
            <Lock />
            <span>{part.aside}</span>
          </span>
        )}
        {part.own && positions.length > 1 && (
          <span className="block small">
            <RemoveRow rows={rows} section={part.section} position={position} whose={part.name} />
          </span>
        )}
      </th>
      {rows.rows.map((field) => (
        <Cell
          key={field.path}
          field={field}
          name={`${fieldName(part.section, rows.path)}.${position}.${field.path}`}
          part={part}
          {...(positions.length > 1 && { row: `${rows.item} ${position + 1}` })}
        />
      ))}
      <td className="kern-table__cell kern-table__cell--numeric" data-label="Summe, Euro" {...roles.cell}>
        <span>{formatAmount(rowSum(texts, rows, part.section, position))}</span>
      </td>
    </tr>
  ));
}

function Totals({ rows, parts }: { rows: Rows; parts: readonly TablePart[] }) {
  const { texts, initial } = useFormState();
  const sums = rows.sum ?? [];
  const sumOf = (path: string) =>
    sumCents(parts.map(({ section, own }) => columnSum(own ? texts : initial, rows, section, path)));
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
        <td className="kern-table__cell kern-table__cell--numeric" data-label="Summe, Euro" {...roles.cell}>
          <span>{formatAmount(sumCents(sums.map(sumOf)))}</span>
        </td>
      </tr>
    </tfoot>
  );
}

type Props = { rows: Rows; parts: readonly TablePart[]; caption: string };

/** The rows of all participants as one table with computed sums. */
export function RowsTable({ rows, parts, caption }: Props) {
  const columns = [
    { label: "Beteiligte", money: false },
    ...rows.rows.map(({ label, input }) => ({ label, money: input === "money" })),
    { label: "Summe, Euro", money: true },
  ];
  return (
    <div className="rows">
      <table className="kern-table kern-table--small cards costs" {...roles.table}>
        <caption className="kern-sr-only">{caption}</caption>
        <thead {...roles.group}>
          <tr className="kern-table__row" {...roles.row}>
            {columns.map(({ label, money }) => (
              <th
                className={`kern-table__header${money ? " kern-table__header--numeric" : ""}`}
                scope="col"
                key={label}
                {...roles.columnHeader}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body" {...roles.group}>
          {parts.map((part) => (
            <PartRows key={part.section} rows={rows} part={part} />
          ))}
        </tbody>
        <Totals rows={rows} parts={parts} />
      </table>
      <p className="add-rows">
        {parts
          .filter(({ own }) => own)
          .map(({ section, name }) => (
            <AddRow
              key={section}
              quiet
              rows={{ ...rows, add: `${rows.add} für ${name}` }}
              section={section}
            />
          ))}
      </p>
    </div>
  );
}
