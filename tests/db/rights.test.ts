import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access";
import type { Actor } from "~/db/actor";
import { createApplication, deleteDraft, restoreDraft } from "~/db/applications";
import { listAudit } from "~/db/audit";
import { copyApplication } from "~/db/copy-application";
import { addDocument, readDocument, removeDocument } from "~/db/documents";
import { invite } from "~/db/invitations";
import { loadApplication } from "~/db/load-application";
import type { Database } from "~/db/open";
import { removeMembership } from "~/db/organisations";
import { addParticipant, removeParticipant, restoreParticipant } from "~/db/participants";
import { listRevisions, saveSections } from "~/db/sections";
import { loadSubmission, recordDispatch } from "~/db/submissions";
import { submitApplication } from "~/db/submit-application";
import {
  AUTHORITY,
  caseSections,
  draft,
  freshDatabase,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
  pdf,
  signIn,
  submission,
} from "./world";

type Role = "lead" | "partner" | "stranger" | "authority" | "former";
const ROLES: Role[] = ["lead", "partner", "stranger", "authority", "former"];

type World = {
  db: Database;
  applicationId: string;
  submitted: string;
  leadOrganisation: string;
  leadFile: string;
  open: string;
  actors: Record<Role, Actor>;
};

/** One draft with an accepted partner and an open third part, and one application that was submitted. */
async function world(): Promise<World> {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const stranger = await member(db, "Kassel");
  const authority = await member(db, AUTHORITY, "authority");
  const applicationId = await draft(db, lead);
  const joined = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
  const third = { applicationId, data: { name: "Lohfelden", kind: "municipality" }, now: NOW };
  const open = await addParticipant(db, lead.actor, third);
  const submitted = await draft(db, lead);
  await partner(db, lead.actor, submitted, "post@soehrewald.example");
  const file = { slot: "a", kind: "agreement" as const, name: "a.pdf", pages: 1, bytes: pdf("a"), now: NOW };
  const leadFile = await addDocument(db, lead.actor, {
    applicationId: submitted,
    section: "agreement",
    ...file,
  });
  await submitApplication(db, lead.actor, submission(submitted));
  const was = await member(db, "Fuldabrück");
  await removeMembership(db, { personId: was.actor.personId, organisationId: was.organisationId, now: NOW });
  const former = await signIn(db, was.email);
  return {
    db,
    applicationId,
    submitted,
    leadOrganisation: lead.organisationId,
    leadFile: leadFile.id,
    open,
    actors: {
      lead: lead.actor,
      partner: joined,
      stranger: stranger.actor,
      authority: authority.actor,
      former,
    },
  };
}

const save = (section: string, data: Record<string, unknown>) => (w: World, actor: Actor) =>
  saveSections(w.db, actor, {
    applicationId: w.applicationId,
    changes: [{ section, baseVersion: 1, data }],
    now: NOW,
  });
const upload = (section: string) => (w: World, actor: Actor) =>
  addDocument(w.db, actor, {
    applicationId: w.applicationId,
    section,
    kind: "resolution",
    name: "b.pdf",
    pages: 1,
    bytes: pdf("b"),
    now: NOW,
  });

/** Every function that takes an actor × every role: only the roles named here may. */
const RIGHTS: [string, (w: World, actor: Actor) => Promise<unknown>, Role[]][] = [
  [
    "begin an application for the lead's organisation",
    (w, actor) =>
      createApplication(w.db, actor, {
        organisationId: w.leadOrganisation,
        sections: caseSections,
        now: NOW,
      }),
    ["lead"],
  ],
  ["load the draft", (w, actor) => loadApplication(w.db, actor, w.applicationId), ["lead", "partner"]],
  [
    "load the submitted application",
    (w, actor) => loadApplication(w.db, actor, w.submitted),
    ["lead", "partner"],
  ],
  ["save a section of the lead", save("project", { situation: "neu" }), ["lead"]],
  ["save the lead's own part", save(LEAD_PART, { name: "Niestetal", lead: true }), ["lead"]],
  ["save the part of the partner that accepted", save(PARTNER_PART, { name: "Söhrewald" }), ["partner"]],
  ["save a part nobody accepted", (w, actor) => save(w.open, { name: "neu" })(w, actor), ["lead"]],
  [
    "read the history of the lead's section",
    (w, actor) => listRevisions(w.db, actor, { applicationId: w.applicationId, section: "budget" }),
    ["lead"],
  ],
  [
    "read the history of the partner's part",
    (w, actor) => listRevisions(w.db, actor, { applicationId: w.applicationId, section: PARTNER_PART }),
    ["lead", "partner"],
  ],
  ["read the log", (w, actor) => listAudit(w.db, actor, w.applicationId), ["lead"]],
  ["upload for the lead", upload("agreement"), ["lead"]],
  ["upload for the partner that accepted", upload(PARTNER_PART), ["partner"]],
  ["upload for a part nobody accepted", (w, actor) => upload(w.open)(w, actor), ["lead"]],
  [
    "read a submitted file",
    (w, actor) => readDocument(w.db, actor, w.leadFile),
    ["lead", "partner", "authority"],
  ],
  [
    "remove a file of the lead",
    (w, actor) =>
      removeDocument(w.db, actor, { applicationId: w.submitted, documentId: w.leadFile, now: NOW }),
    ["lead"],
  ],
  [
    "add a participant",
    (w, actor) =>
      addParticipant(w.db, actor, { applicationId: w.applicationId, data: { name: "B" }, now: NOW }),
    ["lead"],
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
    ["lead"],
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
    ["lead"],
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
    ["lead"],
  ],
  [
    "copy",
    (w, actor) => copyApplication(w.db, actor, { applicationId: w.applicationId, now: NOW }),
    ["lead"],
  ],
  [
    "delete the draft",
    (w, actor) => deleteDraft(w.db, actor, { applicationId: w.applicationId, noticeMail, now: NOW }),
    ["lead"],
  ],
  [
    "restore the draft",
    (w, actor) => restoreDraft(w.db, actor, { applicationId: w.applicationId, noticeMail, now: NOW }),
    ["lead"],
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
    "load the submission",
    (w, actor) => loadSubmission(w.db, actor, "IKZ-HE-2026-0001"),
    ["lead", "partner", "authority"],
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
      }).catch((error) => {
        // The lead may ask; that the authority has it already is another matter.
        if (error instanceof AccessDenied) throw error;
      }),
    ["lead"],
  ],
];

describe("who may do what", () => {
  test.each(RIGHTS)("%s", async (_what, act, allowed) => {
    const w = await world();
    // Those who may not come first: a denial must not hang on what the allowed ones did.
    const order = [...ROLES].sort(
      (one, other) => Number(allowed.includes(one)) - Number(allowed.includes(other)),
    );
    const outcome: Partial<Record<Role, boolean>> = {};
    for (const role of order) {
      outcome[role] = await act(w, w.actors[role]).then(
        (result) => result !== null,
        (error) => {
          if (error instanceof AccessDenied) return false;
          throw error;
        },
      );
    }
    expect(outcome).toEqual(Object.fromEntries(ROLES.map((role) => [role, allowed.includes(role)])));
  });

  test("to strangers what exists looks like what does not", async () => {
    const w = await world();
    for (const role of ["stranger", "authority", "former"] as const) {
      for (const applicationId of [w.applicationId, "no-such-id"]) {
        const attempt = save("project", { situation: "x" })({ ...w, applicationId }, w.actors[role]);
        await expect(attempt).rejects.toMatchObject({ visible: false });
      }
    }
    await expect(save("project", {})(w, w.actors.partner)).rejects.toMatchObject({ visible: true });
  });

  test("an authority sees only what was submitted to it", async () => {
    const w = await world();
    const other = await member(w.db, "Bezirksregierung Detmold", "authority");
    expect(await loadSubmission(w.db, other.actor, "IKZ-HE-2026-0001")).toBeNull();
    expect(await readDocument(w.db, other.actor, w.leadFile)).toBeNull();
    const late = {
      slot: "a",
      kind: "agreement" as const,
      name: "c.pdf",
      pages: 1,
      bytes: pdf("c"),
      now: NOW,
    };
    const added = await addDocument(w.db, w.actors.lead, {
      applicationId: w.submitted,
      section: "agreement",
      ...late,
    });
    expect(await readDocument(w.db, w.actors.authority, added.id)).toBeNull();
  });
});
