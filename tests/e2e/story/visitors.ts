import { loadActor } from "~/db/access/policy/actor";
import { createApplication } from "~/db/applications/applications";
import { addDocument } from "~/db/documents/documents";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { addParticipant, removeParticipant } from "~/db/participants/participants";
import { findPersonByEmail } from "~/db/people/organisations";
import { caseSections, noticeMail } from "../../db/world";
import { smallPdf } from "./enclosed";
import { mailboxOf, type ReadyCase } from "./ready-case";

/**
 * "lead" is its approver, "editor" its editor, "former" was one; "removed" had a part that was taken out, "abroad" is the
 * other state's authority.
 */
export const ROLES = [
  "nobody",
  "stranger",
  "former",
  "removed",
  "partner",
  "editor",
  "lead",
  "authority",
  "abroad",
  "supervision",
] as const;
export type Role = (typeof ROLES)[number];
/** Sends as this visitor's browser would, with a session of its own for each request. */
export async function send(
  ready: ReadyCase,
  method: string,
  path: string,
  role: Role,
  form: Record<string, string> = {},
) {
  const { origin } = ready.world.server;
  const headers: Record<string, string> = method === "GET" ? {} : { Origin: origin };
  if (role !== "nobody") headers.Cookie = await ready.cookie(role);
  const body = method === "GET" ? {} : { body: new URLSearchParams(form) };
  return fetch(origin + path, { method, headers, redirect: "manual", ...body });
}

/** A draft of the stranger with one file. */
export async function ownCaseOfStranger(ready: ReadyCase): Promise<{ path: string; document: string }> {
  const actor = await actorOf(ready, "stranger");
  const organisationId = actor.memberships[0]?.organisationId ?? "";
  const applicationId = await createApplication(ready.db, actor, {
    organisationId,
    sections: caseSections,
    now: ready.now,
  });
  const file = { kind: "agreement" as const, name: "fremd.pdf", pages: 1, bytes: await smallPdf("fremd") };
  const { id } = await addDocument(ready.db, actor, {
    applicationId,
    section: "agreement",
    ...file,
    now: ready.now,
  });
  return { path: `/antraege/${applicationId}`, document: id };
}

/** A participant that took its part over and was taken out after that. */
export async function takeOneOut(ready: ReadyCase): Promise<void> {
  const { db, now, casePath } = ready;
  const applicationId = casePath.split("/").at(-1) ?? "";
  const lead = await actorOf(ready, "lead");
  const data = { name: "Helsa", kind: "municipality" };
  const section = await addParticipant(db, lead, { applicationId, data, now });
  let token = "";
  const linkFor = (secret: string) => {
    token = secret;
    return secret;
  };
  const mail = () => ({ subject: "Einladung", text: "" });
  await invite(db, lead, { applicationId, section, email: mailboxOf("removed"), linkFor, mail, now });
  await acceptInvitation(db, { token, noticeMail, now });
  await removeParticipant(db, lead, { applicationId, section, noticeMail, now });
}

export async function actorOf(ready: ReadyCase, role: Role) {
  const person = await findPersonByEmail(ready.db, mailboxOf(role));
  const actor = person && (await loadActor(ready.db.reader, person.id));
  if (!actor) throw new Error(`No ${role}`);
  return actor;
}
