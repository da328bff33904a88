import { applies } from "~/forms/fields/applies";
import { expandStep } from "~/forms/fields/expand-step";
import { entriesOf, type Field, isRows } from "~/forms/fields/field";
import { type FormTexts, fieldName, rowCount } from "~/forms/fields/form-texts";
import { stepTexts } from "~/forms/fields/step-texts";
import { type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import { split } from "~/forms/interchange/split";
import { type DraftApplication, draftApplication } from "~/forms/schema/application";
import { STEPS } from "~/forms/steps";
import { sectionLabels } from "./section-labels";
import { shownTexts } from "./shown-texts";

export type FieldDifference = { field: string; label: string; before: string; after: string };
export type SectionDifference = { section: string; label: string; fields: FieldDifference[] };
export type FileDifference = { name: string; change: "neu" | "entfallen" | "ersetzt" };
export type Differences = { sections: SectionDifference[]; files: FileDifference[] };

/** Participants carry their key instead of our id, so that both versions name the same one alike. */
function setOf(application: DraftApplication): SectionSet {
  const keys = application.participants.map(({ key }) => key);
  return sectionSetOf(split(application, () => keys.shift() ?? "x-ohne"));
}

type Asked = { section: string; field: Field; name: string; label: string };

/** Every field that the steps ask of this version, rows as many as either version has. */
function askedOf(set: SectionSet, texts: readonly FormTexts[]): Asked[] {
  return STEPS.filter((step) => applies(step.only, set.case)).flatMap((step) =>
    expandStep(step, set).flatMap(({ group, section, participant }) =>
      entriesOf(group)
        .filter((entry) => applies(entry.only, set.case, participant?.data))
        .flatMap((entry): Asked[] => {
          const place = fieldName(section, entry.path);
          if (!isRows(entry)) return [{ section, field: entry, name: place, label: entry.label }];
          const rows = Math.max(...texts.map((one) => rowCount(one, place)));
          return Array.from({ length: rows }, (_, position) =>
            entry.rows.map((field) => ({
              section,
              field,
              name: `${place}.${position}.${field.path}`,
              label: `${entry.item} ${position + 1}, ${field.label}`,
            })),
          ).flat();
        }),
    ),
  );
}

function textsOf(set: SectionSet): FormTexts {
  return new Map(STEPS.flatMap((step) => [...stepTexts(step, set, {})]));
}

function changedFiles(before: DraftApplication, after: DraftApplication): FileDifference[] {
  const files = ({ attachments = [] }: DraftApplication) =>
    new Map(attachments.map(({ name, sha256 }) => [name, sha256 ?? ""]));
  const [was, is] = [files(before), files(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a.localeCompare(b, "de"));
  return names.flatMap((name): FileDifference[] => {
    if (!was.has(name)) return [{ name, change: "neu" }];
    if (!is.has(name)) return [{ name, change: "entfallen" }];
    return was.get(name) === is.get(name) ? [] : [{ name, change: "ersetzt" }];
  });
}

/** What changed between two submitted versions, section by section and field by field, as German texts. */
export function differencesBetween(earlier: unknown, later: unknown): Differences {
  const [before, after] = [draftApplication.parse(earlier), draftApplication.parse(later)];
  const sets = [setOf(before), setOf(after)] as const;
  const texts = [textsOf(sets[0]), textsOf(sets[1])] as const;
  const asked = new Map<string, Asked>();
  for (const set of sets) for (const one of askedOf(set, texts)) asked.set(one.name, one);
  const names = sets.flatMap(({ participants }) => participants);
  const sections = new Map<string, FieldDifference[]>();
  for (const { section, field, name, label } of asked.values()) {
    const inOrder = (given: readonly string[] = []) =>
      field.input === "choices" ? [...given].sort() : given;
    const [was, is] = [
      shownTexts(field, inOrder(texts[0].get(name)), sets[0]),
      shownTexts(field, inOrder(texts[1].get(name)), sets[1]),
    ];
    if (was === is) continue;
    sections.set(section, [...(sections.get(section) ?? []), { field: name, label, before: was, after: is }]);
  }
  const labelled = sectionLabels(
    [...sections.keys()].map((name) => ({
      name,
      participantName: names.find(({ id }) => `participant:${id}` === name)?.data.name ?? null,
    })),
  );
  return {
    sections: labelled.map(({ section, label }) => ({ section, label, fields: sections.get(section) ?? [] })),
    files: changedFiles(before, after),
  };
}
