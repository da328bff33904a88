import { type FocusEvent, type KeyboardEvent, useEffect, useState } from "react";

type Given = {
  /** Of the text field; the list and its options get ids made of it. */
  id: string;
  /** How many options there are for what is typed. */
  count: number;
  onChoose: (position: number) => void;
};

const NONE = -1;

/**
 * The behaviour of an editable combobox with a list below it (WAI-ARIA): the focus stays in the text field, the
 * arrows move through the list, Enter chooses and never sends the form, Escape closes. Before the script runs
 * it is a plain text field.
 */
export function useCombobox({ id, count, onChoose }: Given) {
  const [ready, setReady] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(NONE);
  useEffect(() => setReady(true), []);
  const listId = `${id}-liste`;
  const optionId = (position: number): string => `${listId}-${position}`;
  const shown = open && count > 0;
  useEffect(() => {
    if (shown && active !== NONE)
      document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [shown, active, listId]);

  function close(): void {
    setOpen(false);
    setActive(NONE);
  }
  function choose(position: number): void {
    close();
    onChoose(position);
  }
  /** Past either end lies the text field itself, then the other end. */
  function move(by: 1 | -1): void {
    setOpen(true);
    setActive((at) => ((at + 1 + by + count + 1) % (count + 1)) - 1);
  }

  return {
    listId,
    optionId,
    /** Something is said or shown about what was typed. */
    open,
    active,
    choose,
    show: () => {
      setOpen(true);
      setActive(NONE);
    },
    inputProps: ready
      ? {
          role: "combobox",
          "aria-autocomplete": "list" as const,
          "aria-expanded": shown,
          "aria-controls": listId,
          "aria-activedescendant": shown && active !== NONE ? optionId(active) : undefined,
        }
      : {},
    onBlur: (_event: FocusEvent) => close(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (count > 0) move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (shown && active !== NONE) choose(active);
        else close();
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        close();
      }
    },
  };
}
