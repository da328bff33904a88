import type { Facts } from "../facts";
import type { Programme } from "../programmes/programme";
import type { Source } from "../report";
import type { RuleId } from "../rule-table";
import type { Plans } from "./milestone";

/** What every part of the schedule is made of. */
export type ScheduleContext = {
  facts: Facts;
  programme: Programme;
  plans: Plans;
  /** The day from which one looks, YYYY-MM-DD. */
  on: string;
  /** Only some of the participants are known: nothing is computed from all of them. */
  partial: boolean;
};

/** Where the programme version proves a condition; undefined where it does not have it. */
export function sourceOfRule(programme: Programme, rule: RuleId): Source | undefined {
  const entry = programme.rules[rule];
  return entry.level === "not_applicable" ? undefined : entry.source;
}

/** What names the approval or notice of the agreement, in another paragraph of the same section (GkG § 24). */
export function supervisorySource(programme: Programme, provision?: "§ 24 Abs. 3" | "§ 24 Abs. 4") {
  const source = sourceOfRule(programme, "supervisory-act");
  return source && provision ? { ...source, provision } : source;
}
