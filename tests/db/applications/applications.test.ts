import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import { createApplication, deleteDraft, restoreDraft } from "~/db/applications/applications";
import { copyApplication } from "~/db/applications/copy-application";
import { listApplications } from "~/db/applications/list-applications";
import { loadApplication } from "~/db/applications/load-application";
import { addDocument } from "~/db/documents/documents";
import { addParticipant, removeParticipant, restoreParticipant } from "~/db/participants/participants";
import { saveSections } from "~/db/sections/sections";
import { submitApplication } from "~/db/submissions/submit-application";
import { Refusal } from "~/db/values/refusal";
import {
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
  submission,
} from "~/tests/db/world";

const SOON = "2026-03-02T10:00:00.000Z";
const LATER = "2026-03-02T11:00:00.000Z";

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  return { db, lead, applicationId: await draft(db, lead) };
}

describe("the list of applications", () => {
  test("shows what one leads and takes part in, and nothing else", async () => {
    const { db, lead, applicationId } = await begun();
    const other = await member(db, "Kassel");
    await draft(db, other);
    const joined = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
    const line = {
      id: applicationId,
      title: "Gemeinsame Personalverwaltung",
      state: "HE",
      category: "standard",
      programme: null,
      applicationDate: null,
      status: "draft",
      updatedAt: NOW,
      leadName: "Niestetal",
      leadOrganisationId: lead.organisationId,
      taskAreas: ["personnel"],
      participants: 2,
      number: null,
      submittedAt: null,
      undispatched: false,
      dispatchWay: null,
      dispatchedOn: null,
      changedSince: false,
      submittedDay: null,
      ownSections: [],
      acts: null,
    };
    expect(await listApplications(db, lead.actor)).toEqual([{ ...line, access: "lead" }]);
    expect(await listApplications(db, joined)).toEqual([{ ...line, access: "partner" }]);
    const stranger = { ...other.actor, memberships: [] };
    expect(await listApplications(db, stranger)).toEqual([]);
  });

  test("shows the latest submission, and that something was changed since", async () => {
    const { db, lead, applicationId } = await begun();
    await submitApplication(db, lead.actor, submission(applicationId));
    const [sent] = await listApplications(db, lead.actor);
    expect(sent).toMatchObject({ status: "submitted", number: "IKZ-HE-2026-0001", changedSince: false });
    const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
    await saveSections(db, lead.actor, { applicationId, changes, now: SOON });
    const [changed] = await listApplications(db, lead.actor);
    expect(changed).toMatchObject({ submittedAt: NOW, updatedAt: SOON, changedSince: true });
  });
});

describe("an application", () => {
  test("keeps an earlier day only from an import by the operator, and says so", async () => {
    const { db, lead, applicationId } = await begun();
    const { actor, organisationId } = lead;
    expect((await loadApplication(db, actor, applicationId))?.application).toMatchObject({
      applicationDate: null,
      importedAt: null,
    });
    const imported = { applicationDate: "2021-08-17", by: "Betreiber" };
    const given = { organisationId, sections: caseSections, imported, now: NOW };
    const id = await createApplication(db, actor, given);
    expect((await loadApplication(db, actor, id))?.application).toMatchObject({
      applicationDate: "2021-08-17",
      importedAt: NOW,
      importedBy: "Betreiber",
    });
  });

  test("is loaded with everything its pages need", async () => {
    const { db, lead, applicationId } = await begun();
    const loaded = await loadApplication(db, lead.actor, applicationId);
    expect(loaded?.ownSections).toEqual(caseSections.map((section) => section.name));
    expect(loaded?.sections.map(({ name, data }) => ({ name, data }))).toEqual(caseSections);
    expect(loaded?.sections.at(-1)).toMatchObject({
      ownerName: "Niestetal",
      enteredByLead: true,
      version: 1,
    });
    expect(loaded?.application.leadName).toBe("Niestetal");
  });

  test.each([
    ["an unknown section", [{ name: "costs", data: {} }]],
    ["a section twice", [...caseSections, { name: "case", data: {} }]],
  ])("is not begun with %s", async (_what, sections) => {
    const { db, lead } = await begun();
    const given = { organisationId: lead.organisationId, sections, now: NOW };
    await expect(createApplication(db, lead.actor, given)).rejects.toThrow(RangeError);
  });

  test("is copied without files, resolutions, reference, version and partners' rights", async () => {
    const { db, lead, applicationId } = await begun();
    const resolution = { body: "Gemeindevertretung", date: "2026-02-01", document: "beschluss.pdf" };
    const part = { key: "06633016", name: "Niestetal", kind: "municipality", lead: true };
    await saveSections(db, lead.actor, {
      applicationId,
      changes: [
        {
          section: LEAD_PART,
          baseVersion: 1,
          data: { ...part, resolution },
          unparsed: { "/resolution/votesFor": "x", "/resolution/body": "y", "/population": "z" },
        },
        {
          section: "case",
          baseVersion: 1,
          data: {
            state: "HE",
            category: "standard",
            reference: "10-2",
            programme: "he-2016",
            asPrecaution: true,
          },
          unparsed: { "/reference": "a", "/title": "b", "/programme": "c", "/namedAttachments/0/name": "d" },
        },
        { section: "budget", baseVersion: 1, data: {}, unparsed: { "/requestedCents": "viel" } },
      ],
      now: NOW,
    });
    await partner(db, lead.actor, applicationId, "post@soehrewald.example");
    const id = await copyApplication(db, lead.actor, { applicationId, title: "Kopie", now: SOON });
    const copy = await loadApplication(db, lead.actor, id);
    const find = (name: string) => copy?.sections.find((section) => section.name === name);
    expect(find(LEAD_PART)).toMatchObject({
      version: 1,
      unparsed: { "/resolution/body": "y", "/population": "z" },
    });
    expect(find("case")?.unparsed).toEqual({ "/programme": "c" });
    expect(find(LEAD_PART)?.data).toEqual({ ...part, resolution: { body: "Gemeindevertretung" } });
    expect(find("case")?.data).toEqual({ state: "HE", category: "standard", title: "Kopie" });
    expect(find("agreement")?.data).toEqual({ form: "public-law-agreement" });
    expect(find("budget")?.unparsed).toEqual({ "/requestedCents": "viel" });
    expect(find(PARTNER_PART)?.ownerOrganisationId).toBe(lead.organisationId);
    expect(copy).toMatchObject({ documents: [], invitations: [], submissions: [] });
  });

  test("is deleted as a draft and comes back as it was", async () => {
    const { db, lead, applicationId } = await begun();
    const joined = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
    const before = await loadApplication(db, lead.actor, applicationId);
    await deleteDraft(db, lead.actor, { applicationId, noticeMail, now: SOON });
    expect(await listApplications(db, lead.actor)).toEqual([]);
    expect(await listApplications(db, joined)).toEqual([]);
    expect(await loadApplication(db, lead.actor, applicationId)).toBeNull();
    expect(await loadApplication(db, joined, applicationId)).toBeNull();
    const changes = [{ section: PARTNER_PART, baseVersion: 1, data: { name: "neu" } }];
    await expect(saveSections(db, joined, { applicationId, changes, now: SOON })).rejects.toThrow(
      AccessDenied,
    );
    await restoreDraft(db, lead.actor, { applicationId, noticeMail, now: LATER });
    expect(await loadApplication(db, lead.actor, applicationId)).toEqual(before);
  });

  test("cannot be deleted once submitted", async () => {
    const { db, lead, applicationId } = await begun();
    await submitApplication(db, lead.actor, submission(applicationId));
    await expect(deleteDraft(db, lead.actor, { applicationId, noticeMail, now: SOON })).rejects.toThrow(
      Refusal,
    );
  });
});

describe("participants", () => {
  test("are added after the others, removed with their files, and brought back", async () => {
    const { db, lead, applicationId } = await begun();
    const { actor } = lead;
    const data = { key: "06633013", name: "Lohfelden", kind: "municipality" };
    const section = await addParticipant(db, actor, { applicationId, data, now: NOW });
    const file = {
      applicationId,
      section,
      slot: "resolution",
      kind: "resolution" as const,
      pages: 1,
      now: NOW,
    };
    await addDocument(db, actor, { ...file, name: "beschluss.pdf", bytes: pdf("Beschluss") });
    const before = await loadApplication(db, actor, applicationId);
    expect(before?.sections.at(-1)).toMatchObject({ name: section, data, enteredByLead: true });

    await removeParticipant(db, actor, { applicationId, section, noticeMail, now: SOON });
    const without = await loadApplication(db, actor, applicationId);
    expect(without?.sections.map((one) => one.name)).toEqual(caseSections.map((one) => one.name));
    expect(without).toMatchObject({
      documents: [],
      removed: [{ section, name: "Lohfelden", removedAt: SOON }],
    });

    await restoreParticipant(db, actor, { applicationId, section, noticeMail, now: NOW });
    expect(await loadApplication(db, actor, applicationId)).toEqual(before);
  });

  test("the lead stays, and there is only one", async () => {
    const { db, lead, applicationId } = await begun();
    const gone = removeParticipant(db, lead.actor, {
      applicationId,
      section: LEAD_PART,
      noticeMail,
      now: NOW,
    });
    await expect(gone).rejects.toThrow(Refusal);
    const second = addParticipant(db, lead.actor, {
      applicationId,
      data: { name: "B", lead: true },
      now: NOW,
    });
    await expect(second).rejects.toThrow(Refusal);
  });
});
