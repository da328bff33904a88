import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";
import { Check } from "./check";
import { FieldsetShell } from "./field-shell";
import { describedBy, type FieldWords } from "./field-words";
import type { FieldOption } from "./select-field";

type Props<Chosen> = FieldWords &
  Omit<ComponentPropsWithoutRef<"input">, "name" | "type" | "defaultValue"> & {
    name: string;
    options: readonly FieldOption[];
    defaultValue?: Chosen | undefined;
    /** Side by side, for two short answers. */
    horizontal?: boolean;
    /** Below the boxes: a field for another answer. */
    children?: ReactNode;
  };

/** One of a few. The first box carries the group's id, so that `#name` focuses it. */
export const RadioGroup = forwardRef<HTMLInputElement, Props<string>>(function RadioGroup(props, ref) {
  const { defaultValue, ...rest } = props;
  return (
    <Boxes {...rest} kind="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} inner={ref} />
  );
});

/** Any of several. */
export const CheckboxGroup = forwardRef<HTMLInputElement, Props<readonly string[]>>(
  function CheckboxGroup(props, ref) {
    const { defaultValue = [], ...rest } = props;
    return <Boxes {...rest} kind="checkbox" chosen={defaultValue} inner={ref} />;
  },
);

type Inner = {
  kind: "radio" | "checkbox";
  chosen: readonly string[];
  inner: React.ForwardedRef<HTMLInputElement>;
};

function Boxes(props: Omit<Props<never>, "defaultValue"> & Inner) {
  const {
    label,
    hint,
    law,
    optional,
    error,
    note,
    offer,
    options,
    horizontal,
    children,
    kind,
    chosen,
    inner,
    ...input
  } = props;
  const words = { label, hint, law, optional, error, note, offer };
  const id = input.id ?? input.name;
  return (
    <FieldsetShell id={id} words={words} describedBy={describedBy(id, words)}>
      <div className={`kern-fieldset__body${horizontal ? " kern-fieldset__body--horizontal" : ""}`}>
        {options.map((option, position) => (
          <Check
            {...input}
            {...option}
            key={option.value}
            kind={kind}
            id={position === 0 ? id : `${id}-${position + 1}`}
            ref={inner}
            defaultChecked={chosen.includes(option.value)}
            invalid={error !== undefined}
          />
        ))}
        {children}
      </div>
    </FieldsetShell>
  );
}
