import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { expect, test } from "vitest";
import { applicationJsonSchema } from "~/forms/interchange/json-schema";
import { partsOf, pointerOf } from "~/forms/interchange/pointer";
import { readApplication } from "~/forms/interchange/read";
import { CASE_NAMES, caseJson } from "../cases";
import { withChange } from "./with-change";

const ajv = new Ajv2020({ allErrors: true, strict: true });
ajv.addFormat("date", /^\d{4}-\d{2}-\d{2}$/);
ajv.addFormat("email", /@/);
const validate = ajv.compile(applicationJsonSchema());

test.each(CASE_NAMES)("%s holds the public schema", (name) => {
  expect(validate(caseJson(name)), JSON.stringify(validate.errors)).toBe(true);
});

test.each<[string, unknown]>([
  ["/participants/1/colour", "blau"],
  ["/format", undefined],
  ["/state", "BY"],
  ["/category", "other"],
  ["/participants/0/key", "123"],
  ["/participants/0/name", ""],
  ["/participants/0/kind", undefined],
  ["/project/taskAreas", undefined],
  ["/project/taskAreas/0", "gardening"],
  ["/agreement/form", undefined],
  ["/agreement/term", { kind: "fixed" }],
  ["/agreement/signedOn", "15.08.2018"],
  ["/budget/requestedCents", -1],
  ["/budget/requestedCents", 0.5],
  ["/participants/0/population", "11118"],
  ["/attachments/0/sha256", "abc"],
  ["/participants", []],
])("what the reader refuses in shape, the schema refuses: %s = %j", (path, value) => {
  const changed = withChange(caseJson("niestetal-complete"), path, value);
  expect(readApplication(changed).ok).toBe(false);
  expect(validate(changed)).toBe(false);
});

test("the schema names its format and its dialect", () => {
  expect(applicationJsonSchema()).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:ikz-antrag:ikz-application:1",
    type: "object",
    additionalProperties: false,
  });
});

test("a pointer gives back the parts it was made of", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(partsOf(pointerOf(parts))).toEqual(parts);
    }),
  );
});
