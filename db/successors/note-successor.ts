import type { Database } from "../engine/open";
import { transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { successors } from "../schema/successors";
import { instant } from "../values/instant";

/** Notes that a further version of a programme is known from now on; false where it was known before. */
export async function noteSuccessor(
  db: Database,
  { programme, now }: { programme: string; now: string },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    const row = { programme, loadedAt: instant(now) };
    const { changes } = await tx.sql.insert(successors).values(row).onConflictDoNothing();
    if (changes === 0) return false;
    await appendAudit(tx, { now, actor: null, action: "successor.loaded", detail: { programme } });
    return true;
  });
}
