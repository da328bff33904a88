import { councilBodies } from "~/forms/council-bodies";
import type { Field, Option } from "~/forms/fields/field";
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
  const options = optionsOf(field, set);
  const labels = texts
    .filter((text) => text !== "")
    .map(
      (text) =>
        options.find(({ value }) => value === text)?.label ?? (field.other ? taskAreaLabel(text) : text),
    );
  if (field.input === "flag") return labels.length > 0 ? "ja" : "";
  return labels.join(field.input === "textarea" || field.input === "lines" ? "\n" : ", ");
}
