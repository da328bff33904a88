import fc from "fast-check";
import { expect, test } from "vitest";
import { join, keyOf, type NamedDocument } from "~/forms/interchange/join";
import { leadOf, sectionSetOf } from "~/forms/interchange/section-set";
import { split } from "~/forms/interchange/split";
import type { DraftApplication } from "~/forms/schema/application";
import { CASE_NAMES, caseApplication } from "../cases";
import { generatedApplication } from "../generated-application";

function ids() {
  let next = 0;
  return () => `id${++next}`;
}

/** What comes back without any uploaded file: file names, programme dates and empty objects do not. */
function withoutDocuments(application: DraftApplication): unknown {
  const { attachments: _files, applicationDate: _day, ...rest } = structuredClone(application);
  for (const participant of rest.participants) delete participant.resolution?.document;
  if (rest.agreement) delete rest.agreement.document;
  return JSON.parse(JSON.stringify(rest, (_name, value) => (isEmptyObject(value) ? undefined : value)));
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const roundTrip = (application: DraftApplication, documents: NamedDocument[] = []) =>
  join(sectionSetOf(split(application, ids())), documents);

test.each(CASE_NAMES)("%s comes back from its sections", (name) => {
  const application = caseApplication(name);
  expect(withoutDocuments(roundTrip(application))).toEqual(withoutDocuments(application));
});

test("join(split(a)) is a, up to its documents", () => {
  fc.assert(
    fc.property(generatedApplication, (application) => {
      expect(withoutDocuments(roundTrip(application))).toEqual(withoutDocuments(application));
    }),
  );
});

test("no key of a participant is stored as a reference: sections name our own ids", () => {
  const sections = split(caseApplication("hoexter-2022"), ids());
  const agreement = sections.find(({ name }) => name === "agreement");
  expect(agreement?.data).toMatchObject({ performedBy: "id1" });
  expect(sections.map(({ name }) => name)).toContain("participant:id11");
});

test("an uploaded file is named where it belongs; an imported name alone is not", () => {
  const application = caseApplication("niestetal-complete");
  const sha256 = "ab".repeat(32);
  const joined = roundTrip(application, [
    { section: "participant:id2", kind: "resolution", name: "Beschluss.pdf", sha256 },
    { section: "agreement", kind: "agreement", name: "Vereinbarung.pdf", sha256 },
  ]);
  expect(joined.participants.map(({ resolution }) => resolution?.document)).toEqual([
    undefined,
    "Beschluss.pdf",
    undefined,
  ]);
  expect(joined.agreement?.document).toBe("Vereinbarung.pdf");
  expect(joined.attachments).toEqual([
    { kind: "resolution", name: "Beschluss.pdf", sha256 },
    { kind: "agreement", name: "Vereinbarung.pdf", sha256 },
  ]);
});

test("a participant whose key is not known yet carries a stand-in made of its id", () => {
  const set = sectionSetOf([
    { name: "case", data: { state: "HE", category: "standard" } },
    { name: "participant:ab12", data: { name: "Niestetal", kind: "municipality", lead: true } },
  ]);
  expect(keyOf(leadOf(set))).toBe("x-ab12");
  expect(join(set, []).participants).toEqual([
    { name: "Niestetal", kind: "municipality", lead: true, key: "x-ab12" },
  ]);
});

test("the lead is the one marked, else the first; without participants there is none", () => {
  const body = (lead: boolean) => ({ name: "Ort", kind: "municipality" as const, ...(lead ? { lead } : {}) });
  const set = (leads: boolean[]) =>
    sectionSetOf([
      { name: "case", data: { state: "HE", category: "standard" } },
      ...leads.map((lead, at) => ({ name: `participant:${at}`, data: body(lead) })),
    ]);
  expect(leadOf(set([false, true])).id).toBe("1");
  expect(leadOf(set([false, false])).id).toBe("0");
  expect(() => leadOf(set([]))).toThrow("keine Beteiligten");
});

test("stored data that does not fit its schema is a fault, not bad input", () => {
  expect(() => sectionSetOf([{ name: "case", data: { state: "BY" } }])).toThrow();
  expect(() => sectionSetOf([{ name: "participant:1", data: { name: "Ort" } }])).toThrow();
});

test("our own id of a participant that was taken out never gets out; the rest of its rows does", () => {
  const set = sectionSetOf(split(caseApplication("niestetal-complete"), ids()));
  const gone = "0b9bb3a2-6a8e-4f9e-9d5c-6c7f0b1a2c3d";
  set.agreement.performedBy = gone;
  set.agreement.accessions = [{ participant: gone, signedOn: "2020-01-01" }];
  set.project.existingCooperations = [{ participants: ["id1", gone, "06611000"], taskArea: "finance" }];
  const { agreement, project } = join(set, []);
  expect(JSON.stringify([agreement, project])).not.toContain(gone);
  expect(agreement?.accessions).toEqual([{ signedOn: "2020-01-01" }]);
  expect(project?.existingCooperations?.[0]?.participants).toEqual(["06633020", "06611000"]);
});
