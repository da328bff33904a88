import type { Database } from "../engine/open";
import { transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { reminderMarks } from "../schema/reminders";
import { instant } from "../values/instant";
import { reminderState } from "./planned-day";
import { type ReminderMails, sendReminder, type Unready } from "./send-reminder";

export type AtMark = ReminderMails & {
  applicationId: string;
  /** The planned day as it was when it was found to be near. */
  day: string;
  /** Working days before it. */
  mark: number;
  unready: readonly Unready[];
  now: string;
};

/**
 * Reminds all that are not ready at a mark, and notes in the same transaction that the mark is over: a program that dies
 * in between has done nothing, and no mark comes twice. Whoever was reminded by hand today is left out. Gives the
 * sections that were reminded; null where it is not wanted any more: submitted, withdrawn, deleted, switched off, another
 * day planned, or done already.
 */
export async function remindAtMark(db: Database, given: AtMark): Promise<string[] | null> {
  const { applicationId, day, mark, unready, now, ...mails } = given;
  return transaction(db, async (tx) => {
    const state = await reminderState(tx.sql, applicationId);
    if (!state?.automatic || state.day !== day) return null;
    const over = { applicationId, plannedDay: day, mark, handledAt: instant(now) };
    const { changes } = await tx.sql.insert(reminderMarks).values(over).onConflictDoNothing();
    if (changes === 0) return null;
    const reminded: string[] = [];
    for (const one of unready) {
      const sent = { ...mails, applicationId, unready: one, plannedDay: day, mark, now };
      if (await sendReminder(tx, null, sent)) reminded.push(one.section);
    }
    const detail = { mark, plannedDay: day, sections: reminded };
    await appendAudit(tx, { now, actor: null, action: "reminders.sent", applicationId, detail });
    return reminded;
  });
}
