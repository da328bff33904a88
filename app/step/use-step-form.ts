import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, useCallback, useMemo, useRef } from "react";
import { useForm } from "react-hook-form";
import { answersInTexts, conditionalFields } from "~/forms/fields/conditional-fields";
import { expandStep, sectionData } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import type { FormTexts } from "~/forms/fields/form-texts";
import { valueAt } from "~/forms/fields/path";
import { stepSchema } from "~/forms/fields/step-schema";
import type { Adopted } from "./autosave/adopt-entries";
import type { FoundEntries } from "./autosave/entry-buffer";
import { controlsOf } from "./autosave/form-entries";
import { changedBy } from "./autosave/others-changes";
import { useAutosave } from "./autosave/use-autosave";
import { contradictionAt, fieldMessageAt } from "./field-messages";
import type { FormState } from "./form/form-state";
import type { StepPage } from "./page/step-page.server";
import { useStepFiles } from "./upload/use-step-files";

export type StepFormGiven = {
  page: StepPage;
  step: Step;
  /** Messages of what was just sent, by field. */
  refused: Record<string, string>;
  /** Why what is in the fields was not saved. */
  unsaved: string | null;
  /** Texts that this browser kept, shown in the form already. */
  found: FoundEntries | null;
  adopted: Adopted | null;
  onSettled: () => void;
};

/** The fields of a step in the browser: read as the server reads them, saved while one types. */
function useReading({ page, step }: Pick<StepFormGiven, "page" | "step">) {
  const resolver = useMemo(
    () => zodResolver(stepSchema(step, page.set, new Set(page.changeable))),
    [step, page.set, page.changeable],
  );
  return useForm<Record<string, unknown>>({ mode: "onBlur", resolver });
}

/** Which questions are asked, by what is typed now. */
function useConditional(
  { set, limited, own, few }: StepPage,
  step: Step,
  { initial, texts }: { initial: FormTexts; texts: FormTexts },
) {
  return useMemo(() => {
    // Parts of others have no controls here: they say what they said when the page was loaded.
    const answers = answersInTexts(new Map([...initial, ...texts]), few);
    const groups = expandStep(step, set, limited ? new Set(own) : undefined);
    const fields = conditionalFields(groups, set, answers);
    return {
      conditional: new Map(fields.map(({ name, by, asked }) => [name, { by, asked }])),
      leading: new Set(fields.flatMap(({ by }) => by ?? [])),
    };
  }, [step, set, limited, own, few, initial, texts]);
}

/** All that a step's form knows while it is open. */
export function useStepForm({ page, step, refused, unsaved, found, adopted, onSettled }: StepFormGiven) {
  const form = useRef<HTMLFormElement>(null);
  const initial = useMemo(() => adopted?.initial ?? new Map(page.texts), [adopted, page.texts]);
  const { register, formState, getFieldState, setValue } = useReading({ page, step });
  const put = useCallback(
    (name: string, [text = ""]: readonly string[]) => {
      const [control, ...others] = form.current ? controlsOf(form.current, name) : [];
      // Boxes are set already, and the form library would tick them all.
      if (control && others.length === 0 && control.type !== "checkbox") setValue(name, text);
    },
    [setValue],
  );
  const locked = page.locked !== null;
  const autosave = useAutosave({
    form,
    page,
    sections: locked ? [] : Object.keys(page.basis),
    // What was just refused stands in the fields but nowhere else.
    stored: unsaved === null ? page.texts : [],
    found,
    adopted,
    put,
    onSettled,
  });
  const { uploads, busy, settle } = useStepFiles(page, autosave.hear);
  const { hints, others } = autosave;
  const conditional = useConditional(page, step, { initial, texts: autosave.texts });
  const said = { ...page.errors, ...refused };
  const missing = hints?.missing ?? page.missing;
  const notes = hints?.notes ?? page.notes;
  const lines = hints?.lines ?? page.lines;
  const derived = hints?.offers ?? page.derived;
  const state: FormState = {
    set: page.set,
    initial,
    texts: autosave.texts,
    ...conditional,
    storedRows: (section, path) => {
      const rows = valueAt(sectionData(page.set, section), path);
      return Array.isArray(rows) ? rows.length : 0;
    },
    errorOf: (name) =>
      getFieldState(name, formState).isTouched ? fieldMessageAt(formState.errors, name) : said[name],
    noteOf: (name) => contradictionAt(missing, name) ?? changedBy(others, name, page.now) ?? notes[name],
    offersOf: (name) =>
      locked ? [] : [uploads.files.read, page.offers, derived].flatMap((offers) => offers[name] ?? []),
    lineOf: (section) => lines[section],
    askedBy: page.askedBy,
    guidanceOf: (name) => page.guidance[name],
    register,
  };

  /** First the files that are on their way, then what was typed, then the form itself. */
  async function submit(event: FormEvent<HTMLFormElement>) {
    if (!busy()) return autosave.submit(event);
    event.preventDefault();
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    if (await settle()) form.current?.requestSubmit(button);
  }

  return { form, state, autosave, uploads, submit, said, missing, locked };
}

export type OpenStepForm = ReturnType<typeof useStepForm>;
