import { checkPath, stepPath, submitPath } from "~/app/addresses/case";
import type { StepItem, StepMark } from "~/app/components/step-list";
import { expandStep } from "~/forms/fields/expand-step";
import { CHECK_STEP, STEPS, SUBMIT_STEP } from "~/forms/steps";
import { type StepState, stepState } from "~/forms/steps/step-state";
import type { CaseView } from "./case-view.server";

const MARKS: Record<StepState["tone"], StepMark> = {
  danger: "blocked",
  warning: "open",
  success: "done",
  neutral: "none",
};

/** The sections somebody may work on; undefined for the lead's list of steps, which shows the whole case. */
export function ownSections({ stored }: CaseView): ReadonlySet<string> | undefined {
  return stored.access === "partner" ? new Set(stored.ownSections) : undefined;
}

/** The steps that have something for this person, with their states. A partner sees those of its own part. */
export function stepItems(view: CaseView): (StepItem & { id: string })[] {
  const { application } = view.stored;
  const own = ownSections(view);
  const steps = STEPS.filter((step) => own === undefined || expandStep(step, view.set, own).length > 0);
  const items = steps.map((step) => {
    const { tone, words } = stepState(step, view.set, view.tasks, view.unparsed, own);
    return {
      id: step.id,
      href: stepPath(application.id, step.id),
      title: step.title,
      mark: MARKS[tone],
      state: words,
    };
  });
  const check = {
    id: CHECK_STEP.id,
    href: checkPath(application.id),
    title: CHECK_STEP.title,
    mark: "none" as const,
  };
  if (own) return items;
  const allowed =
    view.report.submissionAllowed &&
    Object.values(view.unparsed).every((texts) => Object.keys(texts).length === 0);
  const submitted = application.status === "submitted";
  return [
    ...items,
    { ...check, state: "jederzeit möglich" },
    {
      id: SUBMIT_STEP.id,
      href: submitPath(application.id),
      title: SUBMIT_STEP.title,
      mark: submitted ? "done" : "none",
      state: submitted ? "eingereicht" : allowed ? "möglich" : "noch nicht möglich",
    },
  ];
}
