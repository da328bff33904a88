import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { FieldShell } from "./field-shell";
import { describedBy, type FieldWords } from "./field-words";

export type FieldOption = { value: string; label: string; hint?: string | undefined };

type Props = FieldWords &
  Omit<ComponentPropsWithoutRef<"select">, "name"> & {
    name: string;
    options: readonly FieldOption[];
    /** The first, empty choice. */
    empty?: string;
  };

/** One of a longer list; the first choice is none, so that nothing is entered by accident. */
export const SelectField = forwardRef<HTMLSelectElement, Props>(function SelectField(props, ref) {
  const { label, hint, law, optional, error, note, options, empty = "Bitte wählen", ...select } = props;
  const words = { label, hint, law, optional, error, note };
  const id = select.id ?? select.name;
  return (
    <FieldShell id={id} words={words}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...select}
          id={id}
          ref={ref}
          className={`kern-form-input__select${error ? " kern-form-input__select--error" : ""}`}
          aria-describedby={describedBy(id, words)}
          aria-invalid={error ? true : undefined}
        >
          <option value="">{empty}</option>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </FieldShell>
  );
});
