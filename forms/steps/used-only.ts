import { answersInSet, conditionalFields } from "../fields/conditional-fields";
import { expandStep, sectionData } from "../fields/expand-step";
import { valueAt, withValue } from "../fields/path";
import { participantSectionName, type SectionSet, sectionSetOf } from "../interchange/section-set";
import { LEAD_SECTIONS } from "../schema/sections";
import { STEPS } from ".";

/**
 * The sections without what was entered once and is not asked any more. Reports, papers and the public format are made
 * of these; what is stored stays, and is there again when the question is.
 */
export function usedOnly(set: SectionSet): SectionSet {
  const answers = answersInSet(set);
  const unused = STEPS.flatMap((step) => conditionalFields(expandStep(step, set), set, answers)).filter(
    ({ asked, section, path }) => !asked && valueAt(sectionData(set, section), path) !== undefined,
  );
  if (unused.length === 0) return set;
  const names = [...LEAD_SECTIONS, ...set.participants.map(({ id }) => participantSectionName(id))];
  return sectionSetOf(
    names.map((name) => {
      const here = unused.filter(({ section }) => section === name);
      const data = here.reduce((left, { path }) => withValue(left, path, undefined), sectionData(set, name));
      return { name, data };
    }),
  );
}
