import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, gt, isNotNull, isNull, max } from "drizzle-orm";
import type { Station } from "~/rules/report/report";
import type { Transaction } from "../engine/transaction";
import { organisationOfOffice } from "../offices/organisations-of-offices";
import { stations } from "../schema/proceedings";
import { instant } from "../values/instant";

export type StationRow = typeof stations.$inferSelect;

const supervisionIn = (channel: readonly Station[]): Station[] =>
  channel.filter(({ role }) => role === "supervision");

/** An office is known by its key; where a report or a row from before has none, by what it is called there. */
const identityOf = (office: string | null | undefined, name: string): string => office ?? name;

const presentWay = (applicationId: string) =>
  and(eq(stations.applicationId, applicationId), isNull(stations.lastVersion));

/** Whether a channel leads over the stations of the present way. */
export async function isPresentWay(
  tx: Transaction,
  applicationId: string,
  channel: readonly Station[],
): Promise<boolean> {
  const rows = await tx.sql
    .select({ name: stations.name, office: stations.office })
    .from(stations)
    .where(presentWay(applicationId))
    .orderBy(asc(stations.position));
  return isDeepStrictEqual(
    rows.map(({ office, name }) => identityOf(office, name)),
    supervisionIn(channel).map(({ office, station }) => identityOf(office, station)),
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
  for (const [at, { station: name, office }] of supervisionIn(channel).entries()) {
    const body = await organisationOfOffice(tx, office, "supervision");
    const place = { applicationId, position: first + at, firstVersion: version };
    const row = { ...place, name, office: office ?? null, organisationId: body?.id ?? null };
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
