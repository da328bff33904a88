import { expect, test } from "vitest";
import { addDocument } from "~/db/documents/documents";
import { listAudit } from "~/db/log/audit";
import { claimReading, recordReading } from "~/db/readings/due-readings";
import { loadReadings, loadSubmittedReadings } from "~/db/readings/load-readings";
import { noteComparison, withdrawNote } from "~/db/readings/note-comparison";
import { submitApplication } from "~/db/submissions/submit-application";
import type { AttachmentKind } from "~/rules/facts/facts";
import {
  AUTHORITY,
  draft,
  freshDatabase,
  LEAD_PART,
  member,
  NOW,
  PARTNER_PART,
  partner,
  pdf,
  submission,
} from "~/tests/db/world";

const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const add = (section: string, name: string, kind: AttachmentKind = "resolution") =>
    addDocument(db, lead.actor, {
      applicationId,
      section,
      slot: "resolution",
      kind,
      copyKind: "scan",
      name,
      pages: 2,
      bytes: pdf(name),
      now: NOW,
    });
  const read = (documentId: string, ...pages: string[]) =>
    recordReading(db, { documentId, read: { ok: true, pages, cut: false }, now: NOW });
  const readings = async () => loadReadings(db, lead.actor, applicationId);
  return { db, lead, applicationId, add, read, readings };
}

test("resolutions and agreements wait to be read, each for one reader; other files do not", async () => {
  const { db, add } = await begun();
  const resolution = await add(LEAD_PART, "beschluss.pdf");
  const agreement = await add("agreement", "vereinbarung.pdf", "agreement");
  await add("project", "gutachten.pdf", "other");
  const claimed = [await claimReading(db, { now: NOW }), await claimReading(db, { now: NOW })];
  expect(claimed.map((one) => one?.documentId).sort()).toEqual([resolution.id, agreement.id].sort());
  const first = claimed.find((one) => one?.documentId === resolution.id);
  expect(Buffer.from(first?.bytes ?? []).equals(pdf("beschluss.pdf"))).toBe(true);
  expect(await claimReading(db, { now: NOW })).toBeNull();
  expect(await claimReading(db, { documentId: resolution.id, now: NOW })).toBeNull();
});

test("what was read is kept once, and a file that was read waits no longer", async () => {
  const { db, lead, applicationId, add, read, readings } = await begun();
  const { id } = await add(LEAD_PART, "beschluss.pdf");
  expect(await readings()).toMatchObject([{ documentId: id, readAt: null, pages: null, copyKind: "scan" }]);
  await read(id, "Seite eins", "");
  await read(id, "anders");
  expect(await readings()).toMatchObject([{ readAt: NOW, pages: ["Seite eins", ""], cut: false, notes: [] }]);
  expect(await claimReading(db, { now: later(1_000_000) })).toBeNull();
  const log = await listAudit(db, lead.actor, applicationId);
  expect(log.filter(({ action }) => action === "document.read")).toMatchObject([
    { detail: { document: id, pages: 2 } },
  ]);
});

test("a reader that stops leaves the file to the next; after three it is left alone, with the reason", async () => {
  const { db, add, readings } = await begun();
  const { id } = await add(LEAD_PART, "falle.pdf");
  for (const at of [0, 200, 400]) expect((await claimReading(db, { now: later(at) }))?.documentId).toBe(id);
  expect(await claimReading(db, { now: later(600) })).toBeNull();
  expect(await readings()).toMatchObject([{ unreadable: "tooSlow", readAt: later(600) }]);
});

test("a file that cannot be read keeps the reason", async () => {
  const { db, add, readings } = await begun();
  const { id } = await add(LEAD_PART, "kaputt.pdf");
  await recordReading(db, { documentId: id, read: { ok: false, reason: "broken" }, now: NOW });
  expect(await readings()).toMatchObject([{ pages: null, unreadable: "broken", readAt: NOW }]);
});

test("a note says who and when, goes with what was entered, and can be taken back", async () => {
  const { db, lead, applicationId, add, readings } = await begun();
  const { id: documentId } = await add(LEAD_PART, "beschluss.pdf");
  const place = { applicationId, documentId, aspect: "date" as const, now: NOW };
  await noteComparison(db, lead.actor, { ...place, expected: "17.08.2021" });
  await noteComparison(db, lead.actor, { ...place, expected: "18.08.2021", now: later(60) });
  const [reading] = await readings();
  expect(reading?.notes).toEqual([
    { aspect: "date", expected: "18.08.2021", by: "Hauptamt Niestetal", at: later(60) },
  ]);
  await withdrawNote(db, lead.actor, place);
  await withdrawNote(db, lead.actor, place);
  expect((await readings())[0]?.notes).toEqual([]);
  const log = await listAudit(db, lead.actor, applicationId);
  expect(log.flatMap(({ action }) => (action.startsWith("comparison.") ? [action] : []))).toEqual([
    "comparison.note-withdrawn",
    "comparison.noted",
    "comparison.noted",
  ]);
});

test("a partner sees and notes what belongs to its own part; a stranger nothing", async () => {
  const { db, lead, applicationId, add } = await begun();
  const foreign = await add(LEAD_PART, "fremd.pdf");
  const own = await add(PARTNER_PART, "eigen.pdf");
  const actor = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  expect((await loadReadings(db, actor, applicationId)).map(({ name }) => name)).toEqual(["eigen.pdf"]);
  const note = (documentId: string) => ({
    applicationId,
    documentId,
    aspect: "body" as const,
    expected: "Rat",
    now: NOW,
  });
  await noteComparison(db, actor, note(own.id));
  await expect(noteComparison(db, actor, note(foreign.id))).rejects.toMatchObject({ visible: true });
  const stranger = await member(db, "Fuldatal");
  await expect(noteComparison(db, stranger.actor, note(own.id))).rejects.toMatchObject({ visible: false });
  await expect(loadReadings(db, stranger.actor, applicationId)).rejects.toMatchObject({ visible: false });
});

test("of a submission the authority sees every resolution, a partner its own, and replacing changes nothing", async () => {
  const { db, lead, applicationId, add, read } = await begun();
  const first = await add(LEAD_PART, "lead.pdf");
  await add(PARTNER_PART, "eigen.pdf");
  await read(first.id, "Text");
  const partnerActor = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  const authority = await member(db, AUTHORITY, "authority");
  await submitApplication(db, lead.actor, submission(applicationId));
  await add(LEAD_PART, "spaeter.pdf");
  const place = { number: "IKZ-HE-2026-0001", version: 1 };
  const names = async (actor: typeof partnerActor) =>
    (await loadSubmittedReadings(db, actor, place)).map(({ name }) => name).sort();
  expect(await names(lead.actor)).toEqual(["eigen.pdf", "lead.pdf"]);
  expect(await names(partnerActor)).toEqual(["eigen.pdf"]);
  const stranger = await member(db, "Fuldatal");
  expect(await names(stranger.actor)).toEqual([]);
  expect(await names(authority.actor)).toEqual(["eigen.pdf", "lead.pdf"]);
});
