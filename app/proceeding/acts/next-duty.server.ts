import type { ApplicationAction } from "~/db/access/policy/application-actions";
import { type Before, decideAct } from "~/db/access/policy/decide-state";
import { isOver } from "~/db/access/policy/situation";

/** How far a body is with a case. */
export type BodyProgress = Before & {
  /** Somebody of the authority has taken it on. */
  assigned: boolean;
  /** Answered requests that nobody has settled. */
  answered: number;
};

/** What a body has to do with a case, in this order; each is done once `isDone`. */
const DUTIES: readonly { action: ApplicationAction; isDone: (progress: BodyProgress) => boolean }[] = [
  { action: "statement.add", isDone: ({ situation }) => situation.facts.includes("stated") },
  { action: "proceeding.forward", isDone: () => false },
  { action: "proceeding.take", isDone: ({ assigned }) => assigned },
  {
    action: "correction.close",
    isDone: ({ answered, situation }) => answered === 0 || isOver(situation.state),
  },
  { action: "consent.record", isDone: ({ situation }) => situation.facts.includes("consented") },
  { action: "decision.record", isDone: () => false },
];

/** What this body does next, of what the tables allow; null where it waits for somebody else or is done. */
export function nextDuty(progress: BodyProgress): ApplicationAction | null {
  const next = DUTIES.find(({ action, isDone }) => !isDone(progress) && decideAct(action, progress).allowed);
  return next?.action ?? null;
}
