import type { StepItem, StepMark } from "~/app/components/step-list";
import { isWithLead } from "~/db/access/policy/situation";
import { CHECK_STEP, findStep } from "~/forms/steps";
import { askedOn, askedState, isNamed } from "~/forms/steps/asked-state";
import type { StepState } from "~/forms/steps/step-state";
import { maySubmit, stateOf } from "./case-needs.server";
import { caseSteps, ownSections } from "./case-steps.server";
import type { CaseView } from "./case-view.server";
import { closedBy } from "./closed-step.server";

const MARKS: Record<StepState["tone"], StepMark> = {
  danger: "blocked",
  warning: "open",
  success: "done",
  neutral: "none",
};

type Marked = { mark: StepMark; state: string } & Pick<StepState, "asked" | "needed">;
/** What the lock means. */
const LOCKED = { over: "nur lesen", "with-approver": "liegt zur Freigabe" };
const ASKED = { asked: true, needed: 0 };

/** How far the submission is. */
function submitState(view: CaseView): Marked {
  const { acts } = view.stored;
  if (acts && isWithLead(acts.state)) return { mark: "none", state: "neue Fassung steht aus", ...ASKED };
  if (view.stored.application.status === "submitted") return { mark: "done", state: "eingereicht", ...ASKED };
  return { mark: "none", state: maySubmit(view) ? "möglich" : "noch nicht möglich", ...ASKED };
}

/** What is asked for again on a step stands above its own state; what only others can answer names them. */
function askedMark(view: CaseView, id: string): Partial<Marked> {
  const step = findStep(id);
  const { acts, ownSections: mine } = view.stored;
  const here = step ? askedOn(step, view.set, acts?.asked ?? [], ownSections(view)) : [];
  const asked = here.filter(({ section }) => step && isNamed(step, section));
  const own = asked.filter(({ section }) => mine.includes(section));
  const state = askedState(own.length > 0 ? own : asked);
  if (!state) return {};
  if (own.length > 0) return { mark: MARKS[state.tone], state: state.words, asked: true };
  const names = [...new Set(asked.flatMap(({ participantName }) => participantName ?? []))];
  return { mark: "none", state: [state.words, ...names].join(": "), asked: true };
}

function markOf(view: CaseView, id: string): Marked {
  const step = findStep(id);
  if (step) {
    const closed = closedBy(view, step);
    if (closed) return { mark: "locked", state: LOCKED[closed], ...ASKED };
    const { tone, words, ...rest } = stateOf(view, step);
    return { mark: MARKS[tone], state: words, ...rest };
  }
  return id === CHECK_STEP.id ? { mark: "none", state: "jederzeit möglich", ...ASKED } : submitState(view);
}

/** The steps that have something for this person, with their states. A partner sees those of its own part. */
export function stepItems(view: CaseView): (StepItem & Marked & { id: string })[] {
  return caseSteps(view).map((step) => ({ ...step, ...markOf(view, step.id), ...askedMark(view, step.id) }));
}
