import { type FormTexts, OTHER_ANSWER } from "~/forms/fields/form-texts";

export type Entries = [string, string][];

const sectionOf = (name: string): string => name.slice(0, name.indexOf("."));

/** What a form's fields hold, without files and without what is only sent along. */
export function formEntries(form: HTMLFormElement, sections: readonly string[]): Entries {
  const wanted = new Set(sections);
  return [...new FormData(form)].flatMap(
    ([name, value]): Entries =>
      typeof value === "string" && wanted.has(sectionOf(name)) ? [[name, value]] : [],
  );
}

/** What a section says, in one spelling: to see whether it was changed. Boxes may have been stored in another order. */
export function spelled(texts: FormTexts, section: string): string {
  const said = [...texts]
    .filter(([name]) => sectionOf(name) === section)
    .map(([name, values]): [string, string[]] => [
      name,
      values
        .filter((text) => text !== "")
        .map((text) => text.replaceAll("\r\n", "\n"))
        .sort(),
    ])
    .filter(([, values]) => values.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(said);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

export function controlsOf(form: HTMLFormElement, name: string): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      isControl(element) && (element.name === name || element.name === name + OTHER_ANSWER),
  );
}

/** Shows other texts in a field's controls. Nothing is told to listeners: nobody typed. */
export function putTexts(form: HTMLFormElement, name: string, values: readonly string[]): void {
  for (const control of controlsOf(form, name)) {
    if (control.name !== name) {
      const others = values.filter((text) => text.startsWith("other:"));
      control.value = others.map((text) => text.slice("other:".length)).join("; ");
    } else if (
      control instanceof HTMLInputElement &&
      (control.type === "checkbox" || control.type === "radio")
    ) {
      control.checked =
        control.type === "radio" && values.length === 0
          ? control.value === ""
          : values.includes(control.value);
    } else control.value = values[0] ?? "";
  }
}
