import { expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { requestClearance } from "~/db/clearances/request-clearance";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { fileEvents } from "~/db/documents/file-events";
import { readDocument } from "~/db/documents/read-document";
import { restoreDocument, takeBackDocument } from "~/db/documents/restore-document";
import { claimReading, recordReading } from "~/db/readings/due-readings";
import { loadReadings } from "~/db/readings/load-readings";
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
} from "~/tests/db/world";

const LATER = "2026-03-02T09:05:00.000Z";

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const add = (name: string, section = LEAD_PART, actor = lead.actor) =>
    addDocument(db, actor, {
      applicationId,
      section,
      slot: "resolution",
      kind: "resolution",
      name,
      pages: 2,
      bytes: pdf(name),
      now: NOW,
    });
  const at = (documentId: string) => ({ applicationId, documentId, now: LATER });
  const stored = async () => {
    const found = await loadApplication(db, lead.actor, applicationId);
    if (!found) throw new Error("the draft is gone");
    return found;
  };
  const names = async () => (await stored()).documents.map(({ name }) => name);
  return { db, lead, applicationId, add, at, stored, names };
}

test("an upload taken back gives its place to the file before it, with what was read in that one", async () => {
  const { db, lead, applicationId, add, at, names } = await begun();
  const first = await add("alt.pdf");
  await claimReading(db, { documentId: first.id, now: NOW });
  const read = { ok: true as const, pages: ["Beschluss"], cut: false };
  await recordReading(db, { documentId: first.id, read, now: NOW });
  const second = await add("neu.pdf");
  await takeBackDocument(db, lead.actor, at(second.id));
  expect(await names()).toEqual(["alt.pdf"]);
  expect(await loadReadings(db, lead.actor, applicationId)).toMatchObject([
    { documentId: first.id, pages: ["Beschluss"] },
  ]);
  expect((await readDocument(db, lead.actor, second.id))?.meta.name).toBe("neu.pdf");
});

test("an upload taken back leaves the place empty where there was no file before", async () => {
  const { db, lead, add, at, names } = await begun();
  const only = await add("erste.pdf");
  await takeBackDocument(db, lead.actor, at(only.id));
  expect(await names()).toEqual([]);
  // A second press changes nothing.
  await takeBackDocument(db, lead.actor, at(only.id));
  expect(await names()).toEqual([]);
});

test("what a colleague uploaded meanwhile is not taken back with one's own", async () => {
  const { db, lead, add, at, names } = await begun();
  await add("alt.pdf");
  const mine = await add("meine.pdf");
  await add("ihre.pdf");
  await expect(takeBackDocument(db, lead.actor, at(mine.id))).rejects.toThrow("eine andere Datei");
  expect(await names()).toEqual(["ihre.pdf"]);
});

test("any earlier file can count again, a removed one too, and each stays to be read", async () => {
  const { db, lead, add, at, names, stored } = await begun();
  const first = await add("alt.pdf");
  const second = await add("neu.pdf");
  await removeDocument(db, lead.actor, at(second.id));
  await restoreDocument(db, lead.actor, at(first.id));
  expect(await names()).toEqual(["alt.pdf"]);
  await restoreDocument(db, lead.actor, at(second.id));
  expect(await names()).toEqual(["neu.pdf"]);
  expect((await stored()).earlier).toMatchObject([{ id: first.id, until: LATER, ended: "replaced" }]);
});

test("an earlier file is not brought back by others, nor while the part is with its approver", async () => {
  const { db, lead, applicationId, add, at, names } = await begun();
  const first = await add("alt.pdf");
  await add("neu.pdf");
  const other = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  await expect(restoreDocument(db, other, at(first.id))).rejects.toThrow();
  await requestClearance(db, lead.actor, { applicationId, part: "lead", noticeMail, now: LATER });
  await expect(restoreDocument(db, lead.actor, at(first.id))).rejects.toThrow();
  expect(await names()).toEqual(["neu.pdf"]);
});

test("the history names who did what to which file, for which organisation, oldest first", async () => {
  const { db, lead, applicationId, add, at } = await begun();
  const first = await add("alt.pdf");
  const second = await add("neu.pdf");
  await restoreDocument(db, lead.actor, at(first.id));
  await removeDocument(db, lead.actor, at(first.id));
  await add("für Söhrewald.pdf", PARTNER_PART);
  const events = await fileEvents(db, lead.actor, { applicationId, sections: [LEAD_PART, PARTNER_PART] });
  expect(events.map(({ act, file, replaced }) => [act, file.name, replaced?.name])).toEqual([
    ["added", "alt.pdf", undefined],
    ["added", "neu.pdf", "alt.pdf"],
    ["restored", "alt.pdf", "neu.pdf"],
    ["removed", "alt.pdf", undefined],
    ["added", "für Söhrewald.pdf", undefined],
  ]);
  expect(events[1]).toMatchObject({
    at: NOW,
    by: "Hauptamt Niestetal",
    organisation: "Niestetal",
    onBehalf: false,
  });
  expect(events[2]).toMatchObject({
    at: LATER,
    file: { pages: 2, id: first.id },
    replaced: { id: second.id },
  });
  expect(events[4]).toMatchObject({ onBehalf: true });
});

test("a partner sees what happened to files of its own part alone", async () => {
  const { db, lead, applicationId, add } = await begun();
  await add("fremd.pdf");
  const actor = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  await add("eigen.pdf", PARTNER_PART, actor);
  const events = await fileEvents(db, actor, { applicationId, sections: [PARTNER_PART] });
  expect(events.map(({ file, organisation }) => [file.name, organisation])).toEqual([
    ["eigen.pdf", "Söhrewald"],
  ]);
  await expect(fileEvents(db, actor, { applicationId, sections: [LEAD_PART] })).rejects.toThrow();
});
