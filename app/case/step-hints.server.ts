import { textsOfFormData, textsOfSections } from "~/forms/fields/form-texts";
import { readStep } from "~/forms/fields/read-step";
import { sectionSetOf } from "~/forms/interchange/section-set";
import { caseHead } from "./case-head.server";
import { type CaseView, caseView } from "./case-view.server";
import { missingOf } from "./missing.server";
import { registerNotes } from "./register/register-page.server";
import { stepItems } from "./step-items.server";
import type { CaseStep } from "./step-page.server";

/** What the findings would be with the form as typed, nothing of it saved. */
export function stepHints(saved: CaseView, { step }: CaseStep, form: FormData, today: string, now: string) {
  const own = new Set(saved.stored.ownSections);
  const texts = textsOfSections(textsOfFormData(form), own);
  const { sections } = readStep(step, saved.set, saved.unparsed, texts, { own });
  const typed = new Map(sections.map((read) => [read.section, read]));
  const stored = {
    ...saved.stored,
    sections: saved.stored.sections.map((row) => {
      const read = typed.get(row.name);
      return read ? { ...row, data: read.data, unparsed: read.unparsed } : row;
    }),
  };
  const view = caseView(stored, today, sectionSetOf(stored.sections));
  return {
    missing: missingOf(view, step.id),
    notes: registerNotes(view),
    steps: stepItems(view),
    facts: caseHead(view, now).facts,
  };
}

export type StepHints = ReturnType<typeof stepHints>;
