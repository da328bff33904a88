/** Widths one column needs: of its longest unbreakable piece, and its share of the whole. */
type ColumnNeed = { least: number; share: number };

/**
 * Widths by share, adding up to `total`; a column too narrow for its longest word or amount takes what it
 * lacks from columns that can spare it. When all are too narrow, words are cut instead.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const shares = needs.reduce((sum, need) => sum + need.share, 0);
  const widths = needs.map((need) => (need.share / shares) * total);
  const lacking = needs.map((need, at) => Math.max(0, need.least - (widths[at] ?? 0)));
  const spare = needs.map((need, at) => Math.max(0, (widths[at] ?? 0) - need.least));
  const wanted = sum(lacking);
  const available = sum(spare);
  if (wanted === 0 || available === 0) return widths;
  const moved = Math.min(wanted, available);
  return widths.map(
    (width, at) => width + (moved * (lacking[at] ?? 0)) / wanted - (moved * (spare[at] ?? 0)) / available,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
