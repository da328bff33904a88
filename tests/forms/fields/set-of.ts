import { type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import { split } from "~/forms/interchange/split";
import type { DraftApplication } from "~/forms/schema/application";
import { type CaseName, caseApplication } from "../cases";

/** The sections of an application; its participants are called p1, p2, … */
export function setOfApplication(application: DraftApplication): SectionSet {
  let next = 0;
  return sectionSetOf(split(application, () => `p${++next}`));
}

export const setOf = (name: CaseName): SectionSet => setOfApplication(caseApplication(name));
