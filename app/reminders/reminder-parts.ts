import type { Database } from "~/db/engine/open";
import type { Clock } from "../clock/clock.server";
import type { Log } from "../log/log.server";
import type { MailSender } from "../mail/signature";

/** What reminding by itself needs of the server. */
export type ReminderParts = { db: Database; clock: Clock; log: Log; sender: MailSender };
