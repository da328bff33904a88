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
      if (!field.askedWhen) continue;
      const { section, path } = field.askedWhen;
      const leads = (section ? `${section}.` : at) + path;
      const above = flat.slice(0, position).map((one) => one.at + one.field.path);
      expect(above, field.label).toContain(leads);
    }
  }
});
