/** "1 Arbeitstag", "7 Arbeitstage"; "in 7 Arbeitstagen". */
export function workingDays(count: number, dative = false): string {
  if (count === 1) return "1 Arbeitstag";
  return `${count} ${dative ? "Arbeitstagen" : "Arbeitstage"}`;
}
