import { councilBodies } from "~/forms/council-bodies";
import type { Field, Option } from "~/forms/fields/field";
import { flagKind } from "~/forms/inputs/flag";
import { participantSectionName, type SectionSet } from "~/forms/interchange/section-set";
import { taskAreaLabel } from "~/rules/facts/task-areas";

/** The choices of a field; "participants" are those of the application, named by our ids. */
export function optionsOf(field: Field, set: SectionSet): readonly Option[] {
  if (field.options !== "participants") return field.options ?? [];
  return set.participants.map(({ id, data }) => ({ value: id, label: data.name }));
}

/** What a field proposes beside one's own words, the likeliest first. `name` is the field's place: section and path. */
export function suggestionsOf({ suggestions }: Field, name: string, set: SectionSet): readonly string[] {
  if (suggestions === undefined) return [];
  const owner = set.participants.find(({ id }) => name.startsWith(`${participantSectionName(id)}.`));
  return councilBodies(set.case.state, owner?.data.kind ?? "municipality");
}

/** A field's texts as read, not typed: options by their labels; empty → "". */
export function shownTexts(field: Field, texts: readonly string[], set: SectionSet): string {
  const filled = texts.filter((text) => text !== "");
  if (field.input === "flag") return filled.length > 0 ? flagKind.cell(true) : "";
  const options = optionsOf(field, set);
  if (options.length === 0 && !field.other) return filled.join("\n");
  const labelOf = (text: string) =>
    options.find(({ value }) => value === text)?.label ?? (field.other ? taskAreaLabel(text) : text);
  return filled.map(labelOf).join(", ");
}
