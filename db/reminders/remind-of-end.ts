import type { Database } from "../engine/open";
import { transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import type { NoticeFigures } from "../schema/notices";
import { reminderMarks } from "../schema/reminders";
import { involvedIn } from "../telling/involved";
import { type NoticeMail, notify } from "../telling/notify";
import { instant } from "../values/instant";
import { reminderState } from "./planned-day";

export type EndReminder = {
  applicationId: string;
  /** Working days before the last sure day. */
  mark: number;
  end: Omit<NoticeFigures["programme.ends"], "applicationId" | "title">;
  noticeMail: NoticeMail;
  now: string;
};

/**
 * Reminds the members of the lead that the programme of their draft ends, and notes in the same transaction that the mark
 * is over. Gives how many were reminded; null where it is not wanted any more: a day is planned, handed in, deleted,
 * switched off, or done already.
 */
export async function remindOfEnd(db: Database, given: EndReminder): Promise<number | null> {
  const { applicationId, mark, end, noticeMail, now } = given;
  return transaction(db, async (tx) => {
    const state = await reminderState(tx.sql, applicationId);
    if (!state?.automatic || state.day !== null) return null;
    const over = { applicationId, plannedDay: end.lastSureDay, mark, handledAt: instant(now) };
    const { changes } = await tx.sql.insert(reminderMarks).values(over).onConflictDoNothing();
    if (changes === 0) return null;
    const { lead, subject } = await involvedIn(tx.sql, applicationId);
    const figures = { ...subject, ...end };
    const people = await notify(tx, null, { to: lead, kind: "programme.ends", figures, noticeMail, now });
    const detail = { mark, programmeEnds: end.lastSureDay, people };
    await appendAudit(tx, { now, actor: null, action: "reminders.sent", applicationId, detail });
    return people;
  });
}
