import { applies } from "~/forms/fields/applies";
import { entriesOf, type Field, isRows, type Step } from "~/forms/fields/field";
import { fieldName, groupHeading } from "~/forms/fields/form-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import { STEPS } from "~/forms/steps";
import type { PlacedFinding } from "~/forms/steps/place-findings";
import { rules } from "~/rules";
import type { RuleId } from "~/rules/report/rule-table";

const pointsOf = (rule: RuleId): readonly string[] => rules.find(({ id }) => id === rule)?.guidance ?? [];

type Guided = { field: Field; name: string };

/** The fields of a step beside which guidance stands, with their names on the page. */
function guidedFields(step: Step, set: SectionSet): Guided[] {
  return step.groups
    .filter((group) => group.section !== "participant" && applies(group.only, set.case))
    .flatMap((group) =>
      entriesOf(group).flatMap((entry) =>
        isRows(entry) || !applies(entry.only, set.case)
          ? []
          : [{ field: entry, name: fieldName(group.section, entry.path) }],
      ),
    );
}

/** Name of a field, or id of a group's heading, on the page → what helps to fill it in. */
export function stepGuidance(step: Step, set: SectionSet): Record<string, readonly string[]> {
  const groups = step.groups.flatMap(({ id, guidance, only }) =>
    guidance && applies(only, set.case) ? [[groupHeading(id), pointsOf(guidance)]] : [],
  );
  const fields = guidedFields(step, set).flatMap(({ field: { guidance }, name }) =>
    guidance ? [[name, pointsOf(guidance)]] : [],
  );
  return Object.fromEntries([...groups, ...fields]);
}

/** For a finding that rests on a reason the applicant writes: what helps to write it. */
export function findingGuidance({ finding, places }: PlacedFinding, set: SectionSet): readonly string[] {
  if (finding.verdict !== "for_authority") return [];
  const reasons = STEPS.flatMap((step) => guidedFields(step, set)).filter(
    ({ field, name }) => field.guidance === finding.rule && places.some((place) => place.field === name),
  );
  return reasons.flatMap(({ field }) => (field.guidance ? pointsOf(field.guidance) : []));
}
