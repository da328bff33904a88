import { expect, test } from "vitest";
import { caseComparisons, submittedComparisons } from "~/app/case/case-comparisons.server";
import { caseView } from "~/app/case/case-view.server";
import { createClock } from "~/app/clock/clock.server";
import { readDueDocuments, readingsSettled, readWithPatience } from "~/app/reading/read-due-documents.server";
import { readingJob } from "~/app/reading/reading-job.server";
import { createApplication, type NewSection } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import { addDocument } from "~/db/documents/documents";
import { loadReadings, type Reading } from "~/db/readings/load-readings";
import { noteComparison } from "~/db/readings/note-comparison";
import { saveSections } from "~/db/sections/sections";
import { enclosureLabel } from "~/forms/papers/application/enclosure-label";
import { freshDatabase, LEAD_PART, member, NOW, PARTNER_PART, partner } from "~/tests/db/world";
import { KAUFUNGEN_MINUTES, minutesPdf, scanPdf } from "~/tests/e2e/story/resolution-file";

const TODAY = "2026-03-02";
const resolution = {
  body: "Gemeindevertretung",
  date: "2018-06-28",
  agendaItem: "9",
  votesFor: 30,
  votesAgainst: 1,
  abstentions: 1,
};
const part = (name: string, more: object = {}) => ({
  name,
  legalName: `Gemeinde ${name}`,
  kind: "municipality",
  ...more,
});

const sections: NewSection[] = [
  { name: "case", data: { state: "HE", category: "standard", title: "Gemeinsame Rechner" } },
  { name: "project", data: { taskAreas: ["information-technology"] } },
  { name: "agreement", data: {} },
  { name: "costs-after", data: {} },
  { name: "budget", data: {} },
  { name: LEAD_PART, data: part("Niestetal", { lead: true }) },
  { name: PARTNER_PART, data: part("Kaufungen", { key: "06633015", resolution }) },
  { name: "participant:third", data: part("Söhrewald", { contact: { name: "Nur für die Federführung" } }) },
];

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const { organisationId } = lead;
  const applicationId = await createApplication(db, lead.actor, { organisationId, sections, now: NOW });
  const add = async (section: string, bytes: Uint8Array) =>
    addDocument(db, lead.actor, {
      applicationId,
      section,
      slot: "resolution",
      kind: "resolution",
      copyKind: "certified-copy",
      name: "Beschluss.pdf",
      pages: 1,
      bytes,
      now: NOW,
    });
  const compared = async (actor = lead.actor) => {
    const stored = await loadApplication(db, actor, applicationId);
    if (!stored) throw new Error("no access");
    return caseComparisons(caseView(stored, TODAY), await loadReadings(db, actor, applicationId));
  };
  return { db, lead, applicationId, add, compared };
}

const now = () => NOW;

test("until it was read a file is waiting; then the page has what it says", async () => {
  const { db, add, compared } = await begun();
  await add(PARTNER_PART, await minutesPdf(KAUFUNGEN_MINUTES));
  expect(await compared()).toMatchObject([{ said: expect.stringContaining("wird noch gelesen"), lines: [] }]);
  await readDueDocuments(db, { now });
  const [kaufungen] = await compared();
  expect(kaufungen).toMatchObject({
    participant: "Gemeinde Kaufungen",
    copyKind: "beglaubigte Abschrift",
    said: null,
  });
  expect(kaufungen?.lines.map(({ aspect, verdict }) => [aspect, verdict])).toEqual([
    ["participants", "found"],
    ["task", "found"],
    ["years", "differs"],
    ["body", "found"],
    ["date", "differs"],
    ["agendaItem", "found"],
    ["votes", "found"],
  ]);
});

test("an upload's own file is read before one that waited longer; a round stops where it is told to", async () => {
  const { db, add, compared } = await begun();
  const waiting = async () =>
    (await compared()).map(({ said }) => said?.includes("wird noch gelesen") ?? false);
  await add(LEAD_PART, await minutesPdf(["Erster"]));
  const second = await add(PARTNER_PART, await minutesPdf(KAUFUNGEN_MINUTES));
  await add("participant:third", await minutesPdf(["Dritter"]));
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  await readWithPatience(db, { now, documents: [second.id], onFailure });
  await readingsSettled(db);
  expect(await waiting()).toEqual([true, false, true]);
  await readDueDocuments(db, { now, mayGoOn: () => false });
  expect(await waiting()).toEqual([true, false, true]);
  await readDueDocuments(db, { now, most: 1 });
  expect((await waiting()).filter(Boolean)).toHaveLength(1);
  await readingJob(
    db,
    createClock(undefined, () => Date.parse(NOW)),
  ).run(() => true);
  expect(await waiting()).toEqual([false, false, false]);
  expect(failures).toEqual([]);
});

test("a scan and a broken file say so and leave the comparing to a person", async () => {
  const { db, add, compared } = await begun();
  await add(PARTNER_PART, await scanPdf());
  await add("participant:third", new TextEncoder().encode("%PDF-1.7"));
  await readDueDocuments(db, { now });
  expect((await compared()).map(({ said, lines }) => [said, lines.length])).toEqual([
    ["Die Datei enthält keinen lesbaren Text, vermutlich ein Scan. Vergleichen Sie sie selbst.", 0],
    ["Der Text der Datei lässt sich nicht lesen. Vergleichen Sie sie selbst.", 0],
  ]);
});

test("a note rests the hint until what was entered changes", async () => {
  const { db, lead, applicationId, add, compared } = await begun();
  const { id: documentId } = await add(PARTNER_PART, await minutesPdf(KAUFUNGEN_MINUTES));
  await readDueDocuments(db, { now });
  const day = async () => (await compared())[0]?.lines.find(({ aspect }) => aspect === "date");
  const expected = (await day())?.expected ?? "";
  await noteComparison(db, lead.actor, { applicationId, documentId, aspect: "date", expected, now: NOW });
  expect((await day())?.note).toEqual({ by: "Hauptamt Niestetal", on: "02.03.2026" });
  const data = {
    ...part("Kaufungen", { key: "06633015" }),
    resolution: { ...resolution, date: "2018-06-29" },
  };
  await saveSections(db, lead.actor, {
    applicationId,
    changes: [{ section: PARTNER_PART, baseVersion: 1, data }],
    now: NOW,
  });
  expect(await day()).toMatchObject({ expected: "29.06.2018", note: null });
});

test("a partner's comparison is of its own file and carries nothing that others entered", async () => {
  const { db, lead, applicationId, add, compared } = await begun();
  await add(PARTNER_PART, await minutesPdf(KAUFUNGEN_MINUTES));
  await add(LEAD_PART, await minutesPdf(["Geheim"]));
  await readDueDocuments(db, { now });
  const actor = await partner(db, lead.actor, applicationId, "amt@kaufungen.example");
  const own = await compared(actor);
  expect(own.map(({ participant }) => participant)).toEqual(["Gemeinde Kaufungen"]);
  const expected = (aspect: string) => own[0]?.lines.find((line) => line.aspect === aspect)?.expected;
  expect(expected("participants")).toBe("Niestetal, Kaufungen und Söhrewald");
  expect(expected("task")).toBe("Gemeinsame Rechner");
  expect(JSON.stringify(own)).not.toContain("Geheim");
});

test("in a sealed package a file belongs to the participant that names it, also where two sent the same", () => {
  const reading = (documentId: string, sha256: string): Reading => ({
    documentId,
    section: "participant:x",
    name: `${documentId}.pdf`,
    sha256,
    copyKind: null,
    pages: [KAUFUNGEN_MINUTES.join("\n")],
    cut: false,
    unreadable: null,
    readAt: NOW,
    notes: [],
  });
  const named = (name: string, document: string) => ({
    key: `x-${name.toLowerCase()}`,
    name,
    kind: "municipality" as const,
    resolution: { ...resolution, document },
  });
  const found = submittedComparisons(
    {
      format: "ikz-application/1",
      state: "HE",
      category: "standard",
      participants: [
        named("Kaufungen", "k.pdf"),
        named("Niestetal", "n.pdf"),
        named("Lohfelden", "fehlt.pdf"),
      ],
      project: {},
      attachments: [
        { kind: "resolution", name: "k.pdf", sha256: "aa" },
        { kind: "resolution", name: "n.pdf", sha256: "aa" },
      ],
    },
    5,
    [reading("one", "aa"), reading("two", "aa"), reading("other", "bb")],
  );
  expect(found.map(({ participant, documentId }) => [participant, documentId])).toEqual([
    ["Kaufungen", "one"],
    ["Niestetal", "two"],
  ]);
});

test("the list of enclosures says what a file is a copy of", () => {
  expect(enclosureLabel("resolution", { owner: "Stadt Haan", copyKind: "scan" })).toBe(
    "Beschluss, Stadt Haan (Scan)",
  );
  expect(enclosureLabel("resolution", { owner: "Stadt Haan", copyKind: null })).toBe("Beschluss, Stadt Haan");
  expect(enclosureLabel("agreement", {})).toBe("Vereinbarung");
});
