import { useFormState } from "~/app/step/form/form-state";
import { optionsOf } from "~/forms/asked/shown-texts";
import type { Field } from "~/forms/fields/field";

const YES_NO = [
  { value: "ja", label: "ja" },
  { value: "nein", label: "nein" },
];
const SHORT: readonly Field["input"][] = ["money", "year", "whole", "votes", "percent"];

type Props = {
  field: Field;
  name: string;
  /** Said by screen readers where no label stands beside it. */
  label?: string;
};

/** The bare control of a field in a row: no hint, its error below it. */
export function ShortControl({ field, name, label }: Props) {
  const { set, initial, errorOf, register } = useFormState();
  const error = errorOf(name);
  const shared = {
    ...register(name),
    id: name,
    "aria-label": label,
    defaultValue: initial.get(name)?.[0] ?? "",
    ...(error && { "aria-describedby": `${name}-error`, "aria-invalid": true }),
  };
  const options = field.input === "yes-no-open" ? YES_NO : optionsOf(field, set);
  const classOf = (base: string) => [base, error && `${base}--error`].filter(Boolean).join(" ");
  return (
    <div className="short-control">
      {options.length > 0 ? (
        <div className="kern-form-input__select-wrapper">
          <select className={classOf("kern-form-input__select")} {...shared}>
            <option value="">–</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <input
          type="text"
          autoComplete="off"
          inputMode={SHORT.includes(field.input) ? "decimal" : "text"}
          className={`${classOf("kern-form-input__input")} ${field.input}`}
          {...shared}
        />
      )}
      {error && (
        <p className="kern-error" id={`${name}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}
