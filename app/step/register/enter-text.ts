/**
 * Writes into a field of the form as if it had been typed, so that everything that listens to it hears of it. React
 * remembers a field's last value; only the browser's own setter passes it by.
 */
export function enterText(form: HTMLFormElement | null, name: string, text: string): void {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) {
    field.value = text;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (field instanceof RadioNodeList) {
    for (const radio of field)
      if (radio instanceof HTMLInputElement && radio.type === "radio" && radio.value === text) radio.click();
  } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Puts the focus on a field of the form; of several that share a name, on the one that is chosen. */
export function focusField(form: HTMLFormElement | null, name: string): void {
  const field = form?.elements.namedItem(name);
  const control = field instanceof RadioNodeList ? [...field].find(isChosen) : field;
  if (control instanceof HTMLElement) control.focus();
}

const isChosen = (node: Node): boolean => node instanceof HTMLInputElement && node.checked;

/** What stands in a field of the form; "" where there is none. */
export function textIn(form: HTMLFormElement | null, name: string): string {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : "";
}

/** The form of the control with this id. */
export function formOf(id: string): HTMLFormElement | null {
  const control = document.getElementById(id);
  return control instanceof HTMLInputElement ? control.form : null;
}
