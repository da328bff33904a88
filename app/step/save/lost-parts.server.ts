import type { CaseVisit } from "~/app/access/guard.server";
import type { CaseView } from "~/app/case/case-view.server";
import { visibleSet } from "~/app/case/visible-set.server";
import { readBasis } from "~/app/step/form/form-basis";
import type { LostPart } from "~/app/step/form/lost-part";
import { askedFields, textAt } from "~/forms/asked/asked-fields";
import { shownTexts } from "~/forms/asked/shown-texts";
import type { Step } from "~/forms/fields/field";
import { type FormTexts, textsOfFormData, textsOfSections } from "~/forms/fields/form-texts";
import { stepTexts } from "~/forms/fields/step-texts";
import { readSentStep } from "./read-sent-step.server";

type Sent = { step: Step; foreign: ReadonlySet<string>; texts: FormTexts };

/** For the lead, which reads all parts: the fields in which the form says something else than it began with. */
async function typedSince(visit: CaseVisit, view: CaseView, form: FormData, { step, foreign, texts }: Sent) {
  const sent = await readSentStep(visit, view, step, { form, texts, sections: foreign });
  const began = stepTexts(step, sent.set, sent.unparsed, foreign);
  const fields = askedFields(step, sent.set, foreign, [texts, began]).filter(
    ({ name }) => textAt(texts, name) !== textAt(began, name),
  );
  return { fields, set: sent.set };
}

/** For everybody else: what it says, read beside nothing that is stored, so that nothing of it can be guessed. */
function allSent(view: CaseView, { step, foreign, texts }: Sent) {
  const set = visibleSet(view);
  const fields = askedFields(step, set, foreign, [texts]).filter(({ name }) => textAt(texts, name) !== "");
  return { fields, set };
}

/**
 * What a form says of parts that are no longer this person's: while it typed, their owner took them over, they
 * passed with the lead, or they were taken out. It cannot be saved, and it must not vanish either.
 */
export async function lostParts(
  visit: CaseVisit,
  view: CaseView,
  step: Step,
  form: FormData,
): Promise<LostPart[]> {
  const { stored } = visit;
  const own = new Set(stored.ownSections);
  const foreign = new Set(Object.keys(readBasis(form)).filter((section) => !own.has(section)));
  const texts = textsOfSections(textsOfFormData(form), foreign);
  if (texts.size === 0) return [];
  const sent = { step, foreign, texts };
  const isLead = stored.access === "lead";
  const { fields, set } = isLead ? await typedSince(visit, view, form, sent) : allSent(view, sent);
  return [...foreign].flatMap((section): LostPart[] => {
    const here = fields.filter((one) => one.section === section);
    if (here.length === 0) return [];
    const row = stored.sections.find(({ name }) => name === section);
    return [
      {
        section,
        owner: row?.ownerName ?? null,
        ...(!isLead && { whole: true as const }),
        fields: here.map(({ field, name, label }) => {
          const text = textAt(texts, name);
          return { label, text: shownTexts(field, text === "" ? [] : text.split("\n"), set) };
        }),
      },
    ];
  });
}
