import { eq } from "drizzle-orm";
import type { Transaction } from "~/db/engine/transaction";
import { listEntries, NO_DAY } from "~/db/schema/list-entries";
import { instant } from "~/db/values/instant";
import type { Proceeding } from "./move-proceeding";

type Before = Pick<Proceeding, "state" | "holderOrganisationId">;

/**
 * Where a case has come to, if it came from elsewhere: from the lead or another body. An answer to what an officer
 * asked for comes back to a case that never left.
 */
function arrivedAt(before: Before | undefined, after: Proceeding): string | null {
  const { holderOrganisationId } = after;
  const moved = holderOrganisationId !== before?.holderOrganisationId;
  return moved && before?.state !== "correction" ? holderOrganisationId : null;
}

/**
 * Keeps the lists of all bodies in step with a proceeding that was just changed, in the same transaction: the body it
 * came to has it from now on. `before` is undefined for one that sets out, for the first time or anew: the bodies of an
 * earlier way have it no more.
 */
export async function keepListEntries(
  tx: Transaction,
  before: Before | undefined,
  after: Proceeding,
  now: string,
): Promise<void> {
  const { applicationId, number, state, assigneeId, dueOn } = after;
  const entry = { number, state, assigneeId, dueOn: dueOn ?? NO_DAY };
  if (!before) await tx.sql.delete(listEntries).where(eq(listEntries.applicationId, applicationId));
  await tx.sql.update(listEntries).set(entry).where(eq(listEntries.applicationId, applicationId));
  const organisationId = arrivedAt(before, after);
  if (organisationId === null) return;
  const arrival = { ...entry, arrivedAt: instant(now) };
  await tx.sql
    .insert(listEntries)
    .values({ organisationId, applicationId, ...arrival })
    .onConflictDoUpdate({ target: [listEntries.applicationId, listEntries.organisationId], set: arrival });
}
