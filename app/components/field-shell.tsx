import type { ReactNode } from "react";
import { FieldHint, FieldLabel, FieldMessages, type FieldWords } from "./field-words";
import { Guidance } from "./guidance";

type Shell = { id: string; words: FieldWords; children: ReactNode };

/** Label, hint and messages around one input. */
export function FieldShell({ id, words, children }: Shell) {
  return (
    <div className={`kern-form-input${words.error ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor={id}>
        <FieldLabel {...words} />
      </label>
      <FieldHint id={id} words={words} />
      <Guidance summary="Hilfe zur Begründung" points={words.guidance ?? []} />
      {children}
      <FieldMessages id={id} words={words} />
    </div>
  );
}

/** The same around a group of boxes; links to the field lead to the group's first box, which has the id. */
export function FieldsetShell({
  id,
  words,
  describedBy,
  children,
}: Shell & { describedBy: string | undefined }) {
  return (
    <fieldset
      className={`kern-fieldset${words.error ? " kern-fieldset--error" : ""}`}
      aria-describedby={describedBy}
    >
      <legend className="kern-label">
        <FieldLabel {...words} />
      </legend>
      <FieldHint id={id} words={words} />
      {children}
      <FieldMessages id={id} words={words} />
    </fieldset>
  );
}
