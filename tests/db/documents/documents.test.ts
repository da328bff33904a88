import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { shareText } from "~/db/applications/share-text";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { readDocument } from "~/db/documents/read-document";
import type { Database } from "~/db/engine/open";
import { removeParticipant } from "~/db/participants/participants";
import { documentBytes } from "~/db/schema/submissions";
import { submitApplication } from "~/db/submissions/submit-application";
import { sha256 } from "~/db/values/token";
import {
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

/** The bytes as stored, whoever may read them. */
async function kept(db: Database, id: string) {
  const [row] = await db.reader.select().from(documentBytes).where(eq(documentBytes.documentId, id));
  return row?.bytes;
}

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const add = (section: string, name: string, slot?: string) =>
    addDocument(db, lead.actor, {
      applicationId,
      section,
      ...(slot ? { slot } : {}),
      kind: "resolution",
      name,
      pages: 2,
      bytes: pdf(name),
      now: NOW,
    });
  const names = async () =>
    (await loadApplication(db, lead.actor, applicationId))?.documents.map((one) => one.name).sort();
  return { db, lead, applicationId, add, names };
}

test("a file is kept byte for byte, with its checksum and who entered it", async () => {
  const { db, lead, add } = await begun();
  const own = await add(LEAD_PART, "Beschluss.pdf", "resolution");
  const bytes = pdf("Beschluss.pdf");
  expect(own).toMatchObject({
    sha256: sha256(bytes),
    size: bytes.byteLength,
    pages: 2,
    enteredByLead: false,
  });
  const read = await readDocument(db, lead.actor, own.id);
  expect(read?.meta).toEqual(own);
  expect(Buffer.from(read?.bytes ?? []).equals(bytes)).toBe(true);
  expect(await add(PARTNER_PART, "Beschluss.pdf")).toMatchObject({ enteredByLead: true });
});

test("a new file takes the place of the one in its slot, which keeps its bytes", async () => {
  const { db, add, names } = await begun();
  const first = await add(LEAD_PART, "alt.pdf", "resolution");
  await add(LEAD_PART, "neu.pdf", "resolution");
  await add(PARTNER_PART, "anderer.pdf", "resolution");
  await add(LEAD_PART, "ohne Platz.pdf");
  await add(LEAD_PART, "ohne Platz 2.pdf");
  expect(await names()).toEqual(["anderer.pdf", "neu.pdf", "ohne Platz 2.pdf", "ohne Platz.pdf"]);
  expect(await kept(db, first.id)).toEqual(Buffer.from(pdf("alt.pdf")));
});

test("a removed file is out of the application, keeps its bytes and stays to be read", async () => {
  const { db, lead, applicationId, add, names } = await begun();
  const { id } = await add(LEAD_PART, "weg.pdf", "resolution");
  await removeDocument(db, lead.actor, { applicationId, documentId: id, now: NOW });
  expect(await names()).toEqual([]);
  expect(await kept(db, id)).toEqual(Buffer.from(pdf("weg.pdf")));
  expect((await readDocument(db, lead.actor, id))?.meta.name).toBe("weg.pdf");
  expect(await readDocument(db, lead.actor, "guess")).toBeNull();
});

test("a partner reads the files of its own part, and those the lead holds back once they are submitted", async () => {
  const { db, lead, applicationId, add } = await begun();
  const foreign = await add("agreement", "vereinbarung.pdf");
  const own = await add(PARTNER_PART, "Beschluss.pdf");
  const actor = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  await shareText(db, lead.actor, { applicationId, heldBack: true, now: NOW });
  const readable = async (id: string) => (await readDocument(db, actor, id)) !== null;
  expect([await readable(own.id), await readable(foreign.id)]).toEqual([true, false]);
  await submitApplication(db, lead.actor, submission(applicationId));
  const later = await add("agreement", "nachher.pdf");
  expect([await readable(foreign.id), await readable(later.id)]).toEqual([true, false]);
});

test("a replaced file stays for those who may read its part; that of a removed participant is gone, one submitted stays", async () => {
  const { db, lead, applicationId, add } = await begun();
  const first = await add(LEAD_PART, "alt.pdf", "resolution");
  const second = await add(LEAD_PART, "neu.pdf", "resolution");
  const gone = await add(PARTNER_PART, "fort.pdf");
  await removeParticipant(db, lead.actor, { applicationId, section: PARTNER_PART, noticeMail, now: NOW });
  const { [PARTNER_PART]: _, ...expectedVersions } = submission(applicationId).expectedVersions;
  await submitApplication(db, lead.actor, submission(applicationId, { expectedVersions }));
  await removeDocument(db, lead.actor, { applicationId, documentId: second.id, now: NOW });
  const read = await Promise.all([first, second, gone].map(({ id }) => readDocument(db, lead.actor, id)));
  expect(read.map((one) => one?.meta.name)).toEqual(["alt.pdf", "neu.pdf", undefined]);
  const stored = await loadApplication(db, lead.actor, applicationId);
  const of = (name: string) => stored?.earlier.find((one) => one.name === name);
  expect(of("alt.pdf")).toMatchObject({ id: first.id, section: LEAD_PART, until: NOW, ended: "replaced" });
  expect(of("neu.pdf")).toMatchObject({ id: second.id, pages: 2, addedAt: NOW, ended: "removed" });
});

test("a partner sees and reads the earlier files of its own part alone", async () => {
  const { db, lead, applicationId, add } = await begun();
  const foreign = await add(LEAD_PART, "alt.pdf", "resolution");
  await add(LEAD_PART, "neu.pdf", "resolution");
  const own = await add(PARTNER_PART, "eigen-alt.pdf", "resolution");
  await add(PARTNER_PART, "eigen-neu.pdf", "resolution");
  const actor = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  const stored = await loadApplication(db, actor, applicationId);
  expect(stored?.earlier.map(({ name }) => name)).toEqual(["eigen-alt.pdf"]);
  expect((await readDocument(db, actor, own.id))?.meta.name).toBe("eigen-alt.pdf");
  expect(await readDocument(db, actor, foreign.id)).toBeNull();
});
