import { decideState } from "~/db/access/policy/decide-state";
import type { Reminders } from "~/db/reminders/load-reminders";
import type { CaseView } from "../case/case-view.server";
import { headWithDay } from "./board-page.server";
import { confirmationOf } from "./confirmation.server";
import { readinessOf } from "./readiness.server";
import { remindableOf, remindedTodayWords, unreachableWords } from "./remindable.server";

/** The question before reminders are sent by hand; where nobody would get one, why. */
export function remindPage(view: CaseView, reminders: Reminders, given: { now: string; today: string }) {
  const { id } = view.stored.application;
  const reminding = decideState("reminder.send", view.stored.situation);
  const remindable = remindableOf(readinessOf(view, given.now), reminders, given.today);
  const why = !reminding.allowed
    ? reminding.text
    : (remindedTodayWords(remindable) ??
      unreachableWords(remindable) ??
      "Von den weiteren Beteiligten muss niemand mehr etwas tun.");
  const asks = reminding.allowed && remindable.sections.length > 0;
  return {
    id,
    head: headWithDay(view, reminders, given),
    confirmation: asks ? confirmationOf(remindable) : null,
    nobody: why,
  };
}
