import { expect, test } from "vitest";
import type { SectionRevision } from "~/db/sections/revisions";
import { stepHistory } from "~/forms/asked/step-history";
import { findStep } from "~/forms/steps";
import { setOf } from "../fields/set-of";

const set = setOf("niestetal-complete");

function stepOf(id: string) {
  const step = findStep(id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}

let version = 0;
const save = (
  section: string,
  minute: number,
  by: string,
  data: Record<string, unknown>,
  more: Partial<SectionRevision> = {},
): SectionRevision => {
  version += 1;
  const savedAt = new Date(Date.parse("2026-03-02T09:00:00.000Z") + minute * 60_000).toISOString();
  return {
    section,
    version,
    data,
    unparsed: {},
    enteredByLead: false,
    origin: null,
    savedAt,
    savedBy: by,
    ...more,
  };
};

const told = (step: string, revisions: SectionRevision[], each = false) =>
  stepHistory(stepOf(step), set, revisions, { each }).map(
    ({ label, from, to, by, onBehalf }) =>
      `${label}: ${from || "–"} → ${to || "–"} (${by}${onBehalf ? ", für" : ""})`,
  );

test("newest first, in German, by the labels of the step", () => {
  const revisions = [
    save("agreement", 0, "Anna", { signedOn: "2018-08-14" }),
    save("agreement", 10, "Ben", { signedOn: "2018-08-15", form: "public-law-agreement" }),
    save("agreement", 20, "Anna", { form: "public-law-agreement" }, { unparsed: { "/signedOn": "31.02." } }),
  ];
  expect(told("vereinbarung", revisions)).toEqual([
    "Unterschrieben am: 15.08.2018 → 31.02. (Anna)",
    "Rechtsform: – → Öffentlich-rechtliche Vereinbarung (Ben)",
    "Unterschrieben am: 14.08.2018 → 15.08.2018 (Ben)",
    "Unterschrieben am: – → 14.08.2018 (Anna)",
  ]);
});

test("what one person saves of a field shortly after each other is one change; each one alone where asked", () => {
  const revisions = [
    save("project", 0, "Anna", {}),
    save("project", 1, "Anna", { objectives: "Die" }),
    save("project", 5, "Anna", { objectives: "Die Ziele" }),
    save("project", 6, "Ben", { objectives: "Die Ziele", situation: "Lage" }),
    save("project", 7, "Anna", { objectives: "Die Ziele, genauer", situation: "Lage" }),
    save("project", 30, "Anna", { objectives: "Neu", situation: "Lage" }),
  ];
  expect(told("vorhaben", revisions)).toEqual([
    "Ziele: Die Ziele, genauer → Neu (Anna)",
    "Ziele: – → Die Ziele, genauer (Anna)",
    "Ausgangslage: – → Lage (Ben)",
  ]);
  expect(told("vorhaben", revisions, true)).toHaveLength(5);
});

test("what came back to its beginning within one change is none", () => {
  const revisions = [
    save("project", 0, "Anna", { objectives: "A" }),
    save("project", 10, "Ben", { objectives: "B" }),
    save("project", 11, "Ben", { objectives: "A" }),
  ];
  expect(told("vorhaben", revisions)).toEqual(["Ziele: – → A (Anna)"]);
  expect(told("vorhaben", revisions, true)).toHaveLength(3);
});

test("another's change in between is not swallowed", () => {
  const revisions = [
    save("project", 0, "Anna", { objectives: "A" }),
    save("project", 1, "Ben", { objectives: "B" }),
    save("project", 2, "Anna", { objectives: "C" }),
  ];
  expect(told("vorhaben", revisions)).toEqual([
    "Ziele: B → C (Anna)",
    "Ziele: A → B (Ben)",
    "Ziele: – → A (Anna)",
  ]);
});

test("rows by their position, participants by name, the lead's entries for a partner marked", () => {
  const partner = set.participants.find(({ data }) => data.name === "Kaufungen");
  const section = `participant:${partner?.id}`;
  const revisions = [
    save(section, 0, "Anna", { name: "Kaufungen", kind: "municipality" }, { enteredByLead: true }),
    save(section, 20, "Kauf", {
      name: "Kaufungen",
      kind: "municipality",
      costsBefore: [{ year: 2017 }, { personnelCents: 1_234_567 }],
    }),
  ];
  expect(told("kosten", revisions)).toEqual([
    "Kaufungen: Jahr 1, Jahr: – → 2017 (Kauf)",
    "Kaufungen: Jahr 2, Personal, Euro: – → 12.345,67 (Kauf)",
  ]);
  expect(told("beteiligte", revisions)).toContain("Kaufungen: Art: – → Gemeinde oder Stadt (Anna, für)");
  const performed = [
    save("agreement", 0, "Anna", { performedBy: partner?.id }),
    save("agreement", 20, "Anna", { performedBy: "somebody-taken-out" }),
  ];
  expect(told("vereinbarung", performed)[0]).toMatch(/: Kaufungen → \(nicht mehr beteiligt\) \(Anna\)$/);
});
