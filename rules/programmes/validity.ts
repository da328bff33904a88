import { formatDate } from "~/rules/german/date";
import { addDays, daysBetween } from "~/rules/periods/days";
import { programmes } from "./index";
import type { Programme } from "./programme";

type Span = Pick<Programme, "from" | "to" | "uncertain">;

/** From so many days before the last sure day on, the end is spoken of. */
const NOTICE_DAYS = 90;

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

const THAT_DAY = { on: "An diesem Tag", for: "Für diesen Tag" };
const TODAY = { on: "Heute", for: "Heute" };

/** What holds on a day on which this version does not, or whom to ask. */
export function otherVersionAdvice(programme: Programme, day: string, when = THAT_DAY): string {
  const other = versionOn(programme, day);
  if (other?.uncertain.some((span) => holds(span, day)))
    return `${when.for} kommt die ${other.shortTitle} in Frage; sicher ist das nicht.`;
  if (other) return `${when.on} gilt die ${other.shortTitle}. Wählen Sie diese Fassung.`;
  return day > programme.to
    ? "Eine Nachfolgerin ist nicht bekannt. Fragen Sie die Bewilligungsbehörde, wie es weitergeht."
    : "Fragen Sie die Bewilligungsbehörde, welche Fassung an diesem Tag gilt.";
}

export type EndNotice = {
  /** `ending` up to the last sure day, then `doubtful` up to the last possible one, then `over`. */
  phase: "ending" | "doubtful" | "over";
  lastSureDay: string;
  lastDay: string;
  title: string;
  /** How sure the end is and how near. */
  text: string;
  /** What comes after, and what to do. */
  advice: string;
};

const inDays = (left: number) => (left === 0 ? "heute" : `in ${left} ${left === 1 ? "Tag" : "Tagen"}`);

function endText(programme: Programme, sure: string, left: number): string {
  const last = formatDate(programme.to);
  if (sure < programme.to) {
    const when = left < 0 ? "" : ` (${inDays(left)})`;
    return `Sicher belegt ist die Geltung nur bis ${formatDate(sure)}${when}; der letzte Tag ist nicht belegt, spätestens der ${last}.`;
  }
  return left === 0
    ? `Das Programm endet heute; der ${last} ist der letzte Tag.`
    : `Das Programm endet am ${last}, ${inDays(left)}.`;
}

function nextVersion({ state, to }: Programme): string {
  const next = programmes.find((version) => version.state === state && version.from > to);
  return next
    ? `Danach gilt die ${next.shortTitle}, ${spanWords(next)}.`
    : "Eine Nachfolgerin ist nicht bekannt.";
}

function over(programme: Programme, on: string): Pick<EndNotice, "title" | "text" | "advice"> {
  return {
    title: "Das Förderprogramm gilt nicht mehr",
    text: `Die ${programme.shortTitle} galt ${spanWords(programme)}.`,
    advice: otherVersionAdvice(programme, on, TODAY),
  };
}

/**
 * What is to be said about the end of a version on a day (YYYY-MM-DD): from 90 days before the last sure day
 * on, and after its last possible day. Null as long as the end is far.
 */
export function endNotice(programme: Programme, on: string): EndNotice | null {
  const { to: lastDay } = programme;
  const doubtful = programme.uncertain.find(({ to }) => to === lastDay);
  // The calendar is asked only near the end.
  if (Number((doubtful?.from ?? lastDay).slice(0, 4)) - Number(on.slice(0, 4)) > 1) return null;
  const lastSureDay = surelyInForce(programme).to;
  if (on > lastDay) return { phase: "over", lastSureDay, lastDay, ...over(programme, on) };
  const left = daysBetween(on, lastSureDay);
  if (left > NOTICE_DAYS) return null;
  const text = endText(programme, lastSureDay, left);
  const advice = nextVersion(programme);
  const title = "Das Förderprogramm läuft aus";
  return left < 0
    ? {
        phase: "doubtful",
        lastSureDay,
        lastDay,
        title,
        text,
        advice: `${advice} Fragen Sie die Bewilligungsbehörde, ob das Programm noch gilt.`,
      }
    : {
        phase: "ending",
        lastSureDay,
        lastDay,
        title,
        text,
        advice: `${advice} Reichen Sie den Antrag spätestens am ${formatDate(lastSureDay)} ein.`,
      };
}
