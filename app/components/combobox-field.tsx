import { forwardRef, useRef } from "react";
import { FieldShell } from "./field-shell";
import { describedBy } from "./field-words";
import type { InputProps } from "./text-field";
import { useCombobox } from "./use-combobox";

export type Choice = { id: string; label: string; detail: string };

type Props = Omit<InputProps, "unit"> & {
  /** "Treffer im Gemeindeverzeichnis" */
  listLabel: string;
  /** For what is typed, best first. */
  choices: readonly Choice[];
  /** What is said of them: "3 Treffer". */
  said: string;
  onAsk: (text: string) => void;
  onChoose: (choice: Choice) => void;
};

/** A text field with a list of suggestions; what is typed counts as it stands, whether it is in the list or not. */
export const ComboboxField = forwardRef<HTMLInputElement, Props>(function ComboboxField(props, ref) {
  const { label, hint, law, optional, error, note, offer, className, ...others } = props;
  const { listLabel, choices, said, onAsk, onChoose, onChange, onBlur, ...input } = others;
  const words = { label, hint, law, optional, error, note, offer };
  const id = input.id ?? input.name;
  const choosing = useRef(false);
  const box = useCombobox({
    id,
    count: choices.length,
    onChoose: (position) => {
      const choice = choices[position];
      if (!choice) return;
      choosing.current = true;
      onChoose(choice);
      choosing.current = false;
    },
  });
  return (
    <FieldShell id={id} words={words}>
      <div className="combobox">
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...box.inputProps}
          id={id}
          ref={ref}
          className={["kern-form-input__input", error && "kern-form-input__input--error", className]
            .filter(Boolean)
            .join(" ")}
          aria-describedby={describedBy(id, words)}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            onChange?.(event);
            // Only what is typed asks: a choice fills the field as well.
            if (choosing.current) return;
            onAsk(event.target.value);
            box.show();
          }}
          onBlur={(event) => {
            onBlur?.(event);
            box.onBlur(event);
          }}
          onKeyDown={box.onKeyDown}
        />
        <div className="combobox-list" hidden={!box.open || said === ""}>
          <div role="listbox" id={box.listId} aria-label={listLabel} hidden={choices.length === 0}>
            {choices.map((choice, position) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the text field, which keeps the focus
              <div
                key={choice.id}
                id={box.optionId(position)}
                role="option"
                tabIndex={-1}
                aria-selected={position === box.active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => box.choose(position)}
              >
                {choice.label} <span className="small muted">{choice.detail}</span>
              </div>
            ))}
          </div>
          <p className="small muted" aria-hidden="true">
            {said}
          </p>
        </div>
        <p className="kern-sr-only" role="status">
          {box.open ? said : ""}
        </p>
      </div>
    </FieldShell>
  );
});
