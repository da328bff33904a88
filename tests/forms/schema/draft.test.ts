import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { application, draftApplication } from "~/forms/schema/application";
import { draftOf } from "~/forms/schema/draft";
import { participantId, sectionKind, sectionSchemas } from "~/forms/schema/sections";
import { CASE_NAMES, caseJson } from "../cases";
import { generatedApplication } from "../generated-application";

const model = z.strictObject({
  id: z.string(),
  name: z.string().min(2),
  place: z.strictObject({ street: z.string(), number: z.int() }),
  rows: z.array(z.strictObject({ kind: z.string(), year: z.int() })),
  term: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("indefinite") }),
    z.strictObject({ kind: z.literal("fixed"), until: z.string() }),
  ]),
});
const draft = draftOf(model, ["id"], ["rows[].kind"]);

test.each<[unknown, boolean]>([
  [{ id: "1" }, true],
  [{}, false],
  [{ id: "1", place: {}, rows: [] }, true],
  [{ id: "1", place: { number: 1.5 } }, false],
  [{ id: "1", place: { colour: "blau" } }, false],
  [{ id: "1", rows: [{ kind: "a" }] }, true],
  [{ id: "1", rows: [{ year: 2020 }] }, false],
  [{ id: "1", name: "x" }, false],
  [{ id: "1", term: { kind: "fixed" } }, true],
  [{ id: "1", term: { until: "x" } }, false],
  [{ id: "1", term: { kind: "indefinite", until: "x" } }, false],
])("%j as a draft: %s", (value, ok) => {
  expect(draft.safeParse(value).success).toBe(ok);
});

test.each(CASE_NAMES)("%s is a draft of itself", (name) => {
  const whole = application.parse(caseJson(name));
  expect(draftApplication.parse(caseJson(name))).toEqual(whole);
});

test("reading a draft changes nothing of it", () => {
  fc.assert(
    fc.property(generatedApplication, (value) => {
      expect(draftApplication.parse(value)).toEqual(value);
    }),
  );
});

test.each([
  ["case", "case"],
  ["costs-after", "costs-after"],
  ["participant:ab12", "participant"],
])("the section %s is of the kind %s", (name, kind) => {
  expect(sectionKind(name)).toBe(kind);
});

test("an unknown section is a fault; only a participant's has an id", () => {
  expect(() => sectionKind("weather")).toThrow("weather");
  expect(() => sectionKind("toString")).toThrow("toString");
  expect(participantId("participant:ab12")).toBe("ab12");
  expect(participantId("agreement")).toBeNull();
});

test("an empty section is a draft, except for what names the case or the body", () => {
  const empty = Object.entries(sectionSchemas).map(([kind, schema]) => [kind, schema.safeParse({}).success]);
  expect(Object.fromEntries(empty)).toEqual({
    case: false,
    participant: false,
    project: true,
    agreement: true,
    "costs-after": true,
    budget: true,
  });
});
