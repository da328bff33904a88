import { addDays } from "./days";

/** The first day of what is in force the day after its publication, unless it names a later one; YYYY-MM-DD. */
export function inForceFrom(publishedOn: string, named?: string): string {
  const next = addDays(publishedOn, 1);
  return named !== undefined && named > next ? named : next;
}
