import { inForceFrom } from "../periods/in-force";
import { type ScheduleContext, supervisorySource } from "./context";
import { known, latestDay, type Milestone } from "./milestone";
import type { ExpectedAct } from "./supervision";

const BASE = { id: "effective", title: "Vereinbarung wird wirksam" };

/** NRW: the day after publication unless the agreement names a later one (GkG § 24 (4)); in Hesse no day is given. */
function onceApproved({ facts, programme }: ScheduleContext, made: readonly Milestone[]): Milestone {
  const { effectiveOn, supervisoryAct } = facts.agreement ?? {};
  const dependsOn = made.some(({ id }) => id === "publication") ? ["publication"] : ["approval"];
  if (!programme.supervisoryAct.publication.inForceNextDay)
    return { ...BASE, ...known(effectiveOn), dependsOn };
  const source = supervisorySource(programme, "Abs. 4");
  const note = "Am Tag nach der Bekanntmachung, wenn kein späterer Tag bestimmt ist.";
  const rest = { note, ...(source && { source }), dependsOn };
  const published = supervisoryAct?.publishedOn;
  if (effectiveOn !== undefined || published === undefined)
    return { ...BASE, ...known(effectiveOn), ...rest };
  return { ...BASE, day: inForceFrom(published), certainty: "computed", ...rest };
}

/** Hesse, a mandate: once all have decided and signed, unless otherwise provided (KGG § 26). */
function onceSigned({ facts, programme }: ScheduleContext, made: readonly Milestone[]): Milestone {
  const source = supervisorySource(programme);
  // Who joins later changes an agreement that is in force already: neither the accession nor its resolution counts.
  const first = made.filter(({ id }) => id === "signing").flatMap(({ dependsOn }) => dependsOn);
  const needed = made.filter(({ id }) => id === "signing" || first.includes(id));
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

/** The first day of the agreement; `made` is what comes before it. */
export function effective(context: ScheduleContext, act: ExpectedAct, made: readonly Milestone[]): Milestone {
  if (act === "approval") return onceApproved(context, made);
  if (act === "notice") return onceSigned(context, made);
  return { ...BASE, ...known(context.facts.agreement?.effectiveOn), dependsOn: ["signing"] };
}
