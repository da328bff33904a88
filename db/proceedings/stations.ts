import { and, asc, eq, gt, isNotNull } from "drizzle-orm";
import type { Station } from "~/rules/report";
import { instant } from "../instant";
import { organisations } from "../schema/people";
import { stations } from "../schema/proceedings";
import type { Transaction } from "../transaction";

export type StationRow = typeof stations.$inferSelect;

/** The body of this name that the operator has added as a supervision; null where it does not use this system. */
async function supervisionId(tx: Transaction, name: string): Promise<string | null> {
  const [found] = await tx.sql
    .select({ id: organisations.id, kind: organisations.kind })
    .from(organisations)
    .where(and(eq(organisations.name, name), eq(organisations.addedBy, "operator")));
  return found?.kind === "supervision" ? found.id : null;
}

/** Fixes the stations of the Dienstweg in their order; those outside this system are kept without a body. */
export async function writeStations(
  tx: Transaction,
  applicationId: string,
  channel: readonly Station[],
): Promise<void> {
  const names = channel.filter(({ role }) => role === "supervision").map(({ station }) => station);
  for (const [position, name] of names.entries()) {
    const organisationId = await supervisionId(tx, name);
    await tx.sql.insert(stations).values({ applicationId, position, name, organisationId });
  }
}

/** The next station inside this system after `position` (-1: from the beginning); null: on to the authority. */
export async function nextStation(
  tx: Transaction,
  applicationId: string,
  position: number,
): Promise<(StationRow & { organisationId: string }) | null> {
  const [row] = await tx.sql
    .select()
    .from(stations)
    .where(
      and(
        eq(stations.applicationId, applicationId),
        gt(stations.position, position),
        isNotNull(stations.organisationId),
      ),
    )
    .orderBy(asc(stations.position))
    .limit(1);
  return row?.organisationId ? { ...row, organisationId: row.organisationId } : null;
}

/** The case has reached this station: from now on it may read it. */
export async function arriveAt(
  tx: Transaction,
  applicationId: string,
  position: number,
  now: string,
): Promise<void> {
  await tx.sql
    .update(stations)
    .set({ arrivedAt: instant(now), forwardedAt: null, forwardedBy: null })
    .where(and(eq(stations.applicationId, applicationId), eq(stations.position, position)));
}
