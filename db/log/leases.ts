import { and, eq } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { leases } from "~/db/schema/leases";
import { instant, later } from "~/db/values/instant";

export type Lease = typeof leases.$inferSelect;

/** The right to run the jobs of a database, and for how long it is given at a time. */
export const JOBS_LEASE = "jobs";
export const LEASE_SECONDS = 30;
/** How far the clocks of two processes may stand apart. */
export const CLOCKS_APART_SECONDS = 30;

/** One that ends far later than it could is left from a clock that has been put back since: nobody renews it. */
function isLive(lease: Lease | undefined, now: string): lease is Lease {
  if (!lease) return false;
  const latest = later(now, { seconds: LEASE_SECONDS + CLOCKS_APART_SECONDS });
  return lease.expiresAt > instant(now) && lease.expiresAt <= latest;
}

/** Takes the lease or renews it; null while another holder has it. Gives the instant at which it ends. */
export async function takeLease(
  db: Database,
  { name, holder, now }: { name: string; holder: string; now: string },
): Promise<string | null> {
  const expiresAt = later(now, { seconds: LEASE_SECONDS });
  return transaction(db, async (tx) => {
    const [held] = await tx.sql.select().from(leases).where(eq(leases.name, name));
    if (isLive(held, now) && held.holder !== holder) return null;
    await tx.sql
      .insert(leases)
      .values({ name, holder, expiresAt })
      .onConflictDoUpdate({ target: leases.name, set: { holder, expiresAt } });
    return expiresAt;
  });
}

/** Gives it back, so that the next holder need not wait; another's lease is left alone. */
export async function releaseLease(
  db: Database,
  { name, holder }: { name: string; holder: string },
): Promise<void> {
  await transaction(db, async (tx) => {
    await tx.sql.delete(leases).where(and(eq(leases.name, name), eq(leases.holder, holder)));
  });
}

/** Who holds it now; null for nobody. */
export async function findLease(
  db: Pick<Database, "reader">,
  { name, now }: { name: string; now: string },
): Promise<Lease | null> {
  const [held] = await db.reader.select().from(leases).where(eq(leases.name, name));
  return isLive(held, now) ? held : null;
}
