import { roles } from "~/app/components/roles";
import type { Field } from "~/forms/fields/field";
import { useFormState } from "./form-state";
import { optionsOf } from "./shown-texts";

const YES_NO = [
  { value: "ja", label: "ja" },
  { value: "nein", label: "nein" },
];

/** One field in a table: its label is read from row and column. */
export function TableCell({ field, name, row }: { field: Field; name: string; row: string }) {
  const { set, initial, errorOf, register } = useFormState();
  const error = errorOf(name);
  const described = error ? { "aria-describedby": `${name}-error`, "aria-invalid": true } : {};
  const shared = {
    ...register(name),
    id: name,
    "aria-label": `${row}, ${field.label}`,
    defaultValue: initial.get(name)?.[0] ?? "",
    ...described,
  };
  const options = field.input === "yesno" ? YES_NO : optionsOf(field, set);
  const numeric = field.input === "money" || field.input === "year" || field.input === "whole";
  const wrong = error ? " kern-form-input__input--error" : "";
  return (
    <td className="kern-table__cell" data-label={field.label} {...roles.cell}>
      <div>
        {options.length > 0 ? (
          <div className="kern-form-input__select-wrapper">
            <select
              className={`kern-form-input__select${error ? " kern-form-input__select--error" : ""}`}
              {...shared}
            >
              <option value="">–</option>
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <input
            type="text"
            autoComplete="off"
            inputMode={numeric ? "decimal" : "text"}
            className={`kern-form-input__input${field.input === "money" ? " money" : ""}${field.input === "year" ? " year" : ""}${field.input === "text" ? " text-cell" : ""}${wrong}`}
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
    </td>
  );
}
