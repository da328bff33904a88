import { AccessDenied } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication, deleteDraft, restoreDraft } from "~/db/applications/applications";
import { copyApplication } from "~/db/applications/copy-application";
import { loadApplication } from "~/db/applications/load-application";
import { listPlannedDates, type PlannedChange, savePlannedDates } from "~/db/applications/planned-dates";
import { shareText } from "~/db/applications/share-text";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { readDocument } from "~/db/documents/read-document";
import { listAudit } from "~/db/log/audit";
import { invite } from "~/db/participants/invitations";
import { addParticipant, removeParticipant, restoreParticipant } from "~/db/participants/participants";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { loadReminders } from "~/db/reminders/load-reminders";
import { remindByHand } from "~/db/reminders/remind-by-hand";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { listPresent, notePresence } from "~/db/sections/presence";
import { historyOf } from "~/db/sections/revisions";
import { listRevisions, saveSections } from "~/db/sections/sections";
import { recordDispatch } from "~/db/submissions/record-dispatch";
import { loadSubmission } from "~/db/submissions/submissions";
import { submitApplication } from "~/db/submissions/submit-application";
import { later } from "~/db/values/instant";
import { LEAD, PARTNER, type RightsWorld, type Role } from "~/tests/db/rights-world";
import {
  caseSections,
  LEAD_PART,
  NOW,
  noticeMail,
  PARTNER_PART,
  pdf,
  submission,
  unready,
} from "~/tests/db/world";

export const save = (section: string, data: Record<string, unknown>) => (w: RightsWorld, actor: Actor) =>
  saveSections(w.db, actor, {
    applicationId: w.applicationId,
    changes: [{ section, baseVersion: 1, data }],
    now: NOW,
  });
const upload = (section: string) => (w: RightsWorld, actor: Actor) =>
  addDocument(w.db, actor, {
    applicationId: w.applicationId,
    section,
    kind: "resolution",
    name: "b.pdf",
    pages: 1,
    bytes: pdf("b"),
    now: NOW,
  });

const plan =
  (subject: string, what: PlannedChange["what"] = "council") =>
  (w: RightsWorld, actor: Actor) =>
    savePlannedDates(w.db, actor, {
      applicationId: w.applicationId,
      changes: [{ subject, what, day: "2026-05-04", seen: null }],
      now: NOW,
    });

/** Who may ask is the question here; that it is not possible now is another matter. */
const ignoringRefusals = (error: unknown) => {
  if (error instanceof AccessDenied) throw error;
};

/** Every function that takes an actor × every role: only the roles named here may. */
export const RIGHTS: [string, (w: RightsWorld, actor: Actor) => Promise<unknown>, Role[]][] = [
  [
    "begin an application for the lead's organisation",
    (w, actor) =>
      createApplication(w.db, actor, {
        organisationId: w.leadOrganisation,
        sections: caseSections,
        now: NOW,
      }),
    LEAD,
  ],
  ["load the draft", (w, actor) => loadApplication(w.db, actor, w.applicationId), [...LEAD, ...PARTNER]],
  [
    "load the submitted application",
    (w, actor) => loadApplication(w.db, actor, w.submitted),
    [...LEAD, ...PARTNER],
  ],
  ["save a section of the lead", save("project", { situation: "neu" }), LEAD],
  ["save the lead's own part", save(LEAD_PART, { name: "Niestetal", lead: true }), LEAD],
  ["save the part of the partner that accepted", save(PARTNER_PART, { name: "Söhrewald" }), PARTNER],
  ["save a part nobody accepted", (w, actor) => save(w.open, { name: "neu" })(w, actor), LEAD],
  [
    "read the history of the lead's section",
    (w, actor) => listRevisions(w.db, actor, { applicationId: w.applicationId, section: "budget" }),
    LEAD,
  ],
  [
    "read the history of the partner's part",
    (w, actor) => listRevisions(w.db, actor, { applicationId: w.applicationId, section: PARTNER_PART }),
    [...LEAD, ...PARTNER],
  ],
  [
    "read the history of two sections of the lead",
    (w, actor) => historyOf(w.db, actor, { applicationId: w.applicationId, sections: ["case", "budget"] }),
    LEAD,
  ],
  [
    "see who has a step open",
    (w, actor) => listPresent(w.db, actor, { applicationId: w.applicationId, step: "kosten", now: NOW }),
    [...LEAD, ...PARTNER],
  ],
  [
    "be seen in a step",
    (w, actor) => notePresence(w.db, actor, { applicationId: w.applicationId, step: "kosten", now: NOW }),
    [...LEAD, ...PARTNER],
  ],
  [
    "hold the lead's text back",
    (w, actor) => shareText(w.db, actor, { applicationId: w.applicationId, heldBack: true, now: NOW }),
    LEAD,
  ],
  ["read the log", (w, actor) => listAudit(w.db, actor, w.applicationId), LEAD],
  ["upload for the lead", upload("agreement"), LEAD],
  ["upload for the partner that accepted", upload(PARTNER_PART), PARTNER],
  ["upload for a part nobody accepted", (w, actor) => upload(w.open)(w, actor), LEAD],
  [
    "read a submitted file",
    (w, actor) => readDocument(w.db, actor, w.leadFile),
    [...LEAD, ...PARTNER, "supervision"],
  ],
  [
    "remove a file of the lead",
    (w, actor) =>
      removeDocument(w.db, actor, { applicationId: w.submitted, documentId: w.leadFile, now: NOW }),
    LEAD,
  ],
  [
    "add a participant",
    (w, actor) =>
      addParticipant(w.db, actor, { applicationId: w.applicationId, data: { name: "B" }, now: NOW }),
    LEAD,
  ],
  [
    "remove a participant",
    (w, actor) =>
      removeParticipant(w.db, actor, {
        applicationId: w.applicationId,
        section: w.open,
        noticeMail,
        now: NOW,
      }),
    LEAD,
  ],
  [
    "bring a participant back",
    (w, actor) =>
      restoreParticipant(w.db, actor, {
        applicationId: w.applicationId,
        section: w.open,
        noticeMail,
        now: NOW,
      }),
    LEAD,
  ],
  [
    "invite",
    (w, actor) =>
      invite(w.db, actor, {
        applicationId: w.applicationId,
        section: w.open,
        email: "post@lohfelden.example",
        linkFor: (token) => token,
        mail: ({ link }) => ({ subject: "Einladung", text: link }),
        now: NOW,
      }),
    LEAD,
  ],
  [
    "read what is planned",
    (w, actor) => listPlannedDates(w.db, actor, w.applicationId),
    [...LEAD, ...PARTNER],
  ],
  ["read the reminders", (w, actor) => loadReminders(w.db, actor, w.applicationId), LEAD],
  [
    "remind by hand",
    (w, actor) =>
      remindByHand(w.db, actor, {
        applicationId: w.applicationId,
        unready: [unready()],
        noticeMail,
        invitedMail: () => ({ subject: "", text: "" }),
        // Once a day.
        now: later(NOW, { days: actor === w.actors.lead ? 0 : 1 }),
      }),
    LEAD,
  ],
  [
    "switch reminders off",
    (w, actor) =>
      switchReminders(w.db, actor, { applicationId: w.applicationId, automatic: false, now: NOW }),
    LEAD,
  ],
  ["plan the submission", plan("application", "submission"), LEAD],
  ["plan the meeting of the lead's council", plan(LEAD_PART), LEAD],
  ["plan the meeting of the partner's council", plan(PARTNER_PART), [...LEAD, ...PARTNER]],
  ["plan the meeting of who has not accepted", (w, actor) => plan(w.open)(w, actor), LEAD],
  ["copy", (w, actor) => copyApplication(w.db, actor, { applicationId: w.applicationId, now: NOW }), LEAD],
  [
    "delete the draft",
    async (w, actor) => {
      await deleteDraft(w.db, actor, { applicationId: w.applicationId, noticeMail, now: NOW });
      await restoreDraft(w.db, w.actors.lead, { applicationId: w.applicationId, noticeMail, now: NOW });
    },
    LEAD,
  ],
  [
    "restore the draft",
    (w, actor) => restoreDraft(w.db, actor, { applicationId: w.applicationId, noticeMail, now: NOW }),
    LEAD,
  ],
  [
    "submit",
    (w, actor) =>
      submitApplication(w.db, actor, submission(w.applicationId)).then((done) =>
        done.ok ? done : done.stale,
      ),
    ["lead"],
  ],
  [
    "take back what was submitted",
    (w, actor) =>
      withdrawApplication(w.db, actor, {
        applicationId: w.submitted,
        expectedVersion: 1,
        reason: "Wir planen neu.",
        noticeMail,
        now: NOW,
      }).catch(ignoringRefusals),
    ["lead"],
  ],
  [
    "load the submission",
    (w, actor) => loadSubmission(w.db, actor, "IKZ-HE-2026-0001"),
    [...LEAD, ...PARTNER, "supervision"],
  ],
  [
    "record the dispatch",
    (w, actor) =>
      recordDispatch(w.db, actor, {
        applicationId: w.submitted,
        version: 1,
        dispatchedOn: "2026-03-03",
        way: "Post",
        noticeMail,
        now: NOW,
      }).catch(ignoringRefusals),
    LEAD,
  ],
];
