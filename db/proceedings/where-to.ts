import { eq } from "drizzle-orm";
import type { State } from "~/rules/facts/facts";
import type { Station } from "~/rules/report/report";
import { isWithLead } from "../access/policy/situation";
import type { Database } from "../engine/open";
import type { Transaction } from "../engine/transaction";
import { organisationOfOffice } from "../offices/organisations-of-offices";
import { organisations } from "../schema/people";
import { proceedings } from "../schema/proceedings";
import type { Proceeding } from "./move-proceeding";
import { isSameWay, plannedWay, presentWay, stationsAhead, type WayStation } from "./stations";

type Reader = Pick<Transaction, "sql">;

/** What a version says of where it is to go. */
type Going = {
  applicationId: string;
  land: State;
  channel: readonly Station[];
  /** Null where the authority does not use this system. */
  authorityOrganisationId: string | null;
};

type Place = Pick<Proceeding, "state" | "holderOrganisationId" | "stationPosition">;

/** Where a version comes to. */
type WhereTo = Place & {
  /** It sets out anew; else it goes on where the case was. */
  anew: boolean;
  way: readonly WayStation[];
  /** The stations from there on, in their order. */
  ahead: readonly WayStation[];
};

/** The first station inside this system, else the authority. */
function beginning({ authorityOrganisationId }: Going, way: readonly WayStation[]): Place {
  const first = way.find(({ organisationId }) => organisationId !== null);
  return first
    ? {
        state: "supervision",
        holderOrganisationId: first.organisationId,
        stationPosition: first.position,
      }
    : { state: "received", holderOrganisationId: authorityOrganisationId, stationPosition: null };
}

/**
 * Whether this version sets out anew: the application was taken back, is for another authority, or leads over other
 * stations while it was still on its way.
 */
function beginsAnew(going: Going, stands: Proceeding, way: readonly WayStation[]): boolean {
  if (stands.state === "withdrawn") return true;
  const { authorityOrganisationId, land } = going;
  if (authorityOrganisationId !== stands.authorityOrganisationId || land !== stands.land) return true;
  return stands.stationPosition !== null && !isSameWay(way, going.channel);
}

/** A later version goes on where the case was: back to the station or the officer that asked. */
function goingOn(going: Going, stands: Proceeding, way: readonly WayStation[]): Place {
  const { stationPosition } = stands;
  if (!isWithLead(stands.state)) {
    // Another lead may belong to another authority, and nobody has taken the case on yet.
    const holder = stands.state === "received" ? going.authorityOrganisationId : stands.holderOrganisationId;
    return { state: stands.state, holderOrganisationId: holder, stationPosition };
  }
  if (stationPosition === null) {
    const state = stands.assigneeId === null ? "received" : "in-progress";
    return { state, holderOrganisationId: going.authorityOrganisationId, stationPosition };
  }
  const station = way.find(({ position }) => position === stationPosition);
  return { state: "supervision", holderOrganisationId: station?.organisationId ?? null, stationPosition };
}

/**
 * Where the next version comes to: the one answer, for the act that hands it in and for whoever says so before.
 * `stands` is undefined for the first version.
 */
export async function whereTo(tx: Reader, going: Going, stands: Proceeding | undefined): Promise<WhereTo> {
  const { applicationId, channel } = going;
  const present = stands ? await presentWay(tx, applicationId) : [];
  if (stands && !beginsAnew(going, stands, present)) {
    const place = goingOn(going, stands, present);
    return { ...place, anew: false, way: present, ahead: stationsAhead(present, { ...going, ...place }) };
  }
  const way = await plannedWay(tx, applicationId, channel);
  return { ...beginning(going, way), anew: true, way, ahead: way };
}

/** The same, as a page says it before the version is handed in. */
export type NextStop = {
  /** The body that has it then; null where none that it goes to uses this system. */
  holder: string | null;
  /** It sets out anew over the whole Dienstweg. */
  anew: boolean;
  /** The stations that it passes from there on, in their order. */
  over: string[];
  /** Those of them that do not use this system. */
  outside: string[];
};

async function holderName({ sql }: Reader, { holderOrganisationId, way, stationPosition }: WhereTo) {
  if (holderOrganisationId === null) return null;
  const station = way.find(({ position }) => position === stationPosition);
  if (station) return station.name;
  const [found] = await sql
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, holderOrganisationId));
  return found?.name ?? null;
}

/** The same as `Going`, with the authority by the key of its office. */
export type NextGoing = Omit<Going, "authorityOrganisationId"> & { authorityOffice?: string };

/** Where the version would come to that is handed in now. Who may read the application, asks before. */
export async function nextStop(
  { reader: sql }: Database,
  { authorityOffice, ...given }: NextGoing,
): Promise<NextStop> {
  const [stands] = await sql
    .select()
    .from(proceedings)
    .where(eq(proceedings.applicationId, given.applicationId));
  const authority = await organisationOfOffice({ sql }, authorityOffice, "authority");
  const to = await whereTo({ sql }, { ...given, authorityOrganisationId: authority?.id ?? null }, stands);
  const { anew, ahead } = to;
  return {
    holder: await holderName({ sql }, to),
    anew,
    over: ahead.map(({ name }) => name),
    outside: ahead.flatMap(({ name, organisationId }) => (organisationId === null ? name : [])),
  };
}
