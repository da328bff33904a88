import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { findActor } from "~/db/people/sessions";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import type { OrganisationKind } from "~/db/schema/people";
import type { NoticeMail } from "~/db/telling/notify";

/** The mail that points to a notification, as long as a real one. */
export const noticeMail: NoticeMail = ([told]) => ({
  subject: "IKZ-Antrag: Es gibt eine Nachricht für Sie",
  text: `Guten Tag,\n\n${told?.kind}. Öffnen Sie die Nachricht unter https://ikz.example/nachrichten/${told?.id}.\n\n${"Diese E-Mail enthält nichts aus dem Antrag. ".repeat(3)}`,
});

export type Person = { email: string; actor: Actor; organisationId: string };

/** A session of the person with this address; the token is what its cookie carries. */
export async function session(db: Database, email: string, now: string): Promise<string> {
  const token = await issueSignInToken(db, { email, now, minutes: 15 });
  const done = await redeemSignInToken(db, { token: token ?? "", now });
  if (!done.ok) throw new Error(`${email}: ${done.reason}`);
  return done.sessionToken;
}

async function signedIn(db: Database, email: string, now: string): Promise<Actor> {
  const actor = await findActor(db, await session(db, email, now), now);
  if (!actor) throw new Error(`${email} could not sign in.`);
  return actor;
}

type Body = {
  name: string;
  kind: OrganisationKind;
  key?: string;
  office?: string;
  email: string;
  editor?: boolean;
  now: string;
};

/** An organisation with an approver, signed in, and perhaps an editor beside it. */
export async function body(
  db: Database,
  { name, kind, key, office, email, editor, now }: Body,
): Promise<Person> {
  const { id: organisationId } = await addOrganisation(db, {
    name,
    kind,
    ...(key && { key }),
    ...(office && { office }),
    now,
  });
  for (const role of editor ? (["approver", "editor"] as const) : (["approver"] as const)) {
    const place = role === "approver" ? email : `zwei.${email}`;
    const { id: personId } = await addPerson(db, { name: `${name}, ${role}`, email: place, now });
    await addMembership(db, { personId, organisationId, role, now });
  }
  return { email, organisationId, actor: await signedIn(db, email, now) };
}
