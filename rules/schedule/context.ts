import type { Facts } from "../facts/facts";
import type { Programme } from "../programmes/programme";
import type { Source } from "../report/report";
import type { RuleId } from "../report/rule-table";
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
  /** The day of the newest supplement to an application that was made, YYYY-MM-DD. */
  supplementedOn: string | null;
};

/** Where the programme version proves a condition; undefined where it does not have it. */
export function sourceOfRule(programme: Programme, rule: RuleId): Source | undefined {
  const entry = programme.rules[rule];
  return entry.level === "not_applicable" ? undefined : entry.source;
}

/** Where NRW writes of approval, publication and entry into force: one section with a paragraph for each. */
const GKG_SECTION = "§ 24 ";

/** What names the approval or notice of the agreement; in NRW another paragraph of the same section (GkG § 24). */
export function supervisorySource(programme: Programme, paragraph?: "Abs. 3" | "Abs. 4"): Source | undefined {
  const source = sourceOfRule(programme, "supervisory-act");
  if (!source?.provision?.startsWith(GKG_SECTION) || programme.state !== "NW" || !paragraph) return source;
  return { ...source, provision: GKG_SECTION + paragraph };
}
