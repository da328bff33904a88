import { agreementProblems } from "./agreement-problems";
import { applicationProblems } from "./application-problems";
import type { ScheduleContext } from "./context";
import { dayHints } from "./day-hints";
import type { Milestone, ScheduleProblem } from "./milestone";
import type { Known } from "./order-check";

const ORDER: ScheduleProblem["kind"][] = ["impossible", "unusual", "hint"];

/** Everything that is wrong or odd about the order, the worst first. */
export function problemsOf(milestones: readonly Milestone[], context: ScheduleContext): ScheduleProblem[] {
  const known: Known = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const found = [...applicationProblems, ...agreementProblems, ...dayHints].flatMap((check) =>
    check(known, context),
  );
  return found
    .map((problem, position) => ({ problem, position }))
    .sort(
      (one, other) =>
        ORDER.indexOf(one.problem.kind) - ORDER.indexOf(other.problem.kind) || one.position - other.position,
    )
    .map(({ problem }) => problem);
}
