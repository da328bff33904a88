import { expect, test } from "vitest";
import { listApplications } from "~/db/applications/list-applications";
import { loadApplication } from "~/db/applications/load-application";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { addParticipant, removeParticipant } from "~/db/participants/participants";
import { saveSections } from "~/db/sections/sections";
import { submitApplication } from "~/db/submissions/submit-application";
import { draft, freshDatabase, member, NOW, noticeMail, pdf, submission } from "~/tests/db/world";

const SOON = "2026-03-02T09:05:00.000Z";

test("list and case agree whether an application differs from what was submitted", async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const { actor } = lead;
  await draft(db, lead);
  const file = { applicationId, section: "agreement", kind: "agreement" as const, pages: 1 };
  const add = (name: string, now: string) =>
    addDocument(db, actor, { ...file, slot: "agreement", name, bytes: pdf(name), now });
  const says = async () => {
    const list = await listApplications(db, actor);
    const case_ = await loadApplication(db, actor, applicationId);
    const listed = list.find(({ id }) => id === applicationId);
    expect(listed?.changedSince).toBe(case_?.changedSince);
    expect(list.filter(({ id, changedSince }) => changedSince && id !== applicationId)).toEqual([]);
    return case_?.changedSince;
  };
  await add("a.pdf", NOW);
  expect(await says()).toBe(false);
  const first = await submitApplication(db, actor, submission(applicationId));
  expect(first).toMatchObject({ ok: true, version: 1 });
  expect(await says()).toBe(false);

  // A participant added and taken out again: the application is as it was, though it was touched.
  const added = { name: "Lohfelden", kind: "municipality" };
  const section = await addParticipant(db, actor, { applicationId, data: added, now: SOON });
  expect(await says()).toBe(true);
  await removeParticipant(db, actor, { applicationId, section, noticeMail, now: SOON });
  expect(await says()).toBe(false);

  // Another file in the same slot, no section saved, in the very moment of the submission.
  const other = await add("b.pdf", NOW);
  expect(await says()).toBe(true);
  expect(await submitApplication(db, actor, submission(applicationId))).toMatchObject({ version: 2 });
  expect(await says()).toBe(false);
  await removeDocument(db, actor, { applicationId, documentId: other.id, now: NOW });
  expect(await says()).toBe(true);
  await submitApplication(db, actor, submission(applicationId));
  const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
  const before = (await loadApplication(db, actor, applicationId))?.sections ?? [];
  await saveSections(db, actor, { applicationId, changes, now: NOW });
  expect(await says()).toBe(true);

  // Put back as it was: nothing is new, whatever the count of versions says.
  const data = before.find(({ name }) => name === "project")?.data ?? {};
  const back = [{ section: "project", baseVersion: 2, data }];
  await saveSections(db, actor, { applicationId, changes: back, now: NOW });
  expect(await says()).toBe(false);
});
