import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication, type NewSection } from "~/db/applications/applications";
import { type Database, type OpenOptions, openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { addMembership, addOrganisation, addPerson } from "~/db/people/organisations";
import { findActor } from "~/db/people/sessions";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import type { Unready } from "~/db/reminders/send-reminder";
import type { MembershipRole, OrganisationKind } from "~/db/schema/people";
import type { Submission } from "~/db/submissions/submit-application";
import type { NoticeMail } from "~/db/telling/notify";
import type { Office } from "~/rules/offices/office";
import { OFFICES } from "~/rules/offices/offices";
import type { Report } from "~/rules/report/report";
import { putMigratedFile } from "./migrated-file";

export const NOW = "2026-03-02T09:00:00.000Z";

/** Stands for the words of `app`, which this room does not know. */
export const noticeMail: NoticeMail = (notices) => ({
  subject: notices.map(({ kind }) => kind).join(", "),
  text: notices.map(({ id }) => `/nachrichten/${id}`).join("\n"),
});

/** A new database in a file of its own, gone after the test. */
export async function freshDatabase(options: OpenOptions = {}): Promise<Database> {
  const folder = mkdtempSync(path.join(tmpdir(), "ikz-db-"));
  const file = path.join(folder, "test.db");
  await putMigratedFile(file);
  const db = await openDatabase(file, options);
  onTestFinished(async () => {
    await closeDatabase(db);
    rmSync(folder, { recursive: true });
  });
  return db;
}

/** Signs in as the person with this address, the way the pages do. */
export async function signIn(db: Database, email: string, now = NOW): Promise<Actor> {
  const token = await issueSignInToken(db, { email, now, minutes: 15 });
  if (token === null) throw new Error(`unknown ${email}`);
  const done = await redeemSignInToken(db, { token, now });
  if (!done.ok) throw new Error(done.reason);
  const actor = await findActor(db, done.sessionToken, now);
  if (!actor) throw new Error("no session");
  return actor;
}

/** The office that is called so today or was once. */
export const officeNamed = (name: string): Office | undefined =>
  OFFICES.find(({ names }) => names.some((one) => one.name === name));

/** The grant authority of a submission, by a name of its office. */
export const authorityNamed = (name: string) => ({
  authorityName: name,
  authorityOffice: officeNamed(name)?.key ?? "",
});

/** An organisation with one member, signed in: its approver, since somebody has to submit. */
export async function member(
  db: Database,
  name: string,
  kind: OrganisationKind = "municipality",
  key?: string,
): Promise<{ actor: Actor; organisationId: string; email: string }> {
  const office = officeNamed(name)?.key;
  const given = { name, kind, ...(key ? { key } : {}), ...(office && { office }) };
  const organisation = await addOrganisation(db, { ...given, now: NOW });
  const email = `ikz@${name.toLowerCase().replace(/[^a-z]/g, "-")}.example`;
  const person = await addPerson(db, { name: `Hauptamt ${name}`, email, now: NOW });
  const role = "approver";
  await addMembership(db, { personId: person.id, organisationId: organisation.id, role, now: NOW });
  return { actor: await signIn(db, email), organisationId: organisation.id, email };
}

/** Somebody else of an organisation, signed in. */
export async function colleague(
  db: Database,
  organisationId: string,
  name: string,
  role: MembershipRole = "editor",
): Promise<Actor> {
  const email = `${name.toLowerCase()}@kollegium.example`;
  const person = await addPerson(db, { name, email, now: NOW });
  await addMembership(db, { personId: person.id, organisationId, role, now: NOW });
  return signIn(db, email);
}

export const LEAD_PART = "participant:lead";
export const PARTNER_PART = "participant:partner";

export const caseSections: NewSection[] = [
  { name: "case", data: { state: "HE", category: "standard", title: "Gemeinsame Personalverwaltung" } },
  { name: "project", data: { taskAreas: ["personnel"] } },
  { name: "agreement", data: { form: "public-law-agreement", document: "vereinbarung.pdf" } },
  { name: "costs-after", data: { years: [] } },
  { name: "budget", data: {} },
  { name: LEAD_PART, data: { key: "06633016", name: "Niestetal", kind: "municipality", lead: true } },
  { name: PARTNER_PART, data: { key: "06633023", name: "Söhrewald", kind: "municipality" } },
];

/** `paperDay`: it was made on paper on that day and taken over. */
export async function draft(
  db: Database,
  lead: { actor: Actor; organisationId: string },
  paperDay?: string,
): Promise<string> {
  const { actor, organisationId } = lead;
  const imported = paperDay === undefined ? {} : { imported: { applicationDate: paperDay, by: "Betreiber" } };
  return createApplication(db, actor, { organisationId, sections: caseSections, ...imported, now: NOW });
}

export const report: Report = {
  programme: "he-2021",
  rulesAsOf: "2026-01-01",
  checkedOn: "2026-03-02",
  amount: { cents: 7_500_000, kind: "tariff", derivation: [], sources: [] },
  channel: [],
  submissionAllowed: true,
  findings: [],
};

export const AUTHORITY = "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz";

/** A submission of the draft as it stands after `draft`; tests change what they are about. */
export function submission(applicationId: string, changes: Partial<Submission> = {}): Submission {
  return {
    applicationId,
    expectedVersions: Object.fromEntries(caseSections.map((section) => [section.name, 1])),
    state: "HE",
    programme: "he-2021",
    applicationDate: "2026-03-02",
    ...authorityNamed(AUTHORITY),
    seal: async ({ number }) => ({
      data: {
        format: "ikz-application/1",
        title: "Gemeinsame Personalverwaltung",
        state: "HE",
        category: "standard",
        participants: [],
        project: {},
      },
      report,
      pdf: Buffer.from(`%PDF ${number}`),
      manifest: [],
      receipt: async ({ holder }) => Buffer.from(`%PDF receipt of ${number}, ${holder}`),
    }),
    noticeMail,
    now: NOW,
    ...changes,
  };
}

/** Invites the mailbox to the partner's part and accepts; gives the partner, signed in. */
export async function partner(
  db: Database,
  lead: Actor,
  applicationId: string,
  email: string,
): Promise<Actor> {
  const token = await invited(db, lead, applicationId, email);
  const accepted = await acceptInvitation(db, { token, noticeMail, now: NOW });
  if (!accepted.ok) throw new Error(accepted.reason);
  return accepted.actor;
}

/** The token of an invitation to the partner's part, as its mail carries it. */
export async function invited(
  db: Database,
  lead: Actor,
  applicationId: string,
  email: string,
): Promise<string> {
  let token = "";
  await invite(db, lead, {
    applicationId,
    section: PARTNER_PART,
    email,
    linkFor: (secret) => {
      token = secret;
      return `https://ikz.example/einladung/${secret}`;
    },
    mail: ({ link }) => ({ subject: "Einladung", text: link }),
    now: NOW,
  });
  return token;
}

/** A participant whose resolution is missing. */
export const unready = (section = PARTNER_PART): Unready => ({
  section,
  participant: section === PARTNER_PART ? "Söhrewald" : "Niestetal",
  leads: section === LEAD_PART,
  missing: [{ what: "file" }],
  planned: null,
});

export function pdf(text: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7 ${text}`);
}

/** All that an authority finds in its list. */
export async function inboxOf(db: Database, actor: Actor) {
  const all = { as: "authority", search: "", states: [], assignee: null, sort: "newest", limit: 50 } as const;
  return (await listProceedings(db, actor, all)).lines;
}
