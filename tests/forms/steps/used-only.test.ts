import fc from "fast-check";
import { expect, test } from "vitest";
import { answersInSet, conditionalFields } from "~/forms/fields/conditional-fields";
import { expandStep, sectionData } from "~/forms/fields/expand-step";
import { entriesOf, isRows } from "~/forms/fields/field";
import { withValue } from "~/forms/fields/path";
import { readInput } from "~/forms/inputs/inputs";
import { join } from "~/forms/interchange/join";
import { participantSectionName, type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import { LEAD_SECTIONS } from "~/forms/schema/sections";
import { STEPS } from "~/forms/steps";
import { usedOnly } from "~/forms/steps/used-only";
import { fewParticipants } from "~/rules/facts/few-participants";
import { builtInProgrammes, takeInProgrammes } from "~/rules/programmes";
import { setOfApplication } from "../fields/set-of";
import { generatedApplication } from "../generated-application";

const conditionalIn = (set: SectionSet) =>
  STEPS.flatMap((step) => conditionalFields(expandStep(step, set), set, answersInSet(set)));

/** The same sections with another value in one place; null where the schema does not take it. */
function changed(set: SectionSet, section: string, path: string, value: unknown): SectionSet | null {
  const names = [...LEAD_SECTIONS, ...set.participants.map(({ id }) => participantSectionName(id))];
  const sections = names.map((name) => {
    const data = sectionData(set, name);
    return { name, data: name === section ? withValue(data, path, value) : data };
  });
  try {
    return sectionSetOf(sections);
  } catch {
    return null;
  }
}

test("an unasked value changes nothing of what report, letter and data are made of, and stays stored", () => {
  let tried = 0;
  fc.assert(
    fc.property(generatedApplication, (application) => {
      const set = setOfApplication(application);
      const used = join(usedOnly(set), []);
      for (const { section, path, field, asked } of conditionalIn(set)) {
        if (asked) continue;
        const text = field.input === "date" ? "31.12.2031" : "Ein anderer Text";
        const reading = readInput(field.input, [text]);
        for (const value of [undefined, reading.ok ? reading.value : undefined]) {
          const other = changed(set, section, path, value);
          if (!other) continue;
          tried += 1;
          expect(join(usedOnly(other), [])).toEqual(used);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(tried).toBeGreaterThan(60);
});

test("what is asked is used", () => {
  fc.assert(
    fc.property(generatedApplication, (application) => {
      const set = setOfApplication(application);
      if (conditionalIn(set).every(({ asked }) => asked)) expect(usedOnly(set)).toBe(set);
    }),
    { numRuns: 60 },
  );
});

test("a question stands below the one on whose answer it depends", () => {
  for (const { groups } of STEPS) {
    const flat = groups.flatMap((group) =>
      entriesOf(group).flatMap((entry) =>
        isRows(entry)
          ? entry.rows.map((field) => ({ field, at: `${group.section}.${entry.path}.` }))
          : [{ field: entry, at: `${group.section}.` }],
      ),
    );
    for (const [position, { field, at }] of flat.entries()) {
      // On who takes part no field of its own says anything.
      if (!field.askedWhen || "participants" in field.askedWhen) continue;
      const { section, path } = field.askedWhen;
      const leads = (section ? `${section}.` : at) + path;
      const above = flat.slice(0, position).map((one) => one.at + one.field.path);
      expect(above, field.label).toContain(leads);
    }
  }
});

const reasons = { fewParticipantsReason: "Niemand sonst.", exemplaryReason: "Alle Aufgaben." };
const BODY = "x-zweckverband";
const hesse = (participants: readonly string[], requestedCents?: number): SectionSet =>
  setOfApplication({
    format: "ikz-application/1",
    state: "HE",
    category: "standard",
    title: "Archiv",
    project: reasons,
    ...(requestedCents !== undefined && { budget: { requestedCents } }),
    participants: participants.map((key, at) => ({
      key,
      name: key,
      kind: key === BODY ? "association" : "municipality",
      ...(at === 0 && { lead: true }),
    })),
  });

const [A, B, C, BEYOND] = ["06633020", "06633016", "06633024", "05158008"] as const;

test.each([
  ["one participant", hesse([A]), []],
  ["two", hesse([A, B]), ["fewParticipantsReason"]],
  ["two and one from beyond the border", hesse([A, B, BEYOND]), ["fewParticipantsReason"]],
  ["two and a body that may count", hesse([A, B, BODY]), ["fewParticipantsReason"]],
  ["as many as usual", hesse([A, B, C]), []],
  ["an amount of its own", hesse([A, B, C], 15_000_000), ["exemplaryReason"]],
])("Hesse, %s: of the reasons only that which is asked is used", (_, set, used) => {
  const { taskAreas: _none, ...texts } = join(usedOnly(set), []).project;
  expect(Object.keys(texts)).toEqual(used);
});

test("few are as many as a version takes with a reason alone, those taken in later among them", () => {
  const before = fewParticipants;
  takeInProgrammes([]);
  expect(fewParticipants).toEqual(before);
  const [first] = builtInProgrammes;
  if (!first) throw new Error("no programme");
  takeInProgrammes([
    {
      ...first,
      id: "he-2031",
      from: "2031-01-01",
      to: "2031-12-31",
      minimumParticipants: { count: 4, withReason: 3 },
    },
  ]);
  expect(fewParticipants).toEqual({ least: 2, below: 4 });
  takeInProgrammes([]);
});
