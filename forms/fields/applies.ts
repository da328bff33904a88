import type { SectionSet } from "../interchange/section-set";
import type { Only } from "./field";

type Applicant = Pick<SectionSet["case"], "state" | "category">;
type Body = SectionSet["participants"][number]["data"];

/** Whether something is asked in this application (and of this participant). */
export function applies(only: Only | undefined, applicant: Applicant, participant?: Body): boolean {
  if (!only) return true;
  if (only.states && !only.states.includes(applicant.state)) return false;
  if (only.categories && !only.categories.includes(applicant.category)) return false;
  if (only.kinds && participant && !only.kinds.includes(participant.kind)) return false;
  return only.lead === undefined || !participant || only.lead === (participant.lead === true);
}
