import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { application, draftApplication } from "~/forms/schema/application";
import { participantId, SECTIONS, sectionKind } from "~/forms/schema/sections";
import { CASE_NAMES, caseJson } from "../cases";
import { generatedApplication } from "../generated-application";
import { type SchemaNode, schemaNodes } from "./schema-nodes";

const BODY = { name: "Niestetal", kind: "municipality" };
const CASE = { state: "HE", category: "standard" };

test.each<[keyof typeof SECTIONS, unknown, boolean]>([
  ["participant", BODY, true],
  ["participant", {}, false],
  ["participant", { ...BODY, office: {}, costsBefore: [] }, true],
  ["participant", { ...BODY, resolution: { votesFor: 1.5 } }, false],
  ["participant", { ...BODY, office: { colour: "blau" } }, false],
  ["participant", { ...BODY, costsBefore: [{ year: 2020 }] }, true],
  ["participant", { ...BODY, name: " " }, false],
  ["case", { ...CASE, namedAttachments: [{ kind: "other", name: "a.pdf" }] }, true],
  ["case", { ...CASE, namedAttachments: [{ kind: "other" }] }, false],
  ["agreement", { term: { kind: "fixed" } }, true],
  ["agreement", { term: { until: "2030-01-01" } }, false],
  ["agreement", { term: { kind: "indefinite", until: "2030-01-01" } }, false],
])("%s: %j as a draft: %s", (kind, value, ok) => {
  expect(SECTIONS[kind].schema.safeParse(value).success).toBe(ok);
});

const needed = (nodes: readonly SchemaNode[]) =>
  nodes.filter((node) => node.needed).map(({ place }) => place);

test("of a draft nothing is needed but what names the application, a participant, a term or a file", () => {
  expect(needed(schemaNodes(draftApplication))).toEqual([
    "format",
    "state",
    "category",
    "participants",
    "participants[].key",
    "participants[].name",
    "participants[].kind",
    "project",
    "agreement.term.kind",
    "attachments[].kind",
    "attachments[].name",
  ]);
  const sections = Object.entries(SECTIONS).map(([kind, { schema }]) => [kind, needed(schemaNodes(schema))]);
  expect(Object.fromEntries(sections)).toEqual({
    case: ["state", "category", "namedAttachments[].kind", "namedAttachments[].name"],
    participant: ["name", "kind"],
    project: [],
    agreement: ["term.kind"],
    "costs-after": [],
    budget: [],
  });
});

test("otherwise a draft says the same as the whole: its places, the form of each value, the longest list", () => {
  // A list of words is told by its words and its longest length.
  const formOf = ({ schema }: SchemaNode) => (schema instanceof z.ZodArray ? schema.element : schema);
  const said = (nodes: readonly SchemaNode[]) =>
    nodes.map((node) => ({ place: node.place, most: node.most, schema: node.leaf ? formOf(node) : null }));
  const [whole, draft] = [said(schemaNodes(application)), said(schemaNodes(draftApplication))];
  expect(whole.length).toBeGreaterThan(90);
  expect(draft.map(({ place, most }) => [place, most])).toEqual(
    whole.map(({ place, most }) => [place, most]),
  );
  const other = draft.filter(({ schema }, at) => schema !== whole[at]?.schema).map(({ place }) => place);
  expect(other).toEqual([]);
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
  const empty = Object.entries(SECTIONS).map(([kind, { schema }]) => [kind, schema.safeParse({}).success]);
  expect(Object.fromEntries(empty)).toEqual({
    case: false,
    participant: false,
    project: true,
    agreement: true,
    "costs-after": true,
    budget: true,
  });
});
