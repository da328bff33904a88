import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { FieldShell } from "./field-shell";
import { describedBy, type FieldWords } from "./field-words";

type Props = FieldWords & Omit<ComponentPropsWithoutRef<"input">, "name" | "type"> & { name: string };

/** A place for a file; `accept` only helps the browser's dialog, the server looks at the file itself. */
export const FileField = forwardRef<HTMLInputElement, Props>(function FileField(props, ref) {
  const { label, hint, law, optional, error, note, offer, ...input } = props;
  const words = { label, hint, law, optional, error, note, offer };
  const id = input.id ?? input.name;
  return (
    <FieldShell id={id} words={words}>
      <input
        accept=".pdf,application/pdf"
        {...input}
        type="file"
        id={id}
        ref={ref}
        className={`kern-form-input__input${error ? " kern-form-input__input--error" : ""}`}
        aria-describedby={describedBy(id, words)}
        aria-invalid={error ? true : undefined}
      />
    </FieldShell>
  );
});
