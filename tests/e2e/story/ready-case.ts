import { sessionCookie } from "~/app/access/session-cookie.server";
import { importApplication } from "~/app/applications/import-application";
import type { Actor } from "~/db/access/policy/actor";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { addMembership, addOrganisation, addPerson, removeMembership } from "~/db/people/organisations";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import type { OrganisationKind } from "~/db/schema/people";
import { noticeMail } from "../../db/world";
import { enclosedOf } from "./enclosed";
import { realCase } from "./real-case";
import { startWalk, type Walker } from "./walker";
import { openWorld, type World } from "./world";

const MINISTRY = "Hessisches Ministerium des Innern und für Sport";
type Body = { name: string; kind: OrganisationKind; key?: string; office?: string; state: "HE" | "NW" };
const PEOPLE: Record<string, Body> = {
  lead: { name: "Gemeinde Niestetal", kind: "municipality", key: "06633020", state: "HE" },
  stranger: { name: "Stadt Haan", kind: "municipality", key: "05158008", state: "NW" },
  authority: { name: MINISTRY, kind: "authority", office: "ministry:he", state: "HE" },
  abroad: { name: "Bezirksregierung Köln", kind: "authority", office: "bezreg:koeln", state: "NW" },
  supervision: {
    name: "Regierungspräsidium Gießen",
    kind: "supervision",
    office: "rp:giessen",
    state: "HE",
  },
};
export const mailboxOf = (role: string): string => `${role}@ikz.example`;

export type ReadyCase = {
  world: World;
  db: Database;
  now: string;
  casePath: string;
  /** Its sections by the participants' short names. */
  sectionOf(name: string): string;
  /** Cookie of a new session of lead (its approver), editor (of the lead), former, partner, stranger, authority, the other state's or supervision. */
  cookie(role: string): Promise<string>;
  /** A browser in which this person is signed in. */
  walk(role: string, options?: Parameters<typeof startWalk>[1]): Promise<Walker>;
  end(): Promise<void>;
};

/**
 * The case of Niestetal, complete and not handed in, in a running server. Kaufungen (`partner`) has taken
 * its part over; Söhrewald has not been invited. `without`: bodies that do not use this system.
 */
export async function readyCase(
  now = "2021-08-17T08:00:00.000Z",
  { without = [] }: { without?: readonly string[] } = {},
): Promise<ReadyCase> {
  const world = await openWorld(now);
  const db = await openDatabase(world.server.databasePath);
  const { origin } = world.server;
  for (const [role, organisation] of Object.entries(PEOPLE)) {
    if (without.includes(role)) continue;
    const { id: organisationId } = await addOrganisation(db, { ...organisation, now });
    const person = await addPerson(db, { name: organisation.name, email: mailboxOf(role), now });
    await addMembership(db, { personId: person.id, organisationId, role: "approver", now });
    if (role === "lead") await addColleagues(db, organisationId, now);
  }
  const session = async (role: string) => {
    const token = await issueSignInToken(db, { email: mailboxOf(role), now, minutes: 15 });
    const done = await redeemSignInToken(db, { token: token ?? "", now });
    if (!done.ok) throw new Error(`${role}: ${done.reason}`);
    return done;
  };
  const cookie = async (role: string) =>
    (await sessionCookie((await session(role)).sessionToken, origin)).split(";")[0] ?? "";
  const { actor } = await session("lead");
  const { applicationId, sections } = await importCase(db, actor, now);
  await joinPartner(db, actor, applicationId, sections.get("06633015") ?? "", now);
  const keys = new Map(
    realCase("niestetal-complete").application.participants.map((one) => [one.name, one.key]),
  );
  return {
    world,
    db,
    now,
    casePath: `/antraege/${applicationId}`,
    sectionOf: (name) => sections.get(keys.get(name) ?? "") ?? "",
    cookie,
    async walk(role, options) {
      const walker = await startWalk(world, options);
      const [name = "", value = ""] = (await cookie(role)).split(/=(.*)/);
      await walker.page.context().addCookies([{ name, value, url: origin }]);
      return walker;
    },
    async end() {
      await closeDatabase(db);
      await world.end();
    },
  };
}

/** Of the lead: its editor, and a former member. */
async function addColleagues(db: Database, organisationId: string, now: string) {
  for (const role of ["editor", "former"]) {
    const person = await addPerson(db, { name: `Postfach ${role}`, email: mailboxOf(role), now });
    await addMembership(db, { personId: person.id, organisationId, now });
    if (role === "former") await removeMembership(db, { personId: person.id, organisationId, now });
  }
}

async function importCase(db: Database, actor: Actor, now: string) {
  const real = realCase("niestetal-complete");
  const { applicationDate: _day, ...application } = real.application;
  const files = (await enclosedOf(real)).map(({ name, bytes }) => ({ name, bytes, pages: 1 }));
  const organisationId = actor.memberships[0]?.organisationId ?? "";
  return importApplication(db, { actor, organisationId, application, files, by: "Betreiber", now });
}

async function joinPartner(db: Database, lead: Actor, applicationId: string, section: string, now: string) {
  let token = "";
  const linkFor = (secret: string) => {
    token = secret;
    return secret;
  };
  const mail = ({ link }: { link: string }) => ({ subject: "Einladung", text: link });
  await invite(db, lead, { applicationId, section, email: mailboxOf("partner"), linkFor, mail, now });
  const accepted = await acceptInvitation(db, { token, noticeMail, now });
  if (!accepted.ok) throw new Error(accepted.reason);
}
