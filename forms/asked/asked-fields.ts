import { applies } from "~/forms/fields/applies";
import { expandStep } from "~/forms/fields/expand-step";
import { entriesOf, type Field, isRows, type Step } from "~/forms/fields/field";
import { type FormTexts, fieldName, rowCount } from "~/forms/fields/form-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import { placeOf } from "~/forms/versions/leaves";

/** A single field of a step with the words that tell it from all others: "Kaufungen: Jahr 2, Jahr". */
export type Asked = {
  field: Field;
  section: string;
  name: string;
  label: string;
  /** What is compared as one: the field, or the list its row belongs to. */
  place: string;
  placeLabel: string;
};

/** The fields a step asks in these sections, as many rows as the longest of `texts` has. */
export function askedFields(
  step: Step,
  set: SectionSet,
  sections: ReadonlySet<string>,
  texts: readonly FormTexts[],
): Asked[] {
  return expandStep(step, set, sections).flatMap(({ group, section, participant }) => {
    const whose = participant ? `${participant.data.name}: ` : "";
    return entriesOf(group)
      .filter((entry) => applies(entry.only, set.case, participant?.data))
      .flatMap((entry): Asked[] => {
        const name = fieldName(section, entry.path);
        const placeLabel = whose + entry.label;
        const shared = { section, place: placeOf(entry.path), placeLabel };
        if (!isRows(entry)) return [{ ...shared, field: entry, name, label: placeLabel }];
        const rows = Math.max(0, ...texts.map((one) => rowCount(one, name)));
        return Array.from({ length: rows }, (_, position) =>
          entry.rows.map((field) => ({
            ...shared,
            field,
            name: `${name}.${position}.${field.path}`,
            label: `${whose}${entry.item} ${position + 1}, ${field.label}`,
          })),
        ).flat();
      });
  });
}

/** One field's text, empty boxes left out, as it is compared and sent. */
export const textAt = (texts: FormTexts, name: string): string =>
  (texts.get(name) ?? [])
    .filter((text) => text !== "")
    .join("\n")
    .replaceAll("\r\n", "\n")
    .trim();
