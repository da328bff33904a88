import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { organisations } from "~/db/schema/people";
import { proceedings, stations } from "~/db/schema/proceedings";
import { submissions } from "~/db/schema/submissions";
import type { Office } from "~/rules/offices/office";
import { giveOffice } from "./organisations-of-offices";

/** What was entered by name and fits no office, by that name. */
export type WithoutOffice = {
  organisations: string[];
  submissions: { number: string; version: number; authorityName: string }[];
  stations: { number: string; name: string }[];
};

/** A name of an office as it is compared: in one form of Unicode, whatever the case and the spaces. */
export const foldedName = (name: string): string =>
  name.normalize("NFC").toLocaleLowerCase("de-DE").replace(/\s+/g, " ").trim();

type ByName = ReadonlyMap<string, Office>;

const namesOf = (offices: readonly Office[]): ByName =>
  new Map(offices.flatMap((office) => office.names.map(({ name }) => [foldedName(name), office] as const)));

const officeless = and(
  eq(organisations.addedBy, "operator"),
  inArray(organisations.kind, ["authority", "supervision"]),
  isNull(organisations.office),
);

/**
 * Of an office's names the one that holds today goes first: where both names of a ministry were entered, the
 * organisation with the newer one receives what comes.
 */
function latestFirst(rows: readonly { id: string; name: string; kind: string }[], byName: ByName) {
  const rank = (name: string): number => {
    const names = byName.get(foldedName(name))?.names ?? [];
    return names.findIndex((one) => foldedName(one.name) === foldedName(name));
  };
  return [...rows].sort((one, other) => rank(other.name) - rank(one.name));
}

async function carryOverOrganisations(tx: Transaction, byName: ByName): Promise<Record<string, string>> {
  const all = await tx.sql.select().from(organisations);
  const taken = new Set(all.flatMap(({ office }) => office ?? []));
  const rows = await tx.sql.select().from(organisations).where(officeless);
  const given: Record<string, string> = {};
  for (const { id, name, kind } of latestFirst(rows, byName)) {
    const office = byName.get(foldedName(name));
    if (!office || office.kind !== kind || taken.has(office.key)) continue;
    await giveOffice(tx, id, office);
    taken.add(office.key);
    given[id] = office.key;
  }
  return given;
}

async function carryOverSubmissions(tx: Transaction, byName: ByName): Promise<number> {
  const rows = await tx.sql
    .select({ id: submissions.id, applicationId: submissions.applicationId, name: submissions.authorityName })
    .from(submissions)
    .where(isNull(submissions.authorityOffice))
    .orderBy(asc(submissions.number), asc(submissions.version));
  let found = 0;
  for (const { id, applicationId, name } of rows) {
    const authorityOffice = byName.get(foldedName(name))?.key;
    if (authorityOffice === undefined) continue;
    await tx.sql.update(submissions).set({ authorityOffice }).where(eq(submissions.id, id));
    // Versions come in their order, so that the latest one stays.
    await tx.sql
      .update(proceedings)
      .set({ authorityOffice })
      .where(eq(proceedings.applicationId, applicationId));
    found += 1;
  }
  return found;
}

async function carryOverStations(tx: Transaction, byName: ByName): Promise<number> {
  const rows = await tx.sql
    .select({ applicationId: stations.applicationId, position: stations.position, name: stations.name })
    .from(stations)
    .where(isNull(stations.office));
  let found = 0;
  for (const { applicationId, position, name } of rows) {
    const office = byName.get(foldedName(name))?.key;
    if (office === undefined) continue;
    const place = and(eq(stations.applicationId, applicationId), eq(stations.position, position));
    await tx.sql.update(stations).set({ office }).where(place);
    found += 1;
  }
  return found;
}

/** What has no office and should have one; for a log and for the operator. */
export async function listWithoutOffice(db: Database): Promise<WithoutOffice> {
  const bodies = await db.reader.select({ name: organisations.name }).from(organisations).where(officeless);
  const handedIn = await db.reader
    .select({
      number: submissions.number,
      version: submissions.version,
      authorityName: submissions.authorityName,
    })
    .from(submissions)
    .where(isNull(submissions.authorityOffice))
    .orderBy(asc(submissions.number), asc(submissions.version));
  const passed = await db.reader
    .select({ number: proceedings.number, name: stations.name })
    .from(stations)
    .innerJoin(proceedings, eq(proceedings.applicationId, stations.applicationId))
    .where(isNull(stations.office));
  return { organisations: bodies.map(({ name }) => name).sort(), submissions: handedIn, stations: passed };
}

/**
 * Gives what a database from before has by name the keys of the offices; the one place where a name decides. What
 * has its key stays as it is, so that a second time changes nothing.
 * @returns what fits no office
 */
export async function carryOverOffices(
  db: Database,
  { offices, now }: { offices: readonly Office[]; now: string },
): Promise<WithoutOffice> {
  const before = await listWithoutOffice(db);
  if (Object.values(before).every(({ length }) => length === 0)) return before;
  const byName = namesOf(offices);
  await transaction(db, async (tx) => {
    const found = {
      organisations: await carryOverOrganisations(tx, byName),
      submissions: await carryOverSubmissions(tx, byName),
      stations: await carryOverStations(tx, byName),
    };
    if (Object.keys(found.organisations).length + found.submissions + found.stations === 0) return;
    await appendAudit(tx, { now, actor: null, action: "offices.carried-over", detail: found });
  });
  return listWithoutOffice(db);
}
