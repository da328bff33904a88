import type { StepItem, StepMark } from "~/app/components/step-list";
import { CHECK_STEP, findStep } from "~/forms/steps";
import { askedOn, askedState } from "~/forms/steps/asked-state";
import { type StepState, stepState } from "~/forms/steps/step-state";
import { caseSteps, ownSections } from "./case-steps.server";
import type { CaseView } from "./case-view.server";

const MARKS: Record<StepState["tone"], StepMark> = {
  danger: "blocked",
  warning: "open",
  success: "done",
  neutral: "none",
};

type Marked = { mark: StepMark; state: string } & Pick<StepState, "asked">;

/** How far the submission is. */
function submitState({ stored, report, unparsed }: CaseView): Marked {
  if (stored.application.status === "submitted") return { mark: "done", state: "eingereicht", asked: true };
  const unread = Object.values(unparsed).some((texts) => Object.keys(texts).length > 0);
  const allowed = report.submissionAllowed && !unread;
  return { mark: "none", state: allowed ? "möglich" : "noch nicht möglich", asked: true };
}

/** What is asked for again on a step stands above its own state. */
function askedMark(view: CaseView, id: string): Partial<Marked> {
  const step = findStep(id);
  const own = ownSections(view);
  const state = step ? askedState(askedOn(step, view.set, view.stored.acts?.asked ?? [], own)) : null;
  return state ? { mark: MARKS[state.tone], state: state.words, asked: true } : {};
}

function stateOf(view: CaseView, id: string): Marked {
  const step = findStep(id);
  if (step) {
    const { tone, words, asked } = stepState(step, view.set, view.tasks, view.unparsed, ownSections(view));
    return { mark: MARKS[tone], state: words, asked };
  }
  return id === CHECK_STEP.id ? { mark: "none", state: "jederzeit möglich", asked: true } : submitState(view);
}

/** The steps that have something for this person, with their states. A partner sees those of its own part. */
export function stepItems(view: CaseView): (StepItem & Marked & { id: string })[] {
  return caseSteps(view).map((step) => ({ ...step, ...stateOf(view, step.id), ...askedMark(view, step.id) }));
}
