import type { Facts } from "../facts/facts";
import type { Programme } from "../programmes/programme";
import { surelyInForce } from "../programmes/validity";
import { agreement } from "./agreement";
import { applicationMilestone, programmeEnd, startMilestone } from "./application";
import { binding } from "./binding";
import { inOrder } from "./chronology";
import type { ScheduleContext } from "./context";
import { councils } from "./councils";
import { criticalPath } from "./critical-path";
import { latestDay, type Milestone, type Plans, type ScheduleProblem } from "./milestone";
import { problemsOf } from "./problems";

export type Schedule = {
  /** In the order of their days; see `inOrder`. */
  milestones: Milestone[];
  /** Ids of what decides the earliest application and, in NRW, the earliest start. */
  critical: string[];
  problems: ScheduleProblem[];
  /** The first day on which everything the application needs is there; null while a day is not known. */
  earliestApplication: string | null;
  /** The last day on which no source doubts that the programme is in force. */
  lastSureDay: string;
};

type Given = {
  programme: Programme;
  plans: Plans;
  /** The day from which one looks, YYYY-MM-DD. */
  on: string;
  /** The facts hold only some of the participants: then nothing is computed from all of them. */
  partial?: boolean;
  supplementedOn?: string | null;
};

/** The schedule of an application: from entered days, else planned ones, else what follows from them. Pure. */
export function schedule(
  facts: Facts,
  { programme, plans, on, partial = false, supplementedOn = null }: Given,
): Schedule {
  const context: ScheduleContext = { facts, programme, plans, on, partial, supplementedOn };
  const decided = councils(context);
  const agreed = agreement(context, decided);
  const applied = applicationMilestone(context, [...decided, ...agreed]);
  const natural = [
    ...decided,
    ...agreed,
    applied,
    startMilestone(facts, programme, applied),
    ...binding(context),
    programmeEnd(context),
  ];
  const milestones = inOrder(natural);
  const byId = new Map(natural.map((milestone) => [milestone.id, milestone]));
  const before = applied.dependsOn.map((id) => byId.get(id));
  const goal = programme.start.kind === "application-first" ? "start" : "application";
  return {
    milestones,
    critical: partial ? [] : criticalPath(milestones, goal),
    problems: problemsOf(milestones, context),
    earliestApplication: partial ? null : latestDay(before),
    lastSureDay: surelyInForce(programme).to,
  };
}
