import type { ReactNode } from "react";
import { roles } from "./roles";

export type DataColumn = {
  label: string;
  align?: "left" | "right";
  /** Said before the cell on a phone. */
  short?: string;
};
/** The first cell is the row's header. */
export type DataRow = {
  key: string;
  cells: ReactNode[];
  /** One more class, as "done". */
  className?: string;
};

type Props = {
  caption: string;
  /** Read to screen readers only, where a heading says the same. */
  hideCaption?: boolean;
  columns: DataColumn[];
  rows: DataRow[];
  /** Sums. */
  footer?: DataRow[];
  small?: boolean;
  /** More classes: "compare", "costs", "board". */
  className?: string;
};

/** A table that becomes a stack of cards on a phone. */
export function DataTable({ caption, hideCaption, columns, rows, footer = [], small, className }: Props) {
  const classes = ["kern-table", small && "kern-table--small", "cards", className].filter(Boolean).join(" ");
  return (
    <table className={classes} {...roles.table}>
      <caption className={hideCaption ? "kern-sr-only" : "strong"}>{caption}</caption>
      <thead {...roles.group}>
        <tr className="kern-table__row" {...roles.row}>
          {columns.map((column) =>
            column.label === "" ? (
              <td key="blank" className="kern-table__header" {...roles.cell} />
            ) : (
              <th
                key={column.label}
                className={cellClass("header", column)}
                scope="col"
                {...roles.columnHeader}
              >
                {column.label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody className="kern-table__body" {...roles.group}>
        {rows.map((row) => (
          <Row key={row.key} columns={columns} row={row} />
        ))}
      </tbody>
      {footer.length > 0 && (
        <tfoot className="kern-table__footer" {...roles.group}>
          {footer.map((row) => (
            <Row key={row.key} columns={columns} row={row} sum />
          ))}
        </tfoot>
      )}
    </table>
  );
}

function Row({ columns, row, sum }: { columns: DataColumn[]; row: DataRow; sum?: boolean }) {
  const [header, ...cells] = row.cells;
  return (
    <tr className={sum ? "sum" : ["kern-table__row", row.className].filter(Boolean).join(" ")} {...roles.row}>
      <th className="kern-table__header" scope="row" {...roles.rowHeader}>
        {header}
      </th>
      {columns.slice(1).map((column, position) => (
        <td
          key={column.label}
          className={cellClass("cell", column)}
          data-label={column.short ?? column.label}
          {...roles.cell}
        >
          <span>{cells[position]}</span>
        </td>
      ))}
    </tr>
  );
}

function cellClass(part: "header" | "cell", { align }: DataColumn) {
  return `kern-table__${part}${align === "right" ? ` kern-table__${part}--numeric` : ""}`;
}
