import type { Step } from "~/forms/fields/field";
import { textsOfFormData, textsOfSections } from "~/forms/fields/form-texts";
import { stepTexts } from "~/forms/fields/step-texts";
import type { CaseVisit } from "../access/guard.server";
import { askedFields, textAt } from "./asked-fields";
import type { CaseView } from "./case-view.server";
import { readBasis } from "./form-basis";
import type { LostPart } from "./lost-part";
import { readSentStep } from "./read-sent-step.server";
import { shownTexts } from "./shown-texts";

/**
 * What a form says of parts that are no longer this person's: while it typed, their owner took them over or
 * they were taken out. It cannot be saved, and it must not vanish either.
 */
export async function lostParts(
  visit: CaseVisit,
  view: CaseView,
  step: Step,
  form: FormData,
): Promise<LostPart[]> {
  const { stored } = visit;
  if (stored.access !== "lead") return [];
  const own = new Set(stored.ownSections);
  const foreign = new Set(Object.keys(readBasis(form)).filter((section) => !own.has(section)));
  const texts = textsOfSections(textsOfFormData(form), foreign);
  if (texts.size === 0) return [];
  const sent = await readSentStep(visit, view, step, { form, texts, sections: foreign });
  const began = stepTexts(step, sent.set, sent.unparsed, foreign);
  const asked = askedFields(step, sent.set, foreign, [texts, began]).filter(
    ({ name }) => textAt(texts, name) !== textAt(began, name),
  );
  return [...foreign].flatMap((section): LostPart[] => {
    const fields = asked.filter((one) => one.section === section);
    if (fields.length === 0) return [];
    const row = stored.sections.find(({ name }) => name === section);
    return [
      {
        section,
        owner: row?.ownerName ?? null,
        fields: fields.map(({ field, name, label }) => {
          const text = textAt(texts, name);
          return { label, text: shownTexts(field, text === "" ? [] : text.split("\n"), sent.set) };
        }),
      },
    ];
  });
}
