import type { CaseHead } from "~/app/case/case-head.server";
import type { CaseView } from "~/app/case/case-view.server";
import { missingOf } from "~/app/case/missing.server";
import { participantLines } from "~/app/case/participant-lines.server";
import { stepItems } from "~/app/case/step-items.server";
import { derivedOffers } from "~/app/step/offers/step-offers.server";
import { registerNotes } from "~/app/step/register/register-page.server";
import { findStep } from "~/forms/steps";
import { wishesHere } from "./wishes-here.server";

/** What follows from what is stored, around a step's form: what is missing, what is asked for again, the steps' states, the case's facts. */
export function stepHints(view: CaseView, stepId: string, { facts }: CaseHead) {
  const step = findStep(stepId);
  return {
    missing: missingOf(view, stepId),
    notes: registerNotes(view),
    offers: step ? derivedOffers(view, step) : {},
    steps: stepItems(view),
    lines: participantLines(view, stepId),
    wishes: step ? wishesHere(view, step).wishes : [],
    facts,
  };
}

export type StepHints = ReturnType<typeof stepHints>;
