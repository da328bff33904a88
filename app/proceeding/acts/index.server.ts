import type { ApplicationAction } from "~/db/access/policy/application-actions";
import { decideAct, onlyAfter } from "~/db/access/policy/decide-state";
import type { ActContext, ActDefinition } from "./act.server";
import { appealAct } from "./appeal.server";
import { consentAct } from "./consent.server";
import { closeCorrectionAct, correctionsAct } from "./corrections.server";
import { correctDecisionAct, decisionAct } from "./decision.server";
import { returnAct } from "./return.server";
import { forwardAct, statementAct } from "./statement.server";
import { takeAct } from "./take.server";

/** Every act there is, in the order in which they are offered. */
export const ACTS: readonly ActDefinition[] = [
  statementAct,
  forwardAct,
  takeAct,
  consentAct,
  decisionAct,
  correctionsAct,
  closeCorrectionAct,
  correctDecisionAct,
  appealAct,
  returnAct,
];

export const findAct = (id: string | undefined): ActDefinition | undefined =>
  ACTS.find((act) => act.id === id);

/** The acts that name something in the address are offered beside it, not in the list. */
const OF_SOMETHING: readonly ActDefinition[] = [closeCorrectionAct, correctDecisionAct, appealAct];

/** What this person can do with the case as it stands. */
export function offeredActs(context: ActContext): { id: string; title: string }[] {
  return ACTS.filter((act) => !OF_SOMETHING.includes(act))
    .filter((act) => decideAct(act.action, context.loaded).allowed && (act.possible?.(context) ?? true))
    .map(({ id, title }) => ({ id, title }));
}

/** What this person will be able to do, and after which other act; in the order in which it will be offered. */
export function laterActs({ loaded }: ActContext): { id: string; title: string; after: string }[] {
  return ACTS.filter((act) => !OF_SOMETHING.includes(act)).flatMap(({ id, title, action }) => {
    const after = onlyAfter(action, loaded);
    return after === null ? [] : [{ id, title, after }];
  });
}

/** What an action is called. */
export const titleOfAct = (action: ApplicationAction | null): string | null =>
  ACTS.find((act) => act.action === action)?.title ?? null;
