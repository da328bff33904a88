import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { takeInProgrammes } from "~/rules";
import { carryOverByName } from "./carry-over-by-name.server";
import { createClock } from "./clock/clock.server";
import type { LoadContext } from "./http/load-context";
import { startJobs } from "./jobs/start-jobs.server";
import { wakeAfterPost } from "./jobs/wake-after-post.server";
import { createLog } from "./log/log.server";
import { MAIL_JOB, mailJob } from "./mail/mail-job.server";
import { smtpTransport } from "./mail/transport";
import { noticeMail } from "./notices/notice-mail";
import { loadProgrammes } from "./programmes/programme-folder.server";
import { readingsSettled } from "./reading/read-due-documents.server";
import { readingJob } from "./reading/reading-job.server";
import { dispatchReminderJob } from "./reminders/dispatch-reminder-job.server";
import { reminderJob } from "./reminders/reminder-job.server";
import { bodyLimit } from "./server/body-limit.server";
import { accessLog, identify, requestMark } from "./server/identify.server";
import { originCheck } from "./server/origin-check.server";
import { errorAnswer } from "./server/refusal.server";
import { securityHeaders } from "./server/security-headers.server";
import { readSettings } from "./settings/env.server";
import { successorJob } from "./successors/successor-job.server";

/**
 * Opens all the server needs, in the order in which it can fail: settings first.
 * server.js calls it before it listens; `close` is called after the last request is answered.
 * @throws SettingsError
 */
export async function start(environment: NodeJS.ProcessEnv) {
  const settings = readSettings(environment);
  const programmes = await loadProgrammes(settings.programmesPath);
  takeInProgrammes(programmes);
  const db = await openDatabase(settings.databasePath);
  const clock = createClock(settings.clockStart);
  const log = createLog(clock.now);
  await carryOverByName(db, clock.now(), log);
  const development = environment.NODE_ENV === "development";
  const first: RequestHandler[] = [identify, accessLog(log), securityHeaders(settings.origin, development)];
  if (programmes.length > 0) log.info("programmes", { ids: programmes.map(({ id }) => id).join(" ") });
  // Without a mail server (the demo) mails stay in the outbox.
  const transport = settings.smtpUrl ? smtpTransport(settings.smtpUrl, settings.mailFrom) : null;
  // Every job the server does by itself; one that comes later is one more entry here.
  // Reminders first, since they are mails.
  const work = [
    reminderJob({ db, clock, log, sender: settings }),
    dispatchReminderJob({ db, clock, log, sender: settings }),
    successorJob({ db, clock, log, sender: settings, loaded: programmes }),
    ...(transport ? [mailJob({ db, transport, clock, log, noticeMail: noticeMail(settings) })] : []),
    readingJob(db, clock),
  ];
  const jobs = startJobs({ db, clock, log, jobs: work, holder: `${process.pid}-${randomUUID()}` });
  const beforePages: RequestHandler[] = [
    originCheck(settings),
    bodyLimit(settings),
    wakeAfterPost(jobs, MAIL_JOB),
  ];
  return {
    settings,
    log,
    /** For every answer, static files included. */
    first,
    /** For what reaches the pages. */
    beforePages,
    errorAnswer: errorAnswer(settings, log),
    loadContext(_request: unknown, response: Parameters<typeof requestMark>[0]): LoadContext {
      return { settings, db, clock, log, ...requestMark(response) };
    },
    async close() {
      await jobs.stop();
      await readingsSettled(db);
      transport?.close();
      await closeDatabase(db);
    },
  };
}
