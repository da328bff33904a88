import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { FieldShell } from "./field-shell";
import { describedBy, type FieldWords } from "./field-words";

type Props = FieldWords & Omit<ComponentPropsWithoutRef<"textarea">, "name"> & { name: string };

/** Several lines of text. */
export const TextArea = forwardRef<HTMLTextAreaElement, Props>(function TextArea(props, ref) {
  const { label, hint, law, optional, error, note, offer, guidance, ...area } = props;
  const words = { label, hint, law, optional, error, note, offer, guidance };
  const id = area.id ?? area.name;
  return (
    <FieldShell id={id} words={words}>
      <textarea
        rows={6}
        {...area}
        id={id}
        ref={ref}
        className={`kern-form-input__input${error ? " kern-form-input__input--error" : ""}`}
        aria-describedby={describedBy(id, words)}
        aria-invalid={error ? true : undefined}
      />
    </FieldShell>
  );
});
