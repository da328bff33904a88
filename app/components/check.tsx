import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { keepTogether } from "~/rules/german/typography";

type Props = Omit<ComponentPropsWithoutRef<"input">, "type" | "id"> & {
  id: string;
  kind: "radio" | "checkbox";
  label: string;
  hint?: string | undefined;
  invalid?: boolean | undefined;
};

/** One round or square box with its label; the hint is part of the label, so it is read with it. */
export const Check = forwardRef<HTMLInputElement, Props>(function Check(props, ref) {
  const { id, kind, label, hint, invalid, ...input } = props;
  const part = `kern-form-check__${kind}`;
  return (
    <div className="kern-form-check">
      <input
        {...input}
        className={invalid ? `${part} ${part}--error` : part}
        type={kind}
        id={id}
        ref={ref}
        aria-invalid={invalid && kind === "checkbox" ? true : undefined}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
        {hint && <small>{keepTogether(hint)}</small>}
      </label>
    </div>
  );
});
