import { eq } from "drizzle-orm";
import { permit } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { applications } from "~/db/schema/applications";

/** The lead lets its partners read its text, or holds it back until it is ready. Only for the lead. */
export async function shareText(
  db: Database,
  actor: Actor,
  { applicationId, heldBack, now }: { applicationId: string; heldBack: boolean; now: string },
): Promise<void> {
  await transaction(db, async (tx) => {
    const { application } = await permit(tx.sql, actor, "application.share", { applicationId });
    // A second press of the same button is not put on record again.
    if (application.textHeldBack === heldBack) return;
    await tx.sql
      .update(applications)
      .set({ textHeldBack: heldBack })
      .where(eq(applications.id, applicationId));
    const action = heldBack ? "text.held-back" : "text.shared";
    await appendAudit(tx, { now, actor, action, applicationId });
  });
}
