import { applies } from "~/forms/fields/applies";
import { expandStep } from "~/forms/fields/expand-step";
import { entriesOf, type Field, isRows, type Step } from "~/forms/fields/field";
import { type FormTexts, fieldName, rowCount } from "~/forms/fields/form-texts";
import { stepTexts } from "~/forms/fields/step-texts";
import { type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import type { CaseView } from "./case-view.server";
import { ADD_PARTICIPANT, NEXT } from "./intent";
import { shownTexts } from "./shown-texts";
import type { FoundConflict } from "./step-action.server";

export type ConflictQuestion = {
  name: string;
  label: string;
  /** As sent back by the form, and as shown. */
  mine: { value: string; shown: string };
  theirs: { value: string; shown: string };
  /** Whether the person changed it at all: what it left alone is not to undo what another wrote. */
  touched: boolean;
};
export type Conflict = {
  savedBy: string;
  savedAt: string;
  questions: ConflictQuestion[];
  /** What else was typed, sent along unchanged. */
  hidden: [string, string][];
  versions: Record<string, number>;
  /** What the button then does. */
  intent: string;
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

/** The sections as stored, with some of them as they were or have become. */
function setWith({ stored }: CaseView, others: { name: string; data: object }[]): SectionSet {
  const data = new Map(others.map((one) => [one.name, one.data]));
  return sectionSetOf(
    stored.sections.map((row) => ({ name: row.name, data: data.get(row.name) ?? row.data })),
  );
}

/** The two values of every field that differs, to choose from; nothing of either is lost. */
export function conflictQuestions(
  view: CaseView,
  step: Step,
  { conflicts, texts, began, adding }: FoundConflict,
): Conflict {
  const changed = new Map(conflicts.map((conflict) => [conflict.section, conflict]));
  const theirSet = setWith(
    view,
    conflicts.map(({ section, data }) => ({ name: section, data })),
  );
  const theirs = stepTexts(step, theirSet, {
    ...view.unparsed,
    ...Object.fromEntries(conflicts.map((one) => [one.section, one.unparsed])),
  });
  const first = stepTexts(step, setWith(view, began), {
    ...view.unparsed,
    ...Object.fromEntries(began.map((one) => [one.name, one.unparsed])),
  });
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
          touched: same(values.mine) !== same(joined(first, name)),
        },
      ];
    },
  );
  const asked = new Set(questions.map(({ name }) => name));
  const control = /^(version\.|absicht$)/;
  const [latest] = conflicts;
  return {
    savedBy: latest?.savedBy ?? "",
    savedAt: latest?.savedAt ?? "",
    questions,
    hidden: texts.flatMap(([name, values]) =>
      asked.has(name) || control.test(name) ? [] : values.map((value): [string, string] => [name, value]),
    ),
    versions: {
      ...view.versions,
      ...Object.fromEntries(conflicts.map(({ section, version }) => [section, version])),
    },
    intent: adding ? ADD_PARTICIPANT : NEXT,
  };
}
