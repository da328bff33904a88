import type { Line } from "./timer";

const HEAD = ["", "median", "min", "max", "runs", "aim", "to limit"];

/** Three digits that mean something, as "0.094 ms" or "62.1 ms". */
export function milliseconds(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return `${value.toFixed(digits)} ms`;
}

function cells({ name, median, min, max, runs, aim, ratio }: Line): string[] {
  return [
    name,
    milliseconds(median),
    milliseconds(min),
    milliseconds(max),
    String(runs),
    aim === undefined ? "" : `< ${aim} ms`,
    ratio === undefined ? "" : `× ${ratio.toFixed(ratio >= 10 ? 0 : 1)}`,
  ];
}

/** The first column to the left, figures to the right, as plain text. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export const tableText = (title: string, lines: readonly Line[]): string =>
  aligned([[title, ...HEAD.slice(1)], ...lines.map(cells)]);
