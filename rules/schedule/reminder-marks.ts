import type { State } from "../facts/facts";
import { isWorkingDay, workingDaysAfter, workingDaysBefore } from "../periods/working-days";

/** So many working days before the planned day of the application whoever is not ready is reminded. */
export const REMINDER_MARKS = [14, 7, 2] as const;
export type ReminderMark = (typeof REMINDER_MARKS)[number];

/** Calendar days within which the farthest mark lies, whatever holidays fall in between. */
export const REMINDER_HORIZON_DAYS = 40;

export type Remembered = {
  /** The planned day of the application, YYYY-MM-DD. */
  day: string;
  /** Since when that day stands and reminders are on: what lay before it is not made up for. */
  since: string;
  state: State;
};

export type Reminder = { mark: ReminderMark; on: string };

/** The days of all marks, the farthest first; each is a working day. */
export function reminderDays({ day, state }: Pick<Remembered, "day" | "state">): Reminder[] {
  return REMINDER_MARKS.map((mark) => ({ mark, on: workingDaysBefore(day, mark, state) }));
}

/**
 * The mark for which reminders are to go out today, whether they already went or not; null for none. It is the nearest
 * one alone: after days without service one reminder goes out, not two. Only on working days, only before the day itself,
 * and never for a mark that was past when the day was set.
 */
export function dueMark(planned: Remembered, today: string): ReminderMark | null {
  if (today >= planned.day || !isWorkingDay(today, planned.state)) return null;
  const nearest = reminderDays(planned).findLast(({ on }) => on <= today);
  return nearest !== undefined && nearest.on >= planned.since ? nearest.mark : null;
}

/** The next reminder from today on; null when none is left. `handled`: the marks for which they went out. */
export function nextReminder(
  planned: Remembered,
  { today, handled }: { today: string; handled: readonly number[] },
): Reminder | null {
  const due = dueMark(planned, today);
  if (due !== null && !handled.includes(due)) return { mark: due, on: today };
  return reminderDays(planned).find(({ on }) => on > today && on >= planned.since) ?? null;
}

/** So many working days after a version for a body outside was handed in, its lead is reminded to send it. */
export const DISPATCH_AFTER = 3;

/** Whether that day has come; on a working day alone, so that days without service are made up for on the next. */
export function isDispatchDue(submittedOn: string, today: string, state: State): boolean {
  return isWorkingDay(today, state) && workingDaysAfter(submittedOn, DISPATCH_AFTER, state) <= today;
}
