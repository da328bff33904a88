import { formatDate } from "./date";

/** "15.12.2026, ergänzt am 20.01.2027": the day of the application, and of what supplemented it (both YYYY-MM-DD). */
export function dayAndSupplement(day: string, supplementedOn: string | null | undefined): string {
  return supplementedOn ? `${formatDate(day)}, ergänzt am ${formatDate(supplementedOn)}` : formatDate(day);
}

/** The day as it stands; only a draft has none yet. */
export const madeWords = (day: string, supplementedOn: string | null | undefined): string =>
  `Antrag vom ${dayAndSupplement(day, supplementedOn)}`;
