import { EARLY_START } from "../conditions/application/start-date";
import type { Facts } from "../facts/facts";
import { formatDate } from "../german/date";
import { addDays } from "../periods/days";
import type { Programme } from "../programmes/programme";
import { surelyInForce } from "../programmes/validity";
import { type ScheduleContext, sourceOfRule } from "./context";
import { known, latestDay, type Milestone } from "./milestone";

/**
 * What has to be there before the application: the resolutions of all; in Hesse the agreement itself too, in NRW
 * its draft is enough.
 */
function needed(context: ScheduleContext, made: readonly Milestone[]): Milestone[] {
  const signed = context.programme.state === "HE";
  return made.filter(
    ({ id }) => id.startsWith("council:") || (signed && (id === "signing" || id.startsWith("accession:"))),
  );
}

/** The day of the application: entered, planned, or the first on which everything it needs is there. */
export function applicationMilestone(context: ScheduleContext, made: readonly Milestone[]): Milestone {
  const { facts, plans, programme, partial, supplementedOn } = context;
  const before = needed(context, made);
  const source = sourceOfRule(programme, "resolutions-complete");
  const base = {
    id: "application",
    title: "Antrag",
    ...(source && { source }),
    dependsOn: before.map(({ id }) => id),
  };
  const days = known(facts.applicationDate, plans.submission);
  const earliest = partial ? null : latestDay(before);
  if (days.certainty !== "open") {
    const note = supplementedOn ? { note: `Ergänzt am ${formatDate(supplementedOn)}.` } : {};
    return { ...base, ...days, ...note };
  }
  if (earliest === null) {
    const note = "Der früheste Tag steht fest, sobald alle Tage davor bekannt sind.";
    return { ...base, ...days, ...(!partial && { note }) };
  }
  const note = "Frühestens an diesem Tag liegt alles vor, was der Antrag braucht.";
  return { ...base, day: earliest, certainty: "computed", note };
}

/** The first day of the cooperation, in NRW of the funded project: there it must lie after the application. */
export function startMilestone(facts: Facts, programme: Programme, applied: Milestone): Milestone {
  const source = sourceOfRule(programme, "start-date");
  const base = { id: "start", title: "Beginn der Zusammenarbeit", ...(source && { source }) };
  const days = known(facts.project.startsOn);
  if (programme.start.kind === "near-in-time") {
    const note = "Darf vor dem Antrag liegen; verlangt ist nur zeitliche Nähe.";
    return { ...base, ...days, note, dependsOn: [] };
  }
  const title = "Beginn des Vorhabens";
  const dependsOn = ["application"];
  if (days.certainty !== "open" || applied.day === undefined)
    return { ...base, title, ...days, note: EARLY_START, dependsOn };
  const note = `Frühestens am Tag nach dem Antrag. ${EARLY_START}`;
  return { ...base, title, day: addDays(applied.day, 1), certainty: "computed", note, dependsOn };
}

export function programmeEnd({ programme }: ScheduleContext): Milestone {
  const source = sourceOfRule(programme, "programme-in-force");
  const sure = surelyInForce(programme).to;
  const doubt = `Sicher belegt ist die Geltung nur bis ${formatDate(sure)}.`;
  return {
    id: "programme-end",
    title: `Ende des Förderprogramms (${programme.shortTitle})`,
    day: programme.to,
    certainty: "programme",
    ...(sure < programme.to && { note: doubt }),
    ...(source && { source: { ...source, certainty: programme.certainty.to } }),
    dependsOn: [],
  };
}
