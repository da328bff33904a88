import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { FieldShell } from "./field-shell";
import { describedBy, type FieldWords } from "./field-words";

export type FieldOption = { value: string; label: string; hint?: string | undefined };
export type OptionGroup = { label: string; options: readonly FieldOption[] };

type Props = FieldWords &
  Omit<ComponentPropsWithoutRef<"select">, "name"> & {
    name: string;
    options?: readonly FieldOption[];
    /** In place of options: a long list in parts. */
    groups?: readonly OptionGroup[];
    /** The first, empty choice. */
    empty?: string;
  };

/** One of a longer list; the first choice is none, so that nothing is entered by accident. */
export const SelectField = forwardRef<HTMLSelectElement, Props>(function SelectField(props, ref) {
  const { label, hint, law, optional, error, note, offer, ...input } = props;
  const { options = [], groups = [], empty = "Bitte wählen", ...select } = input;
  const words = { label, hint, law, optional, error, note, offer };
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
          <Options options={options} />
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} />
            </optgroup>
          ))}
        </select>
      </div>
    </FieldShell>
  );
});

function Options({ options }: { options: readonly FieldOption[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
