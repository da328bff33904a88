import { STEPS } from ".";
import { type AskedOf, type Needs, needsTogether, stepNeeds } from "./needs";
import type { FindingPlace } from "./place-findings";
import { uploadName } from "./place-findings";

/** What is still needed in the sections of one part, over all steps, and where to begin; null: nowhere. */
export type PartGaps = { needs: Needs; first: FindingPlace | null };

/** The resolution as a file is left out: it is uploaded and not entered, and stands in a column of its own. */
export function partGaps(known: AskedOf & { own: ReadonlySet<string> }): PartGaps {
  const needs = needsTogether(STEPS.map((step) => stepNeeds(step, known)));
  const open = needs.open.filter(({ section, field }) => field !== uploadName(section, "resolution"));
  const contradicted = known.findings.find(({ finding }) => needs.notMet.includes(finding));
  const [place] = contradicted?.places.filter(({ section }) => known.own.has(section)) ?? [];
  return { needs: { ...needs, open }, first: place ?? open[0] ?? null };
}
