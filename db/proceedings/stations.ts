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

const isPresent = (applicationId: string) =>
  and(eq(stations.applicationId, applicationId), isNull(stations.lastVersion));

/** One station of a way, as far as it decides where a case goes. */
export type WayStation = Pick<StationRow, "position" | "name" | "office" | "organisationId">;

/** The stations of the present way, in their order. */
export async function presentWay({ sql }: Pick<Transaction, "sql">, applicationId: string) {
  const { position, name, office, organisationId } = stations;
  return sql
    .select({ position, name, office, organisationId })
    .from(stations)
    .where(isPresent(applicationId))
    .orderBy(asc(position));
}

/** The stations of the way that a channel would begin now; those outside this system are without a body. */
export async function plannedWay(
  { sql }: Pick<Transaction, "sql">,
  applicationId: string,
  channel: readonly Station[],
): Promise<WayStation[]> {
  const [last] = await sql
    .select({ position: max(stations.position) })
    .from(stations)
    .where(eq(stations.applicationId, applicationId));
  const first = (last?.position ?? -1) + 1;
  const way: WayStation[] = [];
  for (const [at, { station: name, office }] of supervisionIn(channel).entries()) {
    const body = await organisationOfOffice({ sql }, office, "supervision");
    way.push({ position: first + at, name, office: office ?? null, organisationId: body?.id ?? null });
  }
  return way;
}

/** Whether a channel leads over the stations of this way. */
export const isSameWay = (way: readonly WayStation[], channel: readonly Station[]): boolean =>
  isDeepStrictEqual(
    way.map(({ office, name }) => identityOf(office, name)),
    supervisionIn(channel).map(({ office, station }) => identityOf(office, station)),
  );

/**
 * The stations of a way that a case has still before it, the one where it lies among them: none once the authority has
 * it. On paper it goes over all of them.
 */
export function stationsAhead<S extends Pick<WayStation, "position" | "organisationId">>(
  way: readonly S[],
  place: { stationPosition: number | null; authorityOrganisationId: string | null },
): S[] {
  const { stationPosition, authorityOrganisationId: authority } = place;
  if (stationPosition !== null) return way.filter(({ position }) => position >= stationPosition);
  const onPaper = authority === null && way.every(({ organisationId }) => organisationId === null);
  return onPaper ? [...way] : [];
}

/**
 * Fixes the stations of the Dienstweg in their order, from this version on. What was the way until now is over: its
 * stations read no later version.
 */
export async function beginWay(
  tx: Transaction,
  applicationId: string,
  { way, version }: { way: readonly WayStation[]; version: number },
): Promise<void> {
  await tx.sql
    .update(stations)
    .set({ lastVersion: version - 1 })
    .where(isPresent(applicationId));
  for (const station of way) {
    await tx.sql.insert(stations).values({ applicationId, firstVersion: version, ...station });
  }
}

/** The next station inside this system after `position`; null: on to the authority. */
export async function nextStation(
  tx: Transaction,
  applicationId: string,
  position: number,
): Promise<(StationRow & { organisationId: string }) | null> {
  const [row] = await tx.sql
    .select()
    .from(stations)
    .where(and(isPresent(applicationId), gt(stations.position, position), isNotNull(stations.organisationId)))
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
