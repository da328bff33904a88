import { checkPath, stepPath, submitPath } from "~/app/addresses/case";
import { expandStep } from "~/forms/fields/expand-step";
import { CHECK_STEP, STEPS, SUBMIT_STEP } from "~/forms/steps";
import type { StoredCase } from "./stored-case.server";

export type CaseStepLink = { id: string; href: string; title: string };

/** The sections somebody may work on; undefined for the lead's list of steps, which shows the whole case. */
export function ownSections({ stored }: Pick<StoredCase, "stored">): ReadonlySet<string> | undefined {
  return stored.access === "partner" ? new Set(stored.ownSections) : undefined;
}

/** The steps that have something for this person; the lead goes on to the check and the submission. */
export function caseSteps(known: StoredCase): CaseStepLink[] {
  const { id: application } = known.stored.application;
  const own = ownSections(known);
  const steps = STEPS.filter((step) => own === undefined || expandStep(step, known.set, own).length > 0);
  const links = steps.map(({ id, title }) => ({ id, title, href: stepPath(application, id) }));
  if (own) return links;
  return [
    ...links,
    { id: CHECK_STEP.id, title: CHECK_STEP.title, href: checkPath(application) },
    { id: SUBMIT_STEP.id, title: SUBMIT_STEP.title, href: submitPath(application) },
  ];
}
