/** `least`: width of the longest unbreakable piece; `wish`: of the longest line, unbroken; `share` of the whole. */
type ColumnNeed = { least: number; wish: number; share: number };

/**
 * Widths by share, adding up to `total`. A column too narrow for its longest word or amount takes what it
 * lacks from columns that can spare it; then the same for whole lines. When all are too narrow, words are cut.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const shares = sum(needs.map((need) => need.share));
  const byShare = needs.map((need) => (need.share / shares) * total);
  const forWords = balanced(
    byShare,
    needs.map((need) => need.least),
  );
  return balanced(
    forWords,
    needs.map((need) => Math.max(need.least, need.wish)),
  );
}

function balanced(widths: readonly number[], wanted: readonly number[]): number[] {
  const lacking = widths.map((width, at) => Math.max(0, (wanted[at] ?? 0) - width));
  const spare = widths.map((width, at) => Math.max(0, width - (wanted[at] ?? 0)));
  const moved = Math.min(sum(lacking), sum(spare));
  if (moved === 0) return [...widths];
  const gain = moved / sum(lacking);
  const loss = moved / sum(spare);
  return widths.map((width, at) => width + gain * (lacking[at] ?? 0) - loss * (spare[at] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
