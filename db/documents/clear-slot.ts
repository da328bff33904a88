import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "~/db/engine/transaction";
import { documents } from "~/db/schema/submissions";
import { instant } from "~/db/values/instant";

type Place = { applicationId: string; section: string; slot: string | null };

/** Takes the file out that stands in this slot, for the one that comes; gives its id. */
export async function clearSlot(
  tx: Transaction,
  { applicationId, section, slot }: Place,
  { replacedBy, now }: { replacedBy: string; now: string },
): Promise<string | null> {
  if (slot === null) return null;
  const [replaced] = await tx.sql
    .update(documents)
    .set({ removedAt: instant(now), replacedBy })
    .where(
      and(
        eq(documents.applicationId, applicationId),
        eq(documents.section, section),
        eq(documents.slot, slot),
        isNull(documents.removedAt),
      ),
    )
    .returning({ id: documents.id });
  return replaced?.id ?? null;
}
