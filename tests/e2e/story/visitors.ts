import { loadActor } from "~/db/actor";
import { createApplication } from "~/db/applications";
import { addDocument } from "~/db/documents";
import { findPersonByEmail } from "~/db/organisations";
import { caseSections } from "../../db/world";
import { smallPdf } from "./enclosed";
import { mailboxOf, type ReadyCase } from "./ready-case";

/** "lead" is its approver, "editor" its editor, "former" was one. */
export const ROLES = [
  "nobody",
  "stranger",
  "former",
  "partner",
  "editor",
  "lead",
  "authority",
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

export async function actorOf(ready: ReadyCase, role: Role) {
  const person = await findPersonByEmail(ready.db, mailboxOf(role));
  const actor = person && (await loadActor(ready.db.reader, person.id));
  if (!actor) throw new Error(`No ${role}`);
  return actor;
}
