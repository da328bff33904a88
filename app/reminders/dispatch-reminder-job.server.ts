import { listUndispatched, remindOfDispatch } from "~/db/reminders/remind-of-dispatch";
import { isDispatchDue } from "~/rules/schedule/reminder-marks";
import type { Job } from "../jobs/job";
import { noticeMail } from "../notices/notice-mail";
import { isDaytime } from "./daytime.server";
import type { ReminderParts } from "./reminder-parts";

/** Reminds a lead once, some working days after it handed in a version that it has to send itself, while it has not. */
export function dispatchReminderJob({ db, clock, log, sender }: ReminderParts): Job {
  return {
    name: "dispatch-reminders",
    everySeconds: 300,
    async run(mayGoOn) {
      const [now, today] = [clock.now(), clock.today()];
      if (!isDaytime(now)) return;
      for (const version of await listUndispatched(db, { before: now })) {
        if (!mayGoOn()) return;
        if (!isDispatchDue(version.submittedOn, today, version.state)) continue;
        const reminded = await remindOfDispatch(db, { ...version, noticeMail: noticeMail(sender), now });
        if (reminded) log.info("dispatch.reminded", { application: version.applicationId });
      }
    },
  };
}
