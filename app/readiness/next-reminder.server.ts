import type { Reminders } from "~/db/reminders/load-reminders";
import type { State } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { nextReminder, reminderDays } from "~/rules/schedule/reminder-marks";
import { markWords } from "./reminder-words";

/** Why no reminder will go out by itself, or when the next does. */
export type NextReminder = { value: string; aside: string; plan: boolean };

/** `closed`: why nobody is reminded any more. */
type Case = { closed: string | null; state: State; today: string };

/** Then the lead alone is reminded, and of something else. */
const NOT_PLANNED =
  "Es ist noch kein Antragstag geplant. Dann wird nur die federführende Kommune an das Ende des Förderprogramms erinnert.";

const none = (aside: string, plan = false): NextReminder => ({ value: "keine", aside, plan });

/** The tile: the next day on which whoever is not ready then is reminded. */
export function nextReminderOf(
  { day, since, handled, automatic }: Pick<Reminders, "day" | "since" | "handled" | "automatic">,
  { closed, state, today, ready }: Case & { ready: boolean },
): NextReminder {
  if (closed !== null) return none(closed);
  if (day === null) return none(NOT_PLANNED, true);
  if (day <= today)
    return none(day === today ? "Heute ist der Antragstag." : "Der Antragstag ist vorbei.", true);
  if (!automatic) return none("Automatische Erinnerungen sind ausgeschaltet.");
  const next = nextReminder({ day, since, state }, { today, handled });
  if (!next) return none(`Vor dem ${formatDate(day)} kommt keine mehr.`);
  const meant = reminderDays({ day, state }).find(({ mark }) => mark === next.mark)?.on ?? next.on;
  const words = meant === next.on ? markWords(next.mark) : `nachgeholt für den ${formatDate(meant)}`;
  return {
    value: next.on === today ? "heute" : formatDate(next.on),
    aside: words + (ready ? ", falls dann etwas fehlt" : ""),
    plan: false,
  };
}

export type MarkLine = { mark: number; on: string; words: string };

/** All marks of the planned day, and what became or becomes of each. */
export function markLines(
  { day, since, handled, automatic }: Pick<Reminders, "day" | "since" | "handled" | "automatic">,
  { closed, state, today }: Case,
): MarkLine[] {
  if (day === null || closed !== null) return [];
  const next = automatic ? nextReminder({ day, since, state }, { today, handled }) : null;
  const wordsOf = (mark: number, on: string): string => {
    if (handled.includes(mark)) return "erledigt";
    if (next?.mark === mark || (on > today && automatic)) return "steht aus";
    return on > today ? "ausgeschaltet" : "entfallen";
  };
  return reminderDays({ day, state }).map(({ mark, on }) => ({
    mark,
    on: formatDate(on),
    words: wordsOf(mark, on),
  }));
}
