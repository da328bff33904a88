import { ownSections } from "~/app/case/case-steps.server";
import type { CaseView } from "~/app/case/case-view.server";
import { knownCase } from "~/app/case/known-case.server";
import type { Wish } from "~/app/standing/standing";
import { wishesOf } from "~/app/standing/wishes.server";
import type { Step } from "~/forms/fields/field";
import { askedOn, isNamed } from "~/forms/steps/asked-state";

/** What is asked for again on this step, which is where one answers. */
export function wishesHere(view: CaseView, step: Step): { wishes: Wish[]; wishNamed: boolean } {
  const asked = askedOn(step, view.set, view.stored.acts?.asked ?? [], ownSections(view));
  return {
    wishes: wishesOf(knownCase(view), asked).map((wish) => ({ ...wish, steps: [] })),
    wishNamed: asked.some(({ section }) => isNamed(step, section)),
  };
}
