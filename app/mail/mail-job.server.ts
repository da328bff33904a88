import type { Database } from "~/db/engine/open";
import type { NoticeMail } from "~/db/telling/notify";
import type { Clock } from "../clock/clock.server";
import type { Job } from "../jobs/job";
import type { Log } from "../log/log.server";
import { deliverDueMails, type MailFailure } from "./deliver-due-mails";
import type { MailTransport } from "./transport";

export const MAIL_JOB = "mails";

type Parts = { db: Database; transport: MailTransport; clock: Clock; log: Log; noticeMail: NoticeMail };

/** Sends what the outbox holds: when woken, and every half minute for mails that were put off. */
export function mailJob({ log, ...parts }: Parts): Job {
  return {
    name: MAIL_JOB,
    everySeconds: 30,
    async run(mayGoOn) {
      const { failed } = await deliverDueMails({ ...parts, mayGoOn });
      for (const failure of failed) log.info("mail.failed", mailFields(failure));
    },
  };
}

/** The server's words stay in the outbox: they often quote the address, which the log does not carry. */
function mailFields({ mail, error, nextAttemptAt }: MailFailure) {
  const code =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
  return { mail, code, nextAttemptAt: nextAttemptAt ?? "given up" };
}
