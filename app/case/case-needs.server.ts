import { clearancePath, submitPath } from "~/app/addresses/case";
import { decideAct, decideState } from "~/db/access/policy/decide-state";
import { ofPart } from "~/db/access/policy/situation";
import { partOf } from "~/db/clearances/part";
import type { Step } from "~/forms/fields/field";
import { STEPS } from "~/forms/steps";
import { type Needs, neededCount, needsTogether, stepNeeds } from "~/forms/steps/needs";
import { type StepState, stepState } from "~/forms/steps/step-state";
import { ownSections } from "./case-steps.server";
import type { CaseView } from "./case-view.server";
import { filledInOf } from "./known-values.server";

const knownOf = (view: CaseView) => ({
  set: view.set,
  findings: view.tasks,
  unparsed: view.unparsed,
  own: ownSections(view),
  filledIn: filledInOf(view),
});

export const needsOf = (view: CaseView, step: Step): Needs => stepNeeds(step, knownOf(view));
export const stateOf = (view: CaseView, step: Step): StepState => stepState(step, knownOf(view));

/** What this person's steps still need together. */
export const caseNeeds = (view: CaseView): Needs => needsTogether(STEPS.map((step) => needsOf(view, step)));

/** Whether anything stands in the way: a condition of the law, or a text that could not be read. */
export function maySubmit({ report, set, unparsed }: Pick<CaseView, "report" | "set" | "unparsed">): boolean {
  const unread = STEPS.flatMap((step) => stepNeeds(step, { set, findings: [], unparsed }).unread);
  return report.submissionAllowed && unread.length === 0;
}

/** "Zur Freigabe" or "Einreichen", and where: what is next once nothing is needed any more. */
export type NextAct = { label: string; href: string };

/** Whether a part of one's own can be handed over for clearance now. */
export function handsOver({ stored }: CaseView): boolean {
  const { application, sections, ownSections: own, clearances, situation } = stored;
  const rows = sections.filter(({ name }) => own.includes(name));
  const parts = new Set(
    rows.map(({ name, ownerOrganisationId }) =>
      partOf(name, ownerOrganisationId, application.leadOrganisationId),
    ),
  );
  return [...parts].some((part) => {
    const line = clearances.findLast((one) => one.part === part);
    return decideState("clearance.request", ofPart(situation, line)).allowed;
  });
}

/** What this person can do now, and nothing that would be refused; null while something is needed, and where it is others' turn. */
export function nextAct(view: CaseView): NextAct | null {
  const { stored } = view;
  if (neededCount(caseNeeds(view)) > 0) return null;
  const { id } = stored.application;
  if (stored.access === "lead" && decideAct("application.submit", stored).allowed)
    return { label: "Einreichen", href: submitPath(id) };
  return handsOver(view) ? { label: "Zur Freigabe", href: clearancePath(id) } : null;
}
