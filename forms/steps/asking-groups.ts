import { applies } from "../fields/applies";
import { answersInSet, unaskedNames } from "../fields/conditional-fields";
import { expandStep, type PlacedGroup } from "../fields/expand-step";
import { entriesOf, type Step } from "../fields/field";
import { fieldName } from "../fields/form-texts";
import type { SectionSet } from "../interchange/section-set";

/** The groups of a step that ask something as the case stands: not one whose questions all wait for another answer. */
export function askingGroups(step: Step, set: SectionSet, own?: ReadonlySet<string>): PlacedGroup[] {
  const groups = expandStep(step, set, own);
  const unasked = unaskedNames(groups, set, answersInSet(set));
  return groups.filter(
    ({ group, section, participant }) =>
      (group.uploads ?? []).length > 0 ||
      entriesOf(group).some(
        ({ path, only }) =>
          applies(only, set.case, participant?.data) && !unasked.has(fieldName(section, path)),
      ),
  );
}
