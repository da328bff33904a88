import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { entriesOf, type Group, isRows } from "~/forms/fields/field";
import { join } from "~/forms/interchange/join";
import { sectionSetOf } from "~/forms/interchange/section-set";
import { split } from "~/forms/interchange/split";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { paperAsText } from "~/forms/papers/text/text";
import { type DraftApplication, draftApplication } from "~/forms/schema/application";
import { SECTION_KINDS, SECTIONS, type SectionKind } from "~/forms/schema/sections";
import { STEPS } from "~/forms/steps";
import { shortText } from "~/rules/facts/leaf-schemas";
import { applicationsOf } from "../generated-application";
import { inputOf } from "../papers/application/input";
import { printedLeaves } from "../papers/application/printed-leaves";
import { squeezed } from "../papers/pdf/read-pdf";
import { schemaLeaves } from "./schema-nodes";

// What can be said of an application, the schema says. These laws walk it: a leaf added to it alone is found by each.

/** Sections' leaves that no step asks, and why. */
const NOT_ASKED: Record<SectionKind, Record<string, string>> = {
  case: {
    state: "chosen when the application is begun; another Land is another application",
    programme: "follows from the Land and the day",
    "namedAttachments[].kind": "kept of an import until the file is uploaded",
    "namedAttachments[].name": "kept of an import until the file is uploaded",
    "namedAttachments[].sha256": "kept of an import until the file is uploaded",
  },
  participant: {
    lead: "follows from who begins the application, and from passing the lead",
    financiallyWeak: "counts in nw-2019 alone, for which nobody applies any more",
  },
  project: {},
  agreement: {
    "accessions[].supervisoryAct.publishedOn": "no rule asks for it; kept of an import",
    "further[].document": "such a file is uploaded as a further paper",
  },
  "costs-after": {},
  budget: {},
};

/** Where the groups of a section ask, as places of its schema; an upload gives the name of a document. */
function askedPlaces(group: Group): string[] {
  return [
    ...entriesOf(group).flatMap((entry) =>
      isRows(entry) ? entry.rows.map(({ path }) => `${entry.path}[].${path}`) : [entry.path],
    ),
    ...(group.uploads ?? []).flatMap(({ kind }) => ["document", `${kind}.document`]),
  ];
}

function unasked(kind: SectionKind, schema: z.ZodType): string[] {
  const groups = STEPS.flatMap((step) => step.groups).filter(({ section }) => section === kind);
  const asked = new Set(groups.flatMap(askedPlaces));
  return schemaLeaves(schema)
    .map(({ place }) => place)
    .filter((place) => !asked.has(place));
}

test.each(SECTION_KINDS)("every leaf of %s is asked by a step, or it is said why not", (kind) => {
  expect(unasked(kind, SECTIONS[kind].schema).sort()).toEqual(Object.keys(NOT_ASKED[kind]).sort());
});

test.each(SECTION_KINDS)("the steps that %s names ask it, and no others", (kind) => {
  const asking = STEPS.filter(({ groups }) => groups.some(({ section }) => section === kind));
  // Further groups of it may stand where its answer is needed, as the reason for few participants does.
  expect(asking.map(({ id }) => id)).toEqual(expect.arrayContaining([...SECTIONS[kind].steps]));
});

type Form = z.ZodType<DraftApplication>;

const SEED = 20_261_130;
const samplesOf = (form: Form) => fc.sample(applicationsOf(form), { seed: SEED, numRuns: 120 });
const placeOf = (pointer: string): string => pointer.slice(1).replaceAll(/\/\d+/g, "[]").replaceAll("/", ".");

/** The places of a value; lists of words are one place. */
function placesIn(value: unknown, pointer = ""): string[] {
  if (typeof value !== "object" || value === null) return [placeOf(pointer).replace(/\[\]$/, "")];
  return Object.entries(value).flatMap(([name, part]) =>
    part === undefined ? [] : placesIn(part, `${pointer}/${name}`),
  );
}

const missingFrom = (form: z.ZodType, places: ReadonlySet<string>): string[] =>
  schemaLeaves(form)
    .map(({ place }) => place)
    .filter((place) => !places.has(place));

const undrawn = (form: Form): string[] =>
  missingFrom(form, new Set(samplesOf(form).flatMap((application) => placesIn(application))));

function unprinted(form: Form): string[] {
  const printed = new Set<string>();
  const lacking = new Set<string>();
  for (const application of samplesOf(form)) {
    const paper = squeezed(paperAsText(applicationPaper(inputOf(application))));
    for (const { pointer, text } of printedLeaves(application)) {
      const place = placeOf(pointer).replace(/\[\]$/, "");
      (paper.includes(squeezed(text)) ? printed : lacking).add(place);
    }
  }
  return missingFrom(form, new Set([...printed].filter((place) => !lacking.has(place))));
}

function lost(form: Form): string[] {
  const kept = new Set(
    samplesOf(form).flatMap((application) => {
      let next = 0;
      return placesIn(join(sectionSetOf(split(application, () => `p${++next}`)), []));
    }),
  );
  return missingFrom(form, kept);
}

test("every leaf is drawn", () => {
  expect(undrawn(draftApplication)).toEqual([]);
});

test("every leaf is printed by the letter but the format's own name", () => {
  expect(unprinted(draftApplication)).toEqual(["format"]);
});

test("every leaf comes back from the sections but the day, which the case has, and files, which are uploaded", () => {
  expect(lost(draftApplication)).toEqual([
    "applicationDate",
    "participants[].resolution.document",
    "agreement.document",
    "attachments[].kind",
    "attachments[].name",
    "attachments[].sha256",
  ]);
});

test("a leaf that the schema alone has is found by every law", () => {
  const added = { colour: shortText.optional() };
  const { project } = SECTIONS;
  expect(unasked("project", project.schema.extend(added))).toEqual(["colour"]);
  const wider: Form = draftApplication.extend(added);
  expect(undrawn(wider)).toEqual([]);
  expect(unprinted(wider)).toEqual(["format", "colour"]);
  expect(lost(wider)).toContain("colour");
});
