import { caseHead } from "./case-head.server";
import type { CaseView } from "./case-view.server";
import { missingOf } from "./missing.server";
import { registerNotes } from "./register/register-page.server";
import { stepItems } from "./step-items.server";

/** What follows from what is stored, around a step's form: what is missing, the steps' states, the case's facts. */
export function stepHints(view: CaseView, stepId: string, now: string) {
  return {
    missing: missingOf(view, stepId),
    notes: registerNotes(view),
    steps: stepItems(view),
    facts: caseHead(view, now).facts,
  };
}

export type StepHints = ReturnType<typeof stepHints>;
