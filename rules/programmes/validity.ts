import { formatDate } from "~/rules/german/date";
import { addDays, daysBetween } from "~/rules/periods/days";
import { programmes } from "./index";
import type { Programme } from "./programme";

type Span = Pick<Programme, "from" | "to" | "uncertain">;

/** True when the day (YYYY-MM-DD) lies in the span, both ends included. */
export const holds = ({ from, to }: { from: string; to: string }, day: string): boolean =>
  from <= day && day <= to;

/** The first and the last day without doubt. */
export function surelyInForce({ from, to, uncertain }: Span): { from: string; to: string } {
  const atStart = uncertain.find((span) => span.from === from);
  const atEnd = uncertain.find((span) => span.to === to);
  return {
    from: atStart ? addDays(atStart.to, 1) : from,
    to: atEnd ? addDays(atEnd.from, -1) : to,
  };
}

/** "vom 02.10.2021 bis 31.12.2026"; days in doubt are said to be so. */
export function spanWords(programme: Span): string {
  const { from, to } = programme;
  const sure = surelyInForce(programme);
  const start = sure.from === from ? "vom" : "frühestens vom";
  const end = sure.to === to ? "bis" : "bis spätestens";
  return `${start} ${formatDate(from)} ${end} ${formatDate(to)}`;
}

/** How a version stands on a day: before its first day, in force, in doubt, or over. */
export type VersionStanding = "not-yet" | "in-force" | "doubtful" | "over";

export function standingOn(programme: Span, day: string): VersionStanding {
  if (day < programme.from) return "not-yet";
  if (day > programme.to) return "over";
  return programme.uncertain.some((span) => holds(span, day)) ? "doubtful" : "in-force";
}

/** Days left until the last sure and until the last possible day; negative once it is over. */
export function daysLeft(programme: Span, on: string): { sure: number; possible: number } {
  return {
    sure: daysBetween(on, surelyInForce(programme).to),
    possible: daysBetween(on, programme.to),
  };
}

/** The version of the same state whose span holds the day, doubtful days included. */
export function versionOn({ state }: Pick<Programme, "state">, day: string): Programme | undefined {
  return programmes.find((version) => version.state === state && holds(version, day));
}

/** Neither of the programmes of 2021 has a successor in any source. */
export const NO_SUCCESSOR = "Eine Nachfolgerin ist nicht bekannt.";
export const ASK_IN_WRITING = "Fragen Sie die Bewilligungsbehörde schriftlich, wie es weitergeht.";

const COPY_FOLLOWS =
  "Kopieren Sie den Antrag, wenn er selbst eine andere Fassung nennt: Die Kopie folgt der geltenden.";

const THAT_DAY = { on: "An diesem Tag", for: "Für diesen Tag" };
export const TODAY = { on: "Heute", for: "Heute" };

/** What holds on a day on which this version does not, or whom to ask. */
export function otherVersionAdvice(programme: Programme, day: string, when = THAT_DAY): string {
  const other = versionOn(programme, day);
  if (other?.uncertain.some((span) => holds(span, day)))
    return `${when.for} kommt die ${other.shortTitle} in Frage; sicher ist das nicht.`;
  // A draft follows the version of its day by itself, unless it names one, as an imported application may.
  if (other) return `${when.on} gilt die ${other.shortTitle}. ${COPY_FOLLOWS}`;
  return day > programme.to
    ? `${NO_SUCCESSOR} ${ASK_IN_WRITING}`
    : "Fragen Sie die Bewilligungsbehörde, welche Fassung an diesem Tag gilt.";
}
