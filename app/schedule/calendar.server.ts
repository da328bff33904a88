import ical, {
  escape as escaped,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Schedule } from "~/rules";
import { addDays } from "~/rules/periods/days";
import type { DayCertainty, Milestone } from "~/rules/schedule/milestone";
import { CERTAINTY_TEXT } from "./certainty-text";

export type CalendarOf = {
  /** Stable for the life of the application; with the host it names every event for good. */
  applicationId: string;
  host: string;
  title: string;
  /** Address of the schedule page. */
  page: string;
  /** Instant: decides DTSTAMP and SEQUENCE. */
  now: string;
  /** YYYY-MM-DD: what lies before is left out. */
  today: string;
};

/** The number of a later download is always higher, so that calendars take it for the newer one. */
const sequenceAt = (now: string): number => Math.floor(Date.parse(now) / 60_000);

const SURE: readonly DayCertainty[] = ["entered", "programme"];

/** Without the signs that no line of a calendar may hold. */
const printable = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, "");

function descriptionOf({ note, source, certainty }: Milestone, { title, page }: CalendarOf): string {
  const law = source && [source.provision, source.act].filter(Boolean).join(", ");
  return [title, `Stand: ${CERTAINTY_TEXT[certainty]}`, note, law, page].filter(Boolean).join("\n");
}

/**
 * The days from today on as an iCalendar file: whole days without a time zone, which is how Europe/Berlin means
 * them. The package escapes the texts of events but not the calendar's name, and leaves out the last line end.
 */
export function calendarText({ milestones }: Schedule, given: CalendarOf): string {
  const { applicationId, host, title, page, now, today } = given;
  const calendar = ical({
    prodId: { company: "IKZ-Antrag", product: "Zeitplan", language: "DE" },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(printable(`Zeitplan: ${title}`), false),
    x: { "X-WR-TIMEZONE": "Europe/Berlin" },
  });
  for (const milestone of milestones) {
    const { id, day, until = day, certainty } = milestone;
    if (day === undefined || until === undefined || until < today) continue;
    const sure = SURE.includes(certainty);
    const aside = sure ? "" : ` (${CERTAINTY_TEXT[certainty]})`;
    calendar.createEvent({
      id: `${applicationId}.${id}@${host}`,
      sequence: sequenceAt(now),
      stamp: now,
      allDay: true,
      // Written YYYY-MM-DD, without a zone: the package then reads and writes the same day in UTC.
      start: day,
      // The day after the last one (RFC 5545, 3.6.1).
      end: addDays(until, 1),
      summary: printable(`${milestone.title}${aside}`),
      description: printable(descriptionOf(milestone, given)),
      url: page,
      status: sure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
