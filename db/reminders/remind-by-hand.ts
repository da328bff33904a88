import { permitNow } from "../access/case-situation";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { Refusal } from "../values/refusal";
import { reminderState } from "./planned-day";
import { type ReminderMails, sendReminder, type Unready } from "./send-reminder";

type ByHand = ReminderMails & { applicationId: string; unready: readonly Unready[]; now: string };

/**
 * Reminds these participants now; gives the sections that were. Whoever was reminded today is left out.
 * @throws Refusal once the application is not a draft any more, and where nobody is left to be reminded
 */
export async function remindByHand(db: Database, actor: Actor, given: ByHand): Promise<string[]> {
  const { applicationId, unready, now, ...mails } = given;
  return transaction(db, async (tx) => {
    await permitNow(tx.sql, actor, "reminder.send", { applicationId });
    const plannedDay = (await reminderState(tx.sql, applicationId))?.day ?? null;
    const reminded: string[] = [];
    for (const one of unready) {
      const sent = { ...mails, applicationId, unready: one, plannedDay, mark: null, now };
      if (await sendReminder(tx, actor, sent)) reminded.push(one.section);
    }
    if (reminded.length === 0) {
      throw new Refusal(
        "Inzwischen ist niemand mehr zu erinnern: Es fehlt nichts mehr, oder heute wurde schon erinnert.",
      );
    }
    const detail = { byHand: true, sections: reminded };
    await appendAudit(tx, { now, actor, action: "reminders.sent", applicationId, detail });
    return reminded;
  });
}
