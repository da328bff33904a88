import { addDays } from "../periods/days";
import { type ScheduleContext, supervisorySource } from "./context";
import { known, latestDay, type Milestone } from "./milestone";
import type { Act } from "./supervision";

const BASE = { id: "effective", title: "Vereinbarung wird wirksam" };

/** NRW: the day after publication unless the agreement names a later one (GkG § 24 (4)). */
function afterPublication({ facts, programme }: ScheduleContext): Milestone {
  const { effectiveOn, supervisoryAct } = facts.agreement ?? {};
  const source = programme.state === "NW" ? supervisorySource(programme, "§ 24 Abs. 4") : undefined;
  const note = "Am Tag nach der Bekanntmachung, wenn kein späterer Tag bestimmt ist.";
  const rest = { ...(source && { source, note }), dependsOn: ["publication"] };
  const published = supervisoryAct?.publishedOn;
  if (effectiveOn !== undefined || !source || published === undefined)
    return { ...BASE, ...known(effectiveOn), ...rest };
  return { ...BASE, day: addDays(published, 1), certainty: "computed", ...rest };
}

/** Hesse, a mandate: once all have decided and signed, unless otherwise provided (KGG § 26). */
function onceSigned({ facts, programme }: ScheduleContext, made: readonly Milestone[]): Milestone {
  const source = supervisorySource(programme);
  const needed = made.filter(({ id }) => !id.startsWith("ratification:"));
  const rest = {
    note: "Sobald alle beschlossen und unterschrieben haben, wenn die Vereinbarung nichts anderes bestimmt.",
    ...(source && { source }),
    dependsOn: needed.map(({ id }) => id),
  };
  const entered = facts.agreement?.effectiveOn;
  const last = latestDay(needed);
  if (entered !== undefined || last === null) return { ...BASE, ...known(entered), ...rest };
  return { ...BASE, day: last, certainty: "computed", ...rest };
}

/** The first day of the agreement; `made` are councils, signing and accessions. */
export function effective(context: ScheduleContext, act: Act, made: readonly Milestone[]): Milestone {
  if (act === "approval") return afterPublication(context);
  if (act === "notice") return onceSigned(context, made);
  return { ...BASE, ...known(context.facts.agreement?.effectiveOn), dependsOn: ["signing"] };
}
