import type { StoredCase } from "~/app/case/stored-case.server";
import { shownFor } from "~/app/step/form/form-basis";
import { ADD_PARTICIPANT, NEXT, SAVE } from "~/app/step/form/intent";
import type { FoundConflict } from "~/app/step/save/step-action.server";
import { askedFields, textAt } from "~/forms/asked/asked-fields";
import { shownTexts } from "~/forms/asked/shown-texts";
import type { Step } from "~/forms/fields/field";
import type { FormTexts } from "~/forms/fields/form-texts";
import { stepTexts } from "~/forms/fields/step-texts";
import type { FormBasis } from "~/forms/saving/basis";
import { setWith } from "~/forms/saving/set-with";

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
  /** What the answers rest on: of a part in question the latest version, of others what the form rested on. */
  basis: FormBasis;
  /** "HE standard" */
  shownFor: string;
  /** What the button then does. */
  intent: string;
};

/** The two values of every field that differs, to choose from; nothing of either is lost. */
export function conflictQuestions(
  { stored, unparsed }: StoredCase,
  step: Step,
  { conflicts, texts, plan, intent, adding }: FoundConflict,
): Conflict {
  const changed = new Map(conflicts.map((conflict) => [conflict.section, conflict]));
  const theirSet = setWith(stored.sections, conflicts);
  const theirs = stepTexts(step, theirSet, {
    ...unparsed,
    ...Object.fromEntries(conflicts.map((one) => [one.section, one.unparsed])),
  });
  const first = stepTexts(step, plan.begun.set, plan.begun.unparsed);
  const mine: FormTexts = new Map(texts);
  // As it would be stored: "1234,5" and "1.234,50" are no two values.
  const read = stepTexts(step, setWith(stored.sections, plan.changes), {
    ...unparsed,
    ...Object.fromEntries(plan.changes.map((one) => [one.section, one.unparsed])),
  });
  const questions = askedFields(step, theirSet, new Set(changed.keys()), [mine, theirs]).flatMap(
    ({ field, name, label }) => {
      const values = { mine: textAt(mine, name), theirs: textAt(theirs, name) };
      if ([values.mine, textAt(read, name)].includes(values.theirs)) return [];
      const show = (value: string) => shownTexts(field, value === "" ? [] : value.split("\n"), theirSet);
      return [
        {
          name,
          label,
          mine: { value: values.mine, shown: show(values.mine) },
          theirs: { value: values.theirs, shown: show(values.theirs) },
          touched: ![values.mine, textAt(read, name)].includes(textAt(first, name)),
        },
      ];
    },
  );
  const asked = new Set(questions.map(({ name }) => name));
  const [latest] = conflicts;
  return {
    savedBy: latest?.savedBy ?? "",
    savedAt: latest?.savedAt ?? "",
    questions,
    hidden: texts.flatMap(([name, values]) =>
      asked.has(name) ? [] : values.map((value): [string, string] => [name, value]),
    ),
    shownFor: shownFor(plan.begun.set.case),
    basis: {
      ...plan.basis,
      ...Object.fromEntries(conflicts.map(({ section, version }) => [section, { version, places: {} }])),
    },
    intent: adding ? ADD_PARTICIPANT : ["compare", "save"].includes(intent.kind) ? SAVE : NEXT,
  };
}
