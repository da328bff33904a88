import { expandStep } from "../fields/expand-step";
import type { Step } from "../fields/field";
import type { SectionSet } from "../interchange/section-set";
import { isLeadName, leadSections, SECTIONS, sectionKind } from "../schema/sections";

/** A section that is asked for again (Nachforderung), and whether it was changed since. */
type Asked = { section: string; changed: boolean };

export type AskedState = { tone: "warning" | "success"; words: string };

const ASKED: AskedState = { tone: "warning", words: "nachgefordert" };
const CHANGED: AskedState = { tone: "success", words: "geändert" };

/** Whether it is on this step that one answers: a lead's section is called as its step, a participant's stands on several. */
function answers(step: Step, set: SectionSet, section: string, own?: ReadonlySet<string>): boolean {
  if (isLeadName(section)) {
    return leadSections[section].steps.includes(step.id) && (own === undefined || own.has(section));
  }
  return expandStep(step, set, own).some((placed) => placed.section === section);
}

/** What is asked for again on this step. `own` limits a partner to its own sections. */
export const askedOn = <A extends Asked>(
  step: Step,
  set: SectionSet,
  asked: readonly A[],
  own?: ReadonlySet<string>,
): A[] => asked.filter(({ section }) => answers(step, set, section, own));

/**
 * Whether this is the step that is named where something is asked for again: a wish names no more than a section, so of
 * a participant's, which stands on several, the one that carries the part itself.
 */
export const isNamed = (step: Step, section: string): boolean =>
  SECTIONS[sectionKind(section)].steps[0] === step.id;

/**
 * How a step stands towards what is asked for again on it, which stands above its own state. Null where nothing is;
 * "geändert" once all of it was changed.
 */
export function askedState(here: readonly Asked[]): AskedState | null {
  if (here.length === 0) return null;
  return here.every(({ changed }) => changed) ? CHANGED : ASKED;
}
