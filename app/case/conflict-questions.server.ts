import type { SectionConflict } from "~/db/sections";
import { applies } from "~/forms/fields/applies";
import { expandStep } from "~/forms/fields/expand-step";
import { entriesOf, type Field, isRows, type Step } from "~/forms/fields/field";
import { type FormTexts, fieldName, rowCount } from "~/forms/fields/form-texts";
import { stepTexts } from "~/forms/fields/step-texts";
import { type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import type { CaseView } from "./case-view.server";
import { shownTexts } from "./shown-texts";

export type ConflictQuestion = {
  name: string;
  label: string;
  /** As sent back by the form, and as shown. */
  mine: { value: string; shown: string };
  theirs: { value: string; shown: string };
};
export type Conflict = {
  savedBy: string;
  savedAt: string;
  questions: ConflictQuestion[];
  /** What else was typed, sent along unchanged. */
  hidden: [string, string][];
  versions: Record<string, number>;
};

type Asked = { field: Field; name: string; label: string };

function askedFields(
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
        const place = fieldName(section, entry.path);
        if (!isRows(entry)) return [{ field: entry, name: place, label: whose + entry.label }];
        const rows = Math.max(...texts.map((one) => rowCount(one, place)));
        return Array.from({ length: rows }, (_, position) =>
          entry.rows.map((field) => ({
            field,
            name: `${place}.${position}.${field.path}`,
            label: `${whose}${entry.item} ${position + 1}, ${field.label}`,
          })),
        ).flat();
      });
  });
}

/** The two values of every field that differs, to choose from; nothing of either is lost. */
export function conflictQuestions(
  view: CaseView,
  step: Step,
  { conflicts, texts }: { conflicts: SectionConflict[]; texts: [string, readonly string[]][] },
): Conflict {
  const changed = new Map(conflicts.map((conflict) => [conflict.section, conflict]));
  const stored = view.stored.sections.map(({ name, data }) => ({
    name,
    data: changed.get(name)?.data ?? data,
  }));
  const theirSet = sectionSetOf(stored);
  const unparsed = {
    ...view.unparsed,
    ...Object.fromEntries(conflicts.map((one) => [one.section, one.unparsed])),
  };
  const theirs = stepTexts(step, theirSet, unparsed);
  const mine: FormTexts = new Map(texts);
  const joined = (source: FormTexts, name: string) =>
    (source.get(name) ?? []).filter((text) => text !== "").join("\n");
  const same = (text: string) => text.replaceAll("\r\n", "\n").trim();
  const questions = askedFields(step, theirSet, new Set(changed.keys()), [mine, theirs]).flatMap(
    ({ field, name, label }) => {
      const values = { mine: joined(mine, name), theirs: joined(theirs, name) };
      if (same(values.mine) === same(values.theirs)) return [];
      const show = (value: string) => shownTexts(field, value === "" ? [] : value.split("\n"), theirSet);
      return [
        {
          name,
          label,
          mine: { value: values.mine, shown: show(values.mine) },
          theirs: { value: values.theirs, shown: show(values.theirs) },
        },
      ];
    },
  );
  const asked = new Set(questions.map(({ name }) => name));
  const control = /^(version\.|absicht$|neu\.)/;
  const [first] = conflicts;
  return {
    savedBy: first?.savedBy ?? "",
    savedAt: first?.savedAt ?? "",
    questions,
    hidden: texts.flatMap(([name, values]) =>
      asked.has(name) || control.test(name) ? [] : values.map((value): [string, string] => [name, value]),
    ),
    versions: {
      ...view.versions,
      ...Object.fromEntries(conflicts.map(({ section, version }) => [section, version])),
    },
  };
}
