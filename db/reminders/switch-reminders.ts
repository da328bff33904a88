import { permitNow } from "../access/case-situation";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { reminderSettings } from "../schema/reminders";
import { instant } from "../values/instant";
import { reminderState } from "./planned-day";

/** Switches the reminders that the program sends by itself; those by hand remain possible. Only for the lead. */
export async function switchReminders(
  db: Database,
  actor: Actor,
  { applicationId, automatic, now }: { applicationId: string; automatic: boolean; now: string },
): Promise<void> {
  await transaction(db, async (tx) => {
    await permitNow(tx.sql, actor, "reminder.switch", { applicationId });
    const state = await reminderState(tx.sql, applicationId);
    // A second press of the same button changes neither the day nor the person.
    if (state?.automatic === automatic) return;
    const set = { automatic, changedAt: instant(now), changedBy: actor.personId };
    await tx.sql
      .insert(reminderSettings)
      .values({ applicationId, ...set })
      .onConflictDoUpdate({ target: reminderSettings.applicationId, set });
    const action = automatic ? "reminders.on" : "reminders.off";
    await appendAudit(tx, { now, actor, action, applicationId });
  });
}
