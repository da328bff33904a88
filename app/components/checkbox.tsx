import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { keepTogether } from "~/rules/german/typography";
import { Check } from "./check";
import { FieldMessages, type FieldWords } from "./field-words";

type Props = Omit<FieldWords, "optional"> &
  Omit<ComponentPropsWithoutRef<"input">, "name" | "type"> & { name: string };

/** A single yes: a box with its sentence. `defaultChecked` sets it. */
export const Checkbox = forwardRef<HTMLInputElement, Props>(function Checkbox(props, ref) {
  const { label, hint, law, error, note, offer, ...input } = props;
  const words = { label, hint, law, error, note, offer };
  const id = input.id ?? input.name;
  const said = [law && `${id}-law`, error && `${id}-error`, note && `${id}-note`].filter(Boolean).join(" ");
  return (
    <div className={error ? "kern-form-input kern-form-input--error" : "kern-form-input"}>
      <Check
        value="ja"
        {...input}
        id={id}
        kind="checkbox"
        label={label}
        hint={hint}
        invalid={error !== undefined}
        ref={ref}
        aria-describedby={said || undefined}
      />
      {law && (
        <span className="law beside-box" id={`${id}-law`}>
          {keepTogether(law)}
        </span>
      )}
      <FieldMessages id={id} words={words} />
    </div>
  );
});
