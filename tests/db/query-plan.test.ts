import { expect, test } from "vitest";
import { createApplication, deleteDraft, restoreDraft } from "~/db/applications/applications";
import { copyApplication } from "~/db/applications/copy-application";
import { listApplications } from "~/db/applications/list-applications";
import { loadApplication, loadAsLead } from "~/db/applications/load-application";
import { listPlannedDates, savePlannedDates } from "~/db/applications/planned-dates";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { fileEvents } from "~/db/documents/file-events";
import { readDocument } from "~/db/documents/read-document";
import { restoreDocument, takeBackDocument } from "~/db/documents/restore-document";
import type { Database } from "~/db/engine/open";
import { listAudit, verifyAuditChain } from "~/db/log/audit";
import { findLease, releaseLease, takeLease } from "~/db/log/leases";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { inspectInvitation } from "~/db/participants/invitations";
import { addParticipant, removeParticipant, restoreParticipant } from "~/db/participants/participants";
import {
  findOrganisationByKey,
  findOrganisationByName,
  findPersonByEmail,
  listOrganisations,
  removeMembership,
} from "~/db/people/organisations";
import { loadProfile, profilesOfParts, saveProfile } from "~/db/people/profiles";
import { endAllSessions, endSession, findActor, listSessions } from "~/db/people/sessions";
import { claimReading, recordReading } from "~/db/readings/due-readings";
import { loadReadings, loadSubmittedReadings } from "~/db/readings/load-readings";
import { noteComparison, withdrawNote } from "~/db/readings/note-comparison";
import { loadRegister, replaceRegister } from "~/db/register/register";
import { loadReminders } from "~/db/reminders/load-reminders";
import { listNearApplications } from "~/db/reminders/near-applications";
import { remindAtMark } from "~/db/reminders/remind-at-mark";
import { remindByHand } from "~/db/reminders/remind-by-hand";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { endPresence, listPresent, notePresence } from "~/db/sections/presence";
import { historyOf } from "~/db/sections/revisions";
import { listRevisions, saveSections } from "~/db/sections/sections";
import { loadSubmission } from "~/db/submissions/submissions";
import { submitApplication } from "~/db/submissions/submit-application";
import { everyMail } from "./every-mail";
import { everyOffice } from "./every-office";
import { everyPassing } from "./every-passing";
import { everyTeam } from "./every-team";
import { complaintsOf, plansOf } from "./query-plans";
import { sendOutside } from "./send-outside";
import { tellOfProgrammes } from "./tell-of-programmes";
import {
  AUTHORITY,
  caseSections,
  draft,
  freshDatabase,
  invited,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  pdf,
  submission,
  unready,
} from "./world";

/** Calls every function of the room once. */
async function everything(db: Database): Promise<void> {
  const lead = await member(db, "Niestetal", "municipality", "06633016");
  const { actor, organisationId } = lead;
  const applicationId = await draft(db, lead);
  await createApplication(db, actor, { organisationId, sections: caseSections, now: NOW });
  await copyApplication(db, actor, { applicationId, now: NOW });
  const section = await addParticipant(db, actor, { applicationId, data: { name: "B" }, now: NOW });
  await removeParticipant(db, actor, { applicationId, section, noticeMail, now: NOW });
  await restoreParticipant(db, actor, { applicationId, section, noticeMail, now: NOW });
  await removeParticipant(db, actor, { applicationId, section, noticeMail, now: NOW });
  const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
  await saveSections(db, actor, { applicationId, changes, now: NOW });
  await listRevisions(db, actor, { applicationId, section: "project" });
  const plan = { subject: LEAD_PART, what: "council" as const };
  for (const changes of [
    [{ ...plan, day: "2026-05-04", seen: null }],
    [{ ...plan, day: null, seen: "2026-05-04" }],
  ])
    await savePlannedDates(db, actor, { applicationId, changes, now: NOW });
  await listPlannedDates(db, actor, applicationId);
  await reminding(db, lead);
  await historyOf(db, actor, { applicationId, sections: ["project", "budget"] });
  await notePresence(db, actor, { applicationId, step: "vorhaben", now: NOW });
  await listPresent(db, actor, { applicationId, step: "vorhaben", now: NOW });
  await endPresence(db, actor, { applicationId, step: "vorhaben" });
  const file = {
    applicationId,
    section: "agreement",
    slot: "a",
    kind: "agreement" as const,
    pages: 1,
    now: NOW,
  };
  const added = await addDocument(db, actor, { ...file, name: "a.pdf", bytes: pdf("a") });
  await readDocument(db, actor, added.id);
  await takeBackDocument(db, actor, { applicationId, documentId: added.id, now: NOW });
  await restoreDocument(db, actor, { applicationId, documentId: added.id, now: NOW });
  await fileEvents(db, actor, { applicationId, sections: ["agreement"] });
  const decided = await addDocument(db, actor, {
    ...file,
    section: LEAD_PART,
    kind: "resolution",
    name: "b.pdf",
    bytes: pdf("b"),
  });
  await claimReading(db, { now: NOW });
  await claimReading(db, { documentId: decided.id, now: NOW });
  await recordReading(db, { documentId: decided.id, read: { ok: true, pages: ["b"], cut: false }, now: NOW });
  const noted = { applicationId, documentId: decided.id, aspect: "date" as const, now: NOW };
  await noteComparison(db, actor, { ...noted, expected: "01.03.2026" });
  await loadReadings(db, actor, applicationId);
  await withdrawNote(db, actor, noted);
  const token = await invited(db, actor, applicationId, "post@soehrewald.example");
  await inspectInvitation(db, token, NOW);
  await acceptInvitation(db, { token, noticeMail, now: NOW });
  const given = submission(applicationId);
  await submitApplication(db, actor, {
    ...given,
    expectedVersions: { ...given.expectedVersions, project: 2 },
  });
  await sendOutside(db, actor, applicationId);
  await everyTeam(db, actor, { organisationId, applicationId });
  await everyPassing(db, lead);
  const authority = await member(db, AUTHORITY, "authority");
  await loadSubmission(db, authority.actor, "IKZ-HE-2026-0001");
  await loadSubmittedReadings(db, authority.actor, { number: "IKZ-HE-2026-0001", version: 1 });
  await readDocument(db, authority.actor, added.id);
  await removeDocument(db, actor, { applicationId, documentId: added.id, now: NOW });
  await listApplications(db, actor);
  await loadApplication(db, actor, applicationId);
  const second = await draft(db, lead);
  await deleteDraft(db, actor, { applicationId: second, noticeMail, now: NOW });
  await restoreDraft(db, actor, { applicationId: second, noticeMail, now: NOW });
  const lease = { name: "jobs", holder: "one", now: NOW };
  await takeLease(db, lease);
  await findLease(db, lease);
  await releaseLease(db, lease);
  await everyMail(db, lead);
  await findActor(db, "guess", NOW);
  await listSessions(db, actor, NOW);
  await endSession(db, "guess", NOW);
  await endAllSessions(db, actor, { exceptCurrent: true, now: NOW });
  await saveProfile(db, actor, { organisationId, profile: {}, now: NOW });
  await loadProfile(db, actor, { organisationId });
  await profilesOfParts(db.reader, { applicationId, organisationIds: [organisationId] });
  await findOrganisationByKey(db, "06633016");
  await findOrganisationByName(db, "Niestetal");
  await everyOffice(db);
  await findPersonByEmail(db, lead.email);
  await listOrganisations(db);
  await listAudit(db, actor, applicationId);
  await verifyAuditChain(db);
  const entry = {
    key: "06633020",
    name: "Niestetal",
    designation: "Gemeinde",
    population: 11_118,
    postcode: "34266",
    town: null,
  };
  await replaceRegister(db, { asOf: "2026-02-28", entries: [entry], now: NOW });
  await loadRegister(db);
  await removeMembership(db, { personId: actor.personId, organisationId, now: NOW });
}

/** The board's reminders, by the program and by hand, and what it looks for across all applications. */
async function reminding(db: Database, lead: Awaited<ReturnType<typeof member>>) {
  const { actor } = lead;
  const applicationId = await draft(db, lead);
  await invited(db, actor, applicationId, "post@kaufungen.example");
  const day = "2026-03-20";
  const change = { subject: "application", what: "submission" as const, day, seen: null };
  await savePlannedDates(db, actor, { applicationId, changes: [change], now: NOW });
  await listNearApplications(db, { after: "2026-03-02", until: "2026-04-11" });
  await loadAsLead(db, applicationId);
  await tellOfProgrammes(db, applicationId);
  const owing = [LEAD_PART, PARTNER_PART].map((section) => unready(section));
  const mails = { noticeMail, invitedMail: () => ({ subject: "Einladung", text: "" }) };
  await remindAtMark(db, { applicationId, day, mark: 14, unready: owing, ...mails, now: NOW });
  await remindByHand(db, actor, { applicationId, unready: owing, ...mails, now: "2026-03-03T09:00:00.000Z" });
  await switchReminders(db, actor, { applicationId, automatic: false, now: NOW });
  await loadReminders(db, actor, applicationId);
}

test("no statement of the room scans a table or sorts more than one case, person or body has", async () => {
  const statements = new Set<string>();
  const db = await freshDatabase({ onStatement: (statement) => statements.add(statement) });
  statements.clear();
  await everything(db);
  const plans = plansOf(db, statements);
  expect(plans.length).toBeGreaterThan(80);
  expect(complaintsOf(plans)).toEqual([]);
  // What looks over all applications looks at those whose day is near alone.
  const first = (pattern: RegExp) =>
    plans.filter(({ statement }) => pattern.test(statement)).map(({ lines }) => lines[0]?.detail);
  expect(first(/^select .*"planned_dates"\."day" >/)).toEqual([
    expect.stringMatching(/planned_dates USING INDEX planned_dates_day \(what=\? AND day>\? AND day<\?\)/),
  ]);
  expect(first(/^select .*"applications"\."application_date" >/)).toEqual([
    expect.stringMatching(/applications USING INDEX applications_day \(application_date>\? AND/),
  ]);
});
