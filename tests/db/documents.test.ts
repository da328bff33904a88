import { expect, test } from "vitest";
import { addDocument, readDocument, removeDocument } from "~/db/documents";
import { loadApplication } from "~/db/load-application";
import { sha256 } from "~/db/token";
import { draft, freshDatabase, LEAD_PART, member, NOW, PARTNER_PART, pdf } from "./world";

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
  const { db, lead, add, names } = await begun();
  const first = await add(LEAD_PART, "alt.pdf", "resolution");
  await add(LEAD_PART, "neu.pdf", "resolution");
  await add(PARTNER_PART, "anderer.pdf", "resolution");
  await add(LEAD_PART, "ohne Platz.pdf");
  await add(LEAD_PART, "ohne Platz 2.pdf");
  expect(await names()).toEqual(["anderer.pdf", "neu.pdf", "ohne Platz 2.pdf", "ohne Platz.pdf"]);
  expect((await readDocument(db, lead.actor, first.id))?.meta.name).toBe("alt.pdf");
});

test("a removed file is out of the application and keeps its bytes", async () => {
  const { db, lead, applicationId, add, names } = await begun();
  const { id } = await add(LEAD_PART, "weg.pdf", "resolution");
  await removeDocument(db, lead.actor, { applicationId, documentId: id, now: NOW });
  expect(await names()).toEqual([]);
  expect(await readDocument(db, lead.actor, id)).not.toBeNull();
  expect(await readDocument(db, lead.actor, "guess")).toBeNull();
});
