import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { FieldShell } from "./field-shell";
import { describedBy, type FieldWords } from "./field-words";

export type InputProps = FieldWords &
  Omit<ComponentPropsWithoutRef<"input">, "name"> & {
    name: string;
    unit?: string | undefined;
    suggestions?: readonly string[];
  };

const inputClass = "kern-form-input__input";

/** One line of text. The id is the name unless told, so that `#name` focuses the field. */
export const TextField = forwardRef<HTMLInputElement, InputProps>(function TextField(props, ref) {
  const {
    label,
    hint,
    law,
    optional,
    error,
    note,
    offer,
    unit,
    suggestions = [],
    className,
    ...input
  } = props;
  const words = { label, hint, law, optional, error, note, offer };
  const id = input.id ?? input.name;
  const list = suggestions.length > 0 ? `${id}-list` : undefined;
  const field = (
    <input
      type="text"
      {...input}
      list={list}
      id={id}
      ref={ref}
      className={[inputClass, error && `${inputClass}--error`, className].filter(Boolean).join(" ")}
      aria-describedby={describedBy(id, words, unit && `${id}-unit`)}
      aria-invalid={error ? true : undefined}
    />
  );
  return (
    <FieldShell id={id} words={words}>
      {unit ? (
        <div className="unit">
          {field}
          <span id={`${id}-unit`}>{unit}</span>
        </div>
      ) : (
        field
      )}
      {list && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldShell>
  );
});

/**
 * Written as Tag.Monat.Jahr; a browser's own date picker is no match for typing a known date. No number pad:
 * on some phones it lacks the point.
 */
export const DateField = forwardRef<HTMLInputElement, InputProps>(function DateField(props, ref) {
  return <TextField autoComplete="off" {...props} className="date" ref={ref} />;
});

/** Euro with a comma before the cents, right-aligned. */
export const MoneyField = forwardRef<HTMLInputElement, InputProps>(function MoneyField(props, ref) {
  return (
    <TextField autoComplete="off" inputMode="decimal" unit="Euro" {...props} className="money" ref={ref} />
  );
});

/** A whole number, short, with its unit behind it. */
export const NumberField = forwardRef<HTMLInputElement, InputProps>(function NumberField(props, ref) {
  return <TextField autoComplete="off" inputMode="numeric" {...props} className="number" ref={ref} />;
});
