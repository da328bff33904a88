import type { Facts } from "../facts/facts";
import { lastDayOfYears } from "./years";

/** Whether the agreement runs for at least so many years; undefined while its days are not all known. */
export function runsForYears(
  { agreement, project }: Pick<Facts, "agreement" | "project">,
  years: number,
): boolean | undefined {
  const term = agreement?.term;
  if (!term) return undefined;
  if (term.kind === "indefinite") return true;
  const start = agreement.effectiveOn ?? project.startsOn;
  if (!term.until || !start) return undefined;
  return term.until >= lastDayOfYears(start, years);
}
