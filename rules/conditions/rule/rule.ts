import type { Eligible } from "../../amount/eligible";
import type { Category, Facts } from "../../facts/facts";
import type { CountedParticipants } from "../../facts/participants";
import type { ApprovingAuthority } from "../../offices/approving-authority";
import type { Programme } from "../../programmes/programme";
import type { Amount, Certainty, Finding, Level, Verdict } from "../../report/report";
import { RULE_TABLE, type RuleId } from "../../report/rule-table";

/** What every rule may look at beside the facts; computed once for a report. */
export type Context = {
  programme: Programme;
  /** Day of the check, YYYY-MM-DD. */
  on: string;
  /** Day of the application; in a draft without one the day of the check. */
  day: string;
  counts: CountedParticipants;
  eligible: Eligible;
  amount: Amount;
  /** The sum before any percentage, in cents; null where no number is known. */
  fullCents: number | null;
  /** Key of the source variant that proves the amount. */
  proof: string;
  /** Who approves the agreement or is notified of it; absent while not all places are known. */
  approver?: ApprovingAuthority | null;
};

export type RuleOutcome<V extends Verdict = Verdict> = Pick<Finding, "text" | "fields" | "values"> & {
  verdict: V;
  /** Where one branch is less strict than the rule as a whole. */
  level?: Exclude<Level, "must">;
  /** Key of a source variant of the programme that proves this branch. */
  variant?: string;
  /** Where the programme's own dates decide: how sure the deciding one is. */
  certainty?: Certainty;
};

/** A case the rule is explained and tested by. `on` is the day of the check, else the application's own day. */
export type Example = { title: string; programme: string; facts: Facts; on?: string; verdict: Verdict };

/**
 * A condition of funding: logic, words and examples in one object. Level and source come from the programme.
 * `check` may give only the verdicts named in V. "not_applicable" by state or category is the engine's; a rule
 * gives it itself where an entry decides, such as the form of the agreement.
 */
export type Rule<V extends Verdict = Verdict> = {
  id: RuleId;
  title: string;
  /** One plain sentence: why this is asked. */
  why: string;
  /** Where the authority judges: what helps to write the reason, in plain sentences. Advice, not law. */
  guidance?: readonly string[];
  verdicts: readonly V[];
  /** Categories for which the condition makes no sense. */
  exceptFor?: readonly Category[];
  check(facts: Facts, context: Context): RuleOutcome<V>;
  examples: readonly Example[];
};

/** Id and German title of a rule, from the one table. */
export function named(id: RuleId): { id: RuleId; title: string } {
  return { id, title: RULE_TABLE.find((row) => row.id === id)?.title ?? id };
}
