import { type Actor, loadActor } from "~/db/access/policy/actor";
import { type LoadedApplication, loadApplication } from "~/db/applications/load-application";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance } from "~/db/clearances/request-clearance";
import { addDocument } from "~/db/documents/documents";
import type { Database } from "~/db/engine/open";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { findPersonByEmail } from "~/db/people/organisations";
import { endSession } from "~/db/people/sessions";
import { saveSections } from "~/db/sections/sections";
import { readSubmissionPdf } from "~/db/submissions/submissions";
import { applicationPdf } from "~/forms/papers/application/application-pdf";
import type { DraftApplication } from "~/forms/schema/application";
import { invitationPath } from "../addresses/account";
import { slotOf } from "../applications/document-place";
import { type ImportedFile, importApplication } from "../applications/import-application";
import { caseView, sealedView } from "../case/case-view.server";
import { dayOf } from "../clock/clock.server";
import { invitationMail } from "../mail/invitation-mail";
import type { MailSender } from "../mail/signature";
import { noticeMail } from "../notices/notice-mail";
import { enclosedFiles, paperInput } from "../submit/papers.server";
import { submitCase } from "../submit/submit-case.server";
import { type DemoCase, readDemoCase } from "./demo-cases";
import { DEMO_PEOPLE, type DemoPerson } from "./demo-people";
import { sampleFiles } from "./papers/sample-files";

export type DemoSetting = { db: Database; sender: MailSender; now: string; today: string };
export type LoadedDemoCase = { applicationId: string; title: string; number: string | null; pdf: Uint8Array };

/** Takes one case over through the functions that the pages use, up to the state it shows. */
export async function loadDemoCase(setting: DemoSetting, demo: DemoCase): Promise<LoadedDemoCase> {
  const { db, now, today } = setting;
  const application = await readDemoCase(demo.name);
  const actor = await personOf(db, demo.lead);
  const organisationId = actor.memberships[0]?.organisationId ?? "";
  const files = await sampleFiles(application, application.applicationDate ?? today);
  const { applicationId, sections } = await importApplication(db, {
    actor,
    organisationId,
    application: withoutPartnersOwn(application, demo),
    files,
    by: "Vorführung",
    now,
  });
  for (const partner of demo.partners) {
    const section = sections.get(partner.key) ?? "";
    const { email } = DEMO_PEOPLE[partner.person];
    const token = await invitePartner(setting, actor, { applicationId, section, email });
    if (partner.accepts) await fillIn(setting, application, files, { ...partner, token });
  }
  const stored = await storedCase(db, actor, applicationId);
  const title = application.title ?? "";
  if (!demo.submitted) {
    const view = caseView(stored, today);
    const paper = paperInput(view, today);
    const { bytes } = await applicationPdf(paper, await enclosedFiles(db, actor, stored));
    return { applicationId, title, number: null, pdf: bytes };
  }
  const approver = await approverOf(db, demo.lead);
  const done = await submitCase({
    db,
    actor: approver ?? actor,
    view: sealedView(stored, today),
    noticeMail: noticeMail(setting.sender),
    now,
    today,
  });
  const pdf = done.ok ? await readSubmissionPdf(db, actor, done.number) : null;
  if (!done.ok || !pdf) throw new Error(`${demo.name} could not be submitted`);
  return { applicationId, title, number: done.number, pdf };
}

async function personOf(db: Database, name: DemoPerson): Promise<Actor> {
  const person = await findPersonByEmail(db, DEMO_PEOPLE[name].email);
  const actor = person && (await loadActor(db.reader, person.id));
  if (!actor) throw new Error(`${name} is not there`);
  return actor;
}

const APPROVERS: Partial<Record<DemoPerson, DemoPerson>> = {
  haan: "haan-approver",
  niestetal: "niestetal-approver",
  kaufungen: "kaufungen-approver",
  hoexter: "hoexter-approver",
};

/** Who submits and clears for the organisation of this editor. */
async function approverOf(db: Database, editor: DemoPerson): Promise<Actor | null> {
  const approver = APPROVERS[editor];
  return approver ? personOf(db, approver) : null;
}

async function storedCase(db: Database, actor: Actor, applicationId: string): Promise<LoadedApplication> {
  const stored = await loadApplication(db, actor, applicationId);
  if (!stored) throw new Error(`${applicationId} is not there`);
  return stored;
}

/** What the lead knows: the resolution of a partner that accepts is its own to enter and upload. */
function withoutPartnersOwn(application: DraftApplication, { partners }: DemoCase): DraftApplication {
  const own = new Set(partners.flatMap(({ key, accepts }) => (accepts ? key : [])));
  const theirs = application.participants.filter(({ key }) => key !== undefined && own.has(key));
  const files = theirs.flatMap(({ resolution }) => resolution?.document ?? []);
  return {
    ...application,
    participants: application.participants.map(({ resolution, ...rest }) =>
      theirs.some(({ key }) => key === rest.key) ? rest : { ...rest, ...(resolution && { resolution }) },
    ),
    attachments: application.attachments?.filter(({ name }) => !files.includes(name)),
  };
}

/** Sends the invitation and gives its token. */
async function invitePartner(
  { db, sender, now }: DemoSetting,
  actor: Actor,
  place: { applicationId: string; section: string; email: string },
): Promise<string> {
  const stored = await storedCase(db, actor, place.applicationId);
  const title = caseView(stored, dayOf(now)).application.title ?? null;
  let token = "";
  await invite(db, actor, {
    ...place,
    linkFor: (given) => {
      token = given;
      return sender.origin + invitationPath(given);
    },
    mail: ({ expiresAt, ...mail }) =>
      invitationMail(sender, {
        ...mail,
        leadName: stored.application.leadName,
        title,
        lastDay: dayOf(expiresAt),
        invitedBy: { name: actor.name, email: actor.email },
      }),
    now,
  });
  return token;
}

/** The editor hands its part over, the approver clears it. */
async function clear(
  { db, sender, now }: Pick<DemoSetting, "db" | "sender" | "now">,
  editor: Actor,
  approver: Actor,
  place: { applicationId: string; part: string },
): Promise<void> {
  const told = { ...place, noticeMail: noticeMail(sender), now };
  await requestClearance(db, editor, told);
  const { clearances } = await storedCase(db, approver, place.applicationId);
  const seen = clearances.at(-1)?.sequence ?? 0;
  await decideClearance(db, approver, { ...told, seen, event: "cleared" });
}

/** The partner accepts, enters its council's resolution and uploads it. */
async function fillIn(
  { db, sender, now }: DemoSetting,
  application: DraftApplication,
  files: readonly ImportedFile[],
  { key, person, token }: { key: string; person: DemoPerson; token: string },
): Promise<void> {
  const accepted = await acceptInvitation(db, { token, noticeMail: noticeMail(sender), now });
  if (!accepted.ok) throw new Error(`The invitation is ${accepted.reason}`);
  const { actor, applicationId, section } = accepted;
  const stored = await storedCase(db, actor, applicationId);
  const part = stored.sections.find(({ name }) => name === section);
  const resolution = application.participants.find((one) => one.key === key)?.resolution;
  const file = files.find(({ name }) => name === resolution?.document);
  if (!part || !file) throw new Error(`${key} has nothing to enter`);
  const change = { section, baseVersion: part.version, data: { ...part.data, resolution } };
  await saveSections(db, actor, { applicationId, changes: [change], now });
  const kind = "resolution";
  const slot = slotOf(kind);
  await addDocument(db, actor, { applicationId, section, kind, ...(slot && { slot }), ...file, now });
  const approver = await approverOf(db, person);
  if (approver) await clear({ db, sender, now }, actor, approver, { applicationId, part: section });
  await endSession(db, accepted.sessionToken, now);
}
