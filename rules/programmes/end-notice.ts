import { formatDate } from "~/rules/german/date";
import { daysBetween } from "~/rules/periods/days";
import { afterTheEnd } from "./after-the-end";
import { programmes } from "./index";
import type { Programme } from "./programme";
import { NO_SUCCESSOR, otherVersionAdvice, spanWords, surelyInForce, TODAY, versionOn } from "./validity";

/** From so many days before the last sure day on, the end is spoken of. */
const NOTICE_DAYS = 90;

export type EndNotice = {
  /** `ending` up to the last sure day, then `doubtful` up to the last possible one, then `over`. */
  phase: "ending" | "doubtful" | "over";
  lastSureDay: string;
  lastDay: string;
  title: string;
  /** How sure the end is and how near. */
  text: string;
  /** What comes after and what is not known of it, and what to do. */
  advice: string;
};

const DOUBTFUL = "Ob das Förderprogramm noch gilt, ist nicht sicher";

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

const unknown = (programme: Programme): string => `${NO_SUCCESSOR} ${afterTheEnd(programme)}`;

/** The version that follows; where none is known, what is not known, and that one has to ask. */
function nextVersion(programme: Programme, left: number): string {
  const { state, to } = programme;
  const next = programmes.find((version) => version.state === state && version.from > to);
  if (!next) return unknown(programme);
  const doubt = left < 0 ? " Fragen Sie die Bewilligungsbehörde, ob das Programm noch gilt." : "";
  return `Danach gilt die ${next.shortTitle}, ${spanWords(next)}.${doubt}`;
}

function over(programme: Programme, on: string): Pick<EndNotice, "title" | "text" | "advice"> {
  return {
    title: "Das Förderprogramm gilt nicht mehr",
    text: `Die ${programme.shortTitle} galt ${spanWords(programme)}.`,
    advice: versionOn(programme, on) ? otherVersionAdvice(programme, on, TODAY) : unknown(programme),
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
  return {
    phase: left < 0 ? "doubtful" : "ending",
    lastSureDay,
    lastDay,
    title: left < 0 ? DOUBTFUL : "Das Förderprogramm läuft aus",
    text: endText(programme, lastSureDay, left),
    advice: nextVersion(programme, left),
  };
}
