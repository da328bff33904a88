import { loadAsLead } from "~/db/applications/load-application";
import { remindOfEnd } from "~/db/reminders/remind-of-end";
import { listUnplannedDrafts, type UnplannedDraft } from "~/db/reminders/unplanned-drafts";
import { chooseProgramme, type Programme, surelyInForce, versionOn } from "~/rules";
import { state as states } from "~/rules/facts/choice-schemas";
import { addDays } from "~/rules/periods/days";
import { workingDaysUntil } from "~/rules/periods/working-days";
import { dueMark } from "~/rules/schedule/reminder-marks";
import { caseView } from "../case/case-view.server";
import { noticeMail } from "../notices/notice-mail";
import { readinessOf } from "../readiness/readiness.server";
import type { ReminderParts } from "./reminder-parts";

type Due = { applicationId: string; programme: Programme; mark: number };

/** Whether the draft goes on under the next version by itself: then nothing ends for it. */
const goesOn = (draft: UnplannedDraft, programme: Programme): boolean =>
  draft.programme !== programme.id && versionOn(programme, addDays(programme.to, 1)) !== undefined;

/** The mark before the last sure day of the draft's programme that is due today and not over; null for none. */
function dueOf(draft: UnplannedDraft, today: string): Due | null {
  const { applicationId, since, handled } = draft;
  const known = states.safeParse(draft.state);
  if (!known.success) return null;
  const state = known.data;
  const programme = chooseProgramme({ state, programme: draft.programme ?? undefined }, { on: today });
  const { to: day } = surelyInForce(programme);
  const mark = dueMark({ day, since, state }, today);
  if (mark === null || goesOn(draft, programme)) return null;
  return handled.some((one) => one.day === day && one.mark === mark)
    ? null
    : { applicationId, programme, mark };
}

/**
 * Reminds the lead of every draft without a planned day that its programme ends: at each mark before the last sure day
 * once. Who has still to do something is named, and the lead may remind them.
 */
export async function remindOfEnds(
  { db, clock, log, sender }: ReminderParts,
  mayGoOn: () => boolean,
): Promise<void> {
  const today = clock.today();
  const mail = noticeMail(sender);
  async function remind({ applicationId, programme, mark }: Due): Promise<void> {
    const stored = await loadAsLead(db, applicationId);
    if (!stored) return;
    const now = clock.now();
    const lastSureDay = surelyInForce(programme).to;
    const unready = readinessOf(caseView(stored, today), now).filter(({ missing }) => missing.length > 0);
    const end = {
      shortTitle: programme.shortTitle,
      lastSureDay,
      lastDay: programme.to,
      workingDays: workingDaysUntil(today, lastSureDay, programme.state),
      unready: unready.map(({ name }) => name),
    };
    const people = await remindOfEnd(db, { applicationId, mark, end, noticeMail: mail, now });
    if (people !== null) log.info("reminders.sent", { application: applicationId, mark, people });
  }
  for (const draft of await listUnplannedDrafts(db)) {
    if (!mayGoOn()) return;
    const due = dueOf(draft, today);
    if (due === null) continue;
    try {
      await remind(due);
    } catch (error) {
      log.error("reminders.failed", error, { application: due.applicationId });
    }
  }
}
