/**
 * Roles for the parts of a table. A phone shows rows as cards (`display: block`), which takes the
 * table's meaning away in some browsers unless the roles are written out.
 */
export const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
