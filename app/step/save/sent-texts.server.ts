import { textsOfFormData, textsOfSections } from "~/forms/fields/form-texts";

/** What was typed into a form, to be put back into its fields where nothing was saved. */
export function sentTexts(form: FormData, sections: readonly string[]): [string, string[]][] {
  const texts = textsOfSections(textsOfFormData(form), new Set(sections));
  return [...texts].map(([name, values]) => [name, [...values]]);
}
