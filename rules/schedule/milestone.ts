import type { Source } from "../report/report";

/**
 * How well a day is known. "entered": it stands in the application. "planned": somebody set it as a plan.
 * "computed": it follows from other days. "programme": the programme's own day. "open": nobody knows it yet.
 */
export type DayCertainty = "entered" | "planned" | "computed" | "programme" | "open";

/** One point of the schedule; days are YYYY-MM-DD. */
export type Milestone = {
  /** Stable as long as the application lives: "application", "council:<participant>". */
  id: string;
  title: string;
  /** Absent as long as it is open. Of a span the first day. */
  day?: string;
  /** Last day of a span. */
  until?: string;
  certainty: DayCertainty;
  /** How the day comes about, or what is still to be entered. */
  note?: string;
  /** Where the law is the reason. */
  source?: Source;
  /** What has to have happened before, by id. */
  dependsOn: string[];
};

/** Days that somebody planned. Days entered in the application take precedence over them. */
export type Plans = {
  submission?: string | undefined;
  signing?: string | undefined;
  /** The day on which the agreement is to be put before the supervisory authority. */
  supervision?: string | undefined;
  /** One for each participant of the facts, in their order; `id` names it for good, unlike a key one may correct. */
  councils: readonly { id: string; plannedOn?: string | undefined }[];
};

/** "impossible": law or logic excludes the order. "unusual": it needs a reason. "hint": look at it again. */
export type ScheduleProblem = {
  id: string;
  kind: "impossible" | "unusual" | "hint";
  /** What is, then what to do. */
  text: string;
  milestones: string[];
  source?: Source;
};

/** A day as it is known: entered before planned, else open. */
export function known(
  entered: string | undefined,
  planned?: string | undefined,
): Pick<Milestone, "day" | "certainty"> {
  if (entered !== undefined) return { day: entered, certainty: "entered" };
  if (planned !== undefined) return { day: planned, certainty: "planned" };
  return { certainty: "open" };
}

/** The latest of the days; null when one of them is not known, or there is none. */
export function latestDay(milestones: readonly (Milestone | undefined)[]): string | null {
  let latest: string | null = null;
  for (const milestone of milestones) {
    const day = milestone?.until ?? milestone?.day;
    if (day === undefined) return null;
    if (latest === null || day > latest) latest = day;
  }
  return latest;
}
