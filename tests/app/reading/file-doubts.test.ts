import { expect, test } from "vitest";
import { submittedDoubts } from "~/app/case/case-comparisons.server";
import { caseDoubts } from "~/app/case/case-doubts.server";
import { caseView } from "~/app/case/case-view.server";
import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import { addDocument } from "~/db/documents/documents";
import { claimReading, recordReading } from "~/db/readings/due-readings";
import { loadReadings, type Reading } from "~/db/readings/load-readings";
import { draftApplication } from "~/forms/schema/application";
import { draft, freshDatabase, LEAD_PART, member, NOW, PARTNER_PART, partner, pdf } from "~/tests/db/world";

const OWN = "Sitzung der Gemeindevertretung der Gemeinde Söhrewald über die gemeinsame Personalverwaltung";
const FOREIGN =
  "Sitzung der Gemeindevertretung der Gemeinde Kaufungen über die gemeinsame Personalverwaltung";

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const actor = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  const add = async (by: Actor, section: string, content: string, text: string | null) => {
    const added = await addDocument(db, by, {
      applicationId,
      section,
      slot: "resolution",
      kind: "resolution",
      name: `${section}.pdf`,
      pages: 1,
      bytes: pdf(content),
      now: NOW,
    });
    await claimReading(db, { documentId: added.id, now: NOW });
    const read =
      text === null
        ? { ok: false as const, reason: "broken" as const }
        : { ok: true as const, pages: [text], cut: false };
    await recordReading(db, { documentId: added.id, read, now: NOW });
  };
  const doubts = async (by: Actor) => {
    const stored = await loadApplication(db, by, applicationId);
    if (!stored) throw new Error("the draft is gone");
    const view = caseView(stored, NOW.slice(0, 10));
    const found = await caseDoubts({ db, actor: by }, view, await loadReadings(db, by, applicationId));
    return found.map(({ participant, fact }) => `${participant}: ${fact}`);
  };
  return { lead: lead.actor, partner: actor, add, doubts };
}

test("the same bytes are said to both, to a partner also where it may not read the other's file", async () => {
  const w = await begun();
  await w.add(w.lead, LEAD_PART, "gleich", null);
  await w.add(w.partner, PARTNER_PART, "gleich", null);
  expect(await w.doubts(w.lead)).toEqual([
    "Niestetal: Diese Datei ist dieselbe wie die von Söhrewald.",
    "Söhrewald: Diese Datei ist dieselbe wie die von Niestetal.",
  ]);
  expect(await w.doubts(w.partner)).toEqual(["Söhrewald: Diese Datei ist dieselbe wie die von Niestetal."]);
});

test("other bytes with the same words are said as such, and who issued them", async () => {
  const w = await begun();
  await w.add(w.lead, LEAD_PART, "eins", OWN);
  await w.add(w.partner, PARTNER_PART, "zwei", OWN);
  expect(await w.doubts(w.lead)).toEqual([
    "Niestetal: Der Text dieser Datei ist derselbe wie in der Datei von Söhrewald.",
    "Niestetal: Beschlossen hat nach der Datei eine andere Stelle als bei Niestetal: „Gemeindevertretung der Gemeinde Söhrewald“.",
    "Söhrewald: Der Text dieser Datei ist derselbe wie in der Datei von Niestetal.",
  ]);
});

test("each council's own resolution raises no doubt", async () => {
  const w = await begun();
  await w.add(w.lead, LEAD_PART, "eins", OWN.replace("Söhrewald", "Niestetal"));
  await w.add(w.partner, PARTNER_PART, "zwei", OWN);
  expect(await w.doubts(w.lead)).toEqual([]);
});

test("the authority reads the same of a sealed version, without the draft", () => {
  const reading = (documentId: string, sha256: string, text: string): Reading => ({
    documentId,
    section: `participant:${documentId}`,
    name: `${documentId}.pdf`,
    sha256,
    copyKind: null,
    pages: [text],
    cut: false,
    unreadable: null,
    readAt: NOW,
    notes: [],
  });
  const files = [
    { name: "a.pdf", kind: "resolution", sha256: "a".repeat(64) },
    { name: "b.pdf", kind: "resolution", sha256: "b".repeat(64) },
  ];
  const application = draftApplication.parse({
    format: "ikz-application/1",
    state: "HE",
    category: "standard",
    participants: [
      { key: "06633016", name: "Niestetal", kind: "municipality", resolution: { document: "a.pdf" } },
      { key: "06633023", name: "Söhrewald", kind: "municipality", resolution: { document: "b.pdf" } },
    ],
    project: {},
    attachments: files,
  });
  const readings = [reading("a", "a".repeat(64), FOREIGN), reading("b", "b".repeat(64), OWN)];
  expect(submittedDoubts(application, readings)).toMatchObject([
    { documentId: "a", participant: "Niestetal", kind: "other-issuer", word: "andere Stelle" },
  ]);
});
