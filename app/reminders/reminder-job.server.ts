import { loadAsLead } from "~/db/applications/load-application";
import { listNearApplications, type NearApplication } from "~/db/reminders/near-applications";
import { remindAtMark } from "~/db/reminders/remind-at-mark";
import { addDays } from "~/rules/periods/days";
import { dueMark, REMINDER_HORIZON_DAYS } from "~/rules/schedule/reminder-marks";
import { caseView } from "../case/case-view.server";
import type { Job } from "../jobs/job";
import { invitationReminderMail } from "../mail/invitation-reminder-mail";
import { noticeMail } from "../notices/notice-mail";
import { readinessOf } from "../readiness/readiness.server";
import { unreadyOf } from "../readiness/unready.server";
import { isDaytime } from "./daytime.server";
import { remindOfEnds } from "./end-reminders.server";
import type { ReminderParts } from "./reminder-parts";

/** The mark that is due today and for which nobody was reminded yet. */
function markOf({ day, since, state, handled }: NearApplication, today: string) {
  if (state !== "HE" && state !== "NW") return null;
  const mark = dueMark({ day, since, state }, today);
  return mark === null || handled.includes(mark) ? null : mark;
}

/**
 * Reminds, before the planned day of an application, every participant that is not ready: at each mark once. Where no day
 * is planned, the lead is reminded that the programme ends. What it has not done is found again in the database.
 */
export function reminderJob(parts: ReminderParts): Job {
  const { db, clock, log, sender } = parts;
  const mails = { noticeMail: noticeMail(sender), invitedMail: invitationReminderMail(sender) };
  async function remind({ applicationId, day }: NearApplication, mark: number): Promise<void> {
    const stored = await loadAsLead(db, applicationId);
    if (!stored) return;
    const [now, today] = [clock.now(), clock.today()];
    const view = caseView(stored, today);
    const unready = unreadyOf(view, readinessOf(view, now), { day, today });
    const reminded = await remindAtMark(db, { applicationId, day, mark, unready, ...mails, now });
    if (reminded) {
      log.info("reminders.sent", { application: applicationId, mark, participants: reminded.length });
    }
  }
  return {
    name: "reminders",
    everySeconds: 300,
    async run(mayGoOn) {
      if (!isDaytime(clock.now())) return;
      const today = clock.today();
      const until = addDays(today, REMINDER_HORIZON_DAYS);
      for (const near of await listNearApplications(db, { after: today, until })) {
        if (!mayGoOn()) return;
        const mark = markOf(near, today);
        if (mark === null) continue;
        try {
          await remind(near, mark);
        } catch (error) {
          // One application that cannot be read must not keep the others from being reminded.
          log.error("reminders.failed", error, { application: near.applicationId });
        }
      }
      await remindOfEnds(parts, mayGoOn);
    },
  };
}
