import { eq } from "drizzle-orm";
import { AccessDenied } from "../access/access";
import { NOT_FOUND } from "../access/policy/reasons";
import type { Transaction } from "../engine/transaction";
import { proceedings } from "../schema/proceedings";
import { instant } from "../values/instant";
import { keepListEntries } from "./keep-entries";

export type Proceeding = typeof proceedings.$inferSelect;
export type Change = Partial<
  Omit<Proceeding, "applicationId" | "number" | "searchId" | "version" | "updatedAt">
>;

export type Moved = { ok: true; proceeding: Proceeding } | { ok: false; stands: Proceeding };

/** The proceeding as it stands. @throws AccessDenied (404) where the application was never submitted. */
export async function proceedingOf(tx: Transaction, applicationId: string): Promise<Proceeding> {
  const [row] = await tx.sql.select().from(proceedings).where(eq(proceedings.applicationId, applicationId));
  if (!row) throw new AccessDenied(false, NOT_FOUND);
  return row;
}

/**
 * One act on the proceeding: refused, with what stands there now, when somebody acted since the person looked
 * (`expectedVersion`); otherwise changed and moved by one. Two officers cannot both decide.
 */
export async function moveProceeding(
  tx: Transaction,
  given: { applicationId: string; expectedVersion: number; change: Change; now: string },
): Promise<Moved> {
  const stands = await proceedingOf(tx, given.applicationId);
  if (stands.version !== given.expectedVersion) return { ok: false, stands };
  const [proceeding] = await tx.sql
    .update(proceedings)
    .set({ ...given.change, version: stands.version + 1, updatedAt: instant(given.now) })
    .where(eq(proceedings.applicationId, given.applicationId))
    .returning();
  if (!proceeding) throw new RangeError(`No proceeding of ${given.applicationId}`);
  await keepListEntries(tx, stands, proceeding, given.now);
  return { ok: true, proceeding };
}
