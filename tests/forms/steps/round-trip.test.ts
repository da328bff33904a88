import fc from "fast-check";
import { expect, test } from "vitest";
import { expandStep, sectionData } from "~/forms/fields/expand-step";
import { readStep } from "~/forms/fields/read-step";
import { stepTexts } from "~/forms/fields/step-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import { STEPS } from "~/forms/steps";
import { CASE_NAMES } from "../cases";
import { setOf, setOfApplication } from "../fields/set-of";
import { generatedApplication } from "../generated-application";

/** Saving a step that nobody changed stores the same, and finds nothing wrong. */
function expectUnchanged(step: (typeof STEPS)[number], set: SectionSet): void {
  const { sections, errors } = readStep(step, set, {}, stepTexts(step, set, {}));
  expect(errors).toEqual({});
  for (const { section, data, unparsed } of sections) {
    expect(unparsed).toEqual({});
    expect(answered(data)).toEqual(answered(sectionData(set, section)));
  }
}

/** No box ticked and no answer are the same for task areas; the application names an empty list either way. */
const answered = (data: Record<string, unknown>) =>
  Array.isArray(data.taskAreas) && data.taskAreas.length === 0 ? { ...data, taskAreas: undefined } : data;

const pairs = CASE_NAMES.flatMap((name) => STEPS.map((step) => [step.id, name, step] as const));

test.each(pairs)("step %s gives %s back as it is", (_id, name, step) => {
  expectUnchanged(step, setOf(name));
});

test.each(STEPS.map((step) => [step.id, step] as const))(
  "step %s gives any application back",
  (_id, step) => {
    fc.assert(
      fc.property(generatedApplication, (application) => {
        expectUnchanged(step, setOfApplication(application));
      }),
      { numRuns: 40 },
    );
  },
);

test("every step applies somewhere, and every section is reached by some step", () => {
  const reached = new Set(
    CASE_NAMES.flatMap((name) =>
      STEPS.flatMap((step) => expandStep(step, setOf(name)).map(({ section }) => section.split(":")[0])),
    ),
  );
  expect([...reached].sort()).toEqual([
    "agreement",
    "budget",
    "case",
    "costs-after",
    "participant",
    "project",
  ]);
});

test("a row of which only something is known that its form does not ask stays", () => {
  const step = STEPS.find(({ id }) => id === "vereinbarung");
  if (!step) throw new Error("no such step");
  const participants = [{ key: "06633020", name: "Niestetal", kind: "municipality" as const, lead: true }];
  const application = {
    format: "ikz-application/1" as const,
    state: "HE" as const,
    category: "standard" as const,
    participants,
    project: {},
    furtherAgreements: [{ document: "anlage-1.pdf" }],
  };
  expectUnchanged(step, setOfApplication(application));
});
