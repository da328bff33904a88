import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, gt, isNotNull, isNull, max } from "drizzle-orm";
import type { Station } from "~/rules/report/report";
import type { Transaction } from "../engine/transaction";
import { organisations } from "../schema/people";
import { stations } from "../schema/proceedings";
import { instant } from "../values/instant";

export type StationRow = typeof stations.$inferSelect;

/** The body of this name that the operator has added as a supervision; null where it does not use this system. */
async function supervisionId(tx: Transaction, name: string): Promise<string | null> {
  const [found] = await tx.sql
    .select({ id: organisations.id, kind: organisations.kind })
    .from(organisations)
    .where(and(eq(organisations.name, name), eq(organisations.addedBy, "operator")));
  return found?.kind === "supervision" ? found.id : null;
}

const namesOf = (channel: readonly Station[]): string[] =>
  channel.filter(({ role }) => role === "supervision").map(({ station }) => station);

const presentWay = (applicationId: string) =>
  and(eq(stations.applicationId, applicationId), isNull(stations.lastVersion));

/** Whether a channel leads over the stations of the present way. */
export async function isPresentWay(
  tx: Transaction,
  applicationId: string,
  channel: readonly Station[],
): Promise<boolean> {
  const rows = await tx.sql
    .select({ name: stations.name })
    .from(stations)
    .where(presentWay(applicationId))
    .orderBy(asc(stations.position));
  return isDeepStrictEqual(
    rows.map(({ name }) => name),
    namesOf(channel),
  );
}

/**
 * Fixes the stations of the Dienstweg in their order, from this version on; those outside this system are kept
 * without a body. What was the way until now is over: its stations read no later version.
 */
export async function beginWay(
  tx: Transaction,
  applicationId: string,
  { channel, version }: { channel: readonly Station[]; version: number },
): Promise<void> {
  await tx.sql
    .update(stations)
    .set({ lastVersion: version - 1 })
    .where(presentWay(applicationId));
  const [last] = await tx.sql
    .select({ position: max(stations.position) })
    .from(stations)
    .where(eq(stations.applicationId, applicationId));
  const first = (last?.position ?? -1) + 1;
  for (const [at, name] of namesOf(channel).entries()) {
    const organisationId = await supervisionId(tx, name);
    const row = { applicationId, position: first + at, name, organisationId, firstVersion: version };
    await tx.sql.insert(stations).values(row);
  }
}

/** The next station inside this system after `position` (-1: from the beginning of the way); null: on to the authority. */
export async function nextStation(
  tx: Transaction,
  applicationId: string,
  position: number,
): Promise<(StationRow & { organisationId: string }) | null> {
  const [row] = await tx.sql
    .select()
    .from(stations)
    .where(
      and(presentWay(applicationId), gt(stations.position, position), isNotNull(stations.organisationId)),
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
