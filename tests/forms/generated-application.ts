import fc from "fast-check";
import type { z } from "zod";
import { type DraftApplication, draftApplication } from "~/forms/schema/application";
import { builtInProgrammes, findProgramme, TASK_AREAS } from "~/rules";
import * as kinds from "~/rules/facts/leaf-schemas";
import { arbitraryOf, type Drawing } from "./arbitrary-of";

const WORD = fc.constantFrom(
  "Straße",
  "Übergang",
  "§ 24 Abs. 3",
  "„Amt“",
  "e\u0301lan",
  "A & B",
  "1.000 €",
  "x",
);
/** Text as a clerk writes it, with a number so that two texts seldom are the same. */
const text = fc
  .tuple(fc.array(WORD, { maxLength: 3 }), fc.integer({ min: 10_000, max: 9_999_999 }))
  .map(([words, number]) => [...words, number].join(" ").normalize("NFC"));
const longText = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n\n"));
export const day = fc
  .date({ min: new Date("1995-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const file = fc.integer({ min: 1, max: 40 }).map((number) => `anlage-${number}.pdf`);
const taskArea = fc.oneof(
  fc.constantFrom(...TASK_AREAS.map(({ id }) => id)),
  text.map((words) => `other:${words}`),
);

/** A kind of value that stands nowhere here makes the generator fail: then say how it looks. */
const leavesOf = (keys: readonly string[]) =>
  new Map<z.core.$ZodType, fc.Arbitrary<unknown>>([
    [kinds.shortText, text],
    [kinds.longText, longText],
    [kinds.isoDate, day],
    [kinds.centAmount, fc.integer({ min: 0, max: 1_000_000_000_000 })],
    [kinds.count, fc.integer({ min: 0, max: 100_000 })],
    [kinds.months, fc.integer({ min: 0, max: 600 })],
    [kinds.year, fc.integer({ min: 1990, max: 2100 })],
    [kinds.taskArea, taskArea],
    [kinds.key, fc.constantFrom(...keys)],
    [kinds.municipalityKey, fc.constant("06633020")],
    [kinds.email, fc.constant("amt@stadt.example")],
    [kinds.checksum, fc.constant("0f".repeat(32))],
  ]);

/** A box that is not ticked and one that nobody saw are the same: no "false" is stored. */
const FLAG = fc.constant(true);

/** Where the schema alone allows more than an application can say, or than a form gives back. */
const INSTEAD: Record<string, fc.Arbitrary<unknown>> = {
  // The other categories leave steps out, and what they would ask is not entered.
  category: fc.constantFrom("standard", "extension"),
  programme: fc.constantFrom(...builtInProgrammes.map(({ id }) => id)),
  asPrecaution: FLAG,
  "officeAddresses[].office": fc.constantFrom("landrat:06633", "rp:kassel", "bezreg:detmold"),
  "participants[].outsideState": FLAG,
  "participants[].newcomer": FLAG,
  "participants[].financiallyWeak": FLAG,
  "participants[].resolution.minimumYears": fc.integer({ min: 0, max: 90 }),
  "project.crossBorder": FLAG,
  "project.fundingFrom": fc.constant("2023-01-01"),
  "project.fundingTo": fc.constant("2027-12-31"),
  "attachments[].name": file,
};

/** What joining the sections gives in any case, and rows that are about somebody. */
const ALWAYS = new Set([
  "project.taskAreas",
  "project.existingCooperations[].participants",
  "agreement.accessions[].participant",
  "costs.before",
  "costs.before[].participant",
  "costs.before[].year",
  "costs.after",
  "budget.items",
]);

const KEYS = ["06633020", "06633015", "06633024", "06633", "05762004", "x-verband"];

function drawingFor(keys: readonly string[]): Drawing {
  return {
    instead: (place) => (place.endsWith(".document") ? file : INSTEAD[place]),
    leaves: leavesOf(keys),
    always: ALWAYS,
    lengthOf: (place) => {
      if (place === "participants") return { minLength: keys.length, maxLength: keys.length };
      return {
        minLength: /(?:brigades|participants|states|letterhead|\.lines)$/.test(place) ? 1 : 0,
        maxLength: 3,
      };
    },
  };
}

/** As sections give it back: one lead, each key once, rows in the order of the participants, no file twice. */
function arranged(application: DraftApplication, keys: readonly string[]): DraftApplication {
  const { programme, costs, attachments, ...rest } = application;
  const rank = (key: string | undefined): number => keys.indexOf(key ?? "");
  const before = costs?.before?.toSorted((a, b) => rank(a.participant) - rank(b.participant));
  const files = [...new Map(attachments?.map((one) => [one.name, one])).values()];
  return {
    ...rest,
    ...(programme !== undefined && findProgramme(programme)?.state === rest.state && { programme }),
    participants: rest.participants.map(({ lead: _lead, ...body }, at) => ({
      ...body,
      key: keys[at] ?? "",
      ...(at === 0 && { lead: true }),
    })),
    ...(costs && (before?.length || costs.after?.length) && { costs: { ...costs, before } }),
    ...(files.length > 0 && { attachments: files }),
  };
}

/** Applications of a form, as far as somebody got: any leaf may be missing, nothing is wrong. */
export const applicationsOf = (form: z.ZodType<DraftApplication>): fc.Arbitrary<DraftApplication> =>
  fc
    .shuffledSubarray(KEYS, { minLength: 1, maxLength: 4 })
    .chain((keys) => arbitraryOf(form, drawingFor(keys)).map((value) => arranged(form.parse(value), keys)));

export const generatedApplication = applicationsOf(draftApplication);
