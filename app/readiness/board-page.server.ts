import { decideState } from "~/db/access/policy/decide-state";
import type { Reminders } from "~/db/reminders/load-reminders";
import { formatDate } from "~/rules/german/date";
import { workingDays } from "~/rules/german/working-days";
import { workingDaysUntil } from "~/rules/periods/working-days";
import { type CaseHead, caseHead } from "../case/case-head.server";
import type { CaseView } from "../case/case-view.server";
import { knownCase } from "../case/known-case.server";
import { dayOf } from "../clock/clock.server";
import type { CaseFact } from "../components/case-header";
import { stateInAWord } from "../standing/state-in-a-word";
import { boardRows } from "./board-rows.server";
import { boardSummary, isReady } from "./board-words";
import { confirmationOf } from "./confirmation.server";
import { markLines, nextReminderOf } from "./next-reminder.server";
import { readinessOf } from "./readiness.server";
import { remindableOf, remindedTodayWords, unreachableWords } from "./remindable.server";
import { sentLines } from "./sent-lines.server";

type Given = { now: string; today: string };

function farWords(day: string, today: string, { application }: CaseView): string {
  if (day < today) return "vorbei";
  return day === today ? "heute" : `in ${workingDays(workingDaysUntil(today, day, application.state), true)}`;
}

/** The head of the case with the day everybody works towards. */
export function headWithDay(
  view: CaseView,
  { day }: Pick<Reminders, "day">,
  { now, today }: Given,
): CaseHead {
  if (day === null || view.stored.application.status !== "draft") return caseHead(view, now);
  const fact: CaseFact = {
    label: "Geplanter Antragstag",
    value: formatDate(day),
    aside: farWords(day, today, view),
  };
  return caseHead(view, now, [fact]);
}

/** What the readiness board shows, all of it from what is stored. */
export function boardPage(view: CaseView, reminders: Reminders, given: Given) {
  const { today, now } = given;
  const { application } = view.stored;
  const readiness = readinessOf(view, now);
  const remindable = remindableOf(readiness, reminders, today);
  const names = new Map(readiness.map(({ section, name }) => [section, name]));
  const reminding = decideState("reminder.send", view.stored.situation);
  const open = reminding.allowed;
  const closed = reminding.allowed ? null : reminding.text;
  const place = { closed, state: view.application.state, today };
  return {
    id: application.id,
    head: headWithDay(view, reminders, given),
    summary: boardSummary(readiness, stateInAWord(knownCase(view))?.word ?? null),
    alone: readiness.length < 2,
    rows: boardRows(view, readiness),
    uploaded: readiness.filter(({ uploadedOn }) => uploadedOn !== null).length,
    cleared: readiness.filter(({ clearance }) => clearance.state === "cleared").length,
    next: nextReminderOf(reminders, {
      ...place,
      ready: readiness.every(isReady),
    }),
    confirmation: open && remindable.sections.length > 0 ? confirmationOf(remindable) : null,
    remindedToday: open ? remindedTodayWords(remindable) : null,
    unreachable: open ? unreachableWords(remindable) : null,
    open,
    /** Why nobody is reminded any more. */
    closed,
    automatic: reminders.automatic,
    switched: reminders.switched && {
      by: reminders.switched.by,
      on: formatDate(dayOf(reminders.switched.at)),
    },
    marks: markLines(reminders, place),
    sent: sentLines(reminders, names),
  };
}

export type BoardPage = ReturnType<typeof boardPage>;
