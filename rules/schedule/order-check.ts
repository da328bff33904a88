import type { Source } from "../report/report";
import type { ScheduleContext } from "./context";
import type { Milestone, ScheduleProblem } from "./milestone";

/** Milestones by id. */
export type Known = ReadonlyMap<string, Milestone>;
/** Looks for one thing that can be wrong with the order of days. */
export type OrderCheck = (known: Known, context: ScheduleContext) => ScheduleProblem[];

/** What no official source proves is never called impossible. */
export function orderBroken(source: Source | undefined): Pick<ScheduleProblem, "kind" | "source"> {
  if (source === undefined) return { kind: "unusual" };
  return { kind: source.certainty === "official" ? "impossible" : "unusual", source };
}
