import { ACT_STATES, type StateCell, type StateRow } from "./act-states";
import type { ApplicationAction } from "./application-actions";
import { decide } from "./decide";
import { SITUATION_FACTS, type Situation } from "./situation";
import type { Stand } from "./standing";
import { ONLY_AFTER, STATE_REASONS, type StateReason } from "./state-reasons";

export type StateDecision = { allowed: true } | { allowed: false; reason: StateReason; text: string };

function inTheWay(cell: StateCell, { facts }: Situation): StateReason | undefined {
  if (cell === "yes") return undefined;
  if (typeof cell === "string") return cell;
  const missing = SITUATION_FACTS.find((fact) => cell.needs[fact] !== undefined && !facts.includes(fact));
  return missing ? cell.needs[missing] : cell.still;
}

/** Is this possible as the case stands? Whoever may do it is another question. */
export function decideState(act: ApplicationAction, situation: Situation): StateDecision {
  const row: StateRow = ACT_STATES[act];
  const { state, part } = situation;
  const reason = inTheWay(row[state] ?? row.else, situation) ?? row.part?.[part.state];
  if (reason === undefined) return { allowed: true };
  const text = STATE_REASONS[reason];
  return { allowed: false, reason, text: typeof text === "string" ? text : text(situation) };
}

/** Somebody before a case, about a part of it; what `loadApplication` and `loadProceeding` give is one. */
export type Before = { stands: readonly Stand[]; situation: Situation; owner?: string | null };

export type ActDecision = { allowed: true } | { allowed: false; text: string };

/** May this person do it, and is it possible now? For what is offered only to whom can do it. */
export function decideAct(act: ApplicationAction, { stands, situation, owner = null }: Before): ActDecision {
  const right = decide(act, stands, owner);
  return right.allowed ? decideState(act, situation) : right;
}

/** Of an act that this person may do, but only after another one: after which. Null for all that is possible now, or not so. */
export function onlyAfter(
  act: ApplicationAction,
  { stands, situation, owner = null }: Before,
): string | null {
  if (!decide(act, stands, owner).allowed) return null;
  const now = decideState(act, situation);
  return now.allowed ? null : (ONLY_AFTER[now.reason] ?? null);
}
