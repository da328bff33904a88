/** "heute", "seit 1 Tag", "seit 40 Tagen". */
export function ageWords(days: number): string {
  if (days <= 0) return "heute";
  return days === 1 ? "seit 1 Tag" : `seit ${days} Tagen`;
}
