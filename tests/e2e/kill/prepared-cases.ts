import { sessionCookie } from "~/app/access/session-cookie.server";
import { importApplication } from "~/app/applications/import-application";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { enclosedOf } from "../story/enclosed";
import { realCase } from "../story/real-case";

const BODIES = [
  { name: "Gemeinde Niestetal", kind: "municipality", key: "06633020", people: ["lead", "mayor"] },
  {
    name: "Hessisches Ministerium des Innern und für Sport",
    kind: "authority",
    office: "ministry:he",
    people: ["authority"],
  },
] as const;

export type PreparedCases = {
  /** Cookie of the lead; holds on every server of plain http. */
  cookie: string;
  /** Complete cases that may be handed in. */
  ready: string[];
  /** The same, to be worked on. */
  drafts: string[];
};

/** A database with many copies of a case that is ready, and the people whom a submission is told to. */
export async function prepareCases(
  file: string,
  now: string,
  given: { ready: number; drafts: number },
): Promise<PreparedCases> {
  const db = await openDatabase(file);
  for (const { people, ...body } of BODIES) {
    const { id: organisationId } = await addOrganisation(db, { ...body, state: "HE", now });
    for (const name of people) {
      const person = await addPerson(db, { name, email: `${name}@ikz.example`, now });
      await addMembership(db, { personId: person.id, organisationId, role: "approver", now });
    }
  }
  const token = await issueSignInToken(db, { email: "lead@ikz.example", now, minutes: 15 });
  const session = await redeemSignInToken(db, { token: token ?? "", now });
  if (!session.ok) throw new Error(session.reason);
  const { actor } = session;
  const real = realCase("niestetal-complete");
  const { applicationDate: _day, ...application } = real.application;
  const files = (await enclosedOf(real)).map(({ name, bytes }) => ({ name, bytes, pages: 1 }));
  const organisationId = actor.memberships[0]?.organisationId ?? "";
  const ids: string[] = [];
  while (ids.length < given.ready + given.drafts) {
    const one = { actor, organisationId, application, files, by: "Betreiber", now };
    ids.push((await importApplication(db, one)).applicationId);
  }
  await closeDatabase(db);
  const cookie = (await sessionCookie(session.sessionToken, "http://localhost")).split(";")[0] ?? "";
  return { cookie, ready: ids.slice(0, given.ready), drafts: ids.slice(given.ready) };
}
