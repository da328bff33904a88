import { createContext, useContext } from "react";
import type { UseFormRegister } from "react-hook-form";
import type { ParticipantLine } from "~/app/case/participant-lines.server";
import type { FormTexts } from "~/forms/fields/form-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import type { AskedBy } from "./asked-by.server";
import type { ShownOffer } from "./shown-offer";

/** What every control of a step's form needs. Controls keep their own text; `texts` follows it for sums. */
export type FormState = {
  set: SectionSet;
  /** As the page was loaded: what the controls begin with. */
  initial: FormTexts;
  /** As typed now. */
  texts: FormTexts;
  /** How many rows are stored in a list, those without any text among them. */
  storedRows: (section: string, path: string) => number;
  /** The questions that depend on an answer, as typed now: the field's name → the answered field, and whether it is asked. */
  conditional: ReadonlyMap<string, { by: string | null; asked: boolean }>;
  /** The fields on whose answer others depend. */
  leading: ReadonlySet<string>;
  errorOf: (name: string) => string | undefined;
  /** A sentence beside a field whose entry is fine but has a consequence. */
  noteOf: (name: string) => string | undefined;
  /** What is known of a field, the surest first. */
  offersOf: (name: string) => readonly ShownOffer[];
  /** The closed line of a participant, where the step has them. */
  lineOf: (section: string) => ParticipantLine | undefined;
  /** What the version of the programme says to the questions. */
  askedBy: AskedBy;
  /** What helps to write the text of a field. */
  guidanceOf: (name: string) => readonly string[] | undefined;
  register: UseFormRegister<Record<string, unknown>>;
};

export const FormStateContext = createContext<FormState | null>(null);

export function useFormState(): FormState {
  const state = useContext(FormStateContext);
  if (!state) throw new Error("A control stands outside its form.");
  return state;
}
