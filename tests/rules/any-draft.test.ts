import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, type Facts, rules } from "~/rules";
import { addDays } from "~/rules/periods/days";
import { readCase } from "./cases";

const CASES = ["niestetal-2021", "niestetal-complete", "hoexter-2022", "haan-2021", "grossenlueder-2018"].map(
  readCase,
);
/** Members a draft always has; everything else may be missing (see Facts). */
const KEPT = new Set(["format", "state", "category", "participants", "project", "key", "name", "kind"]);

/** The application with some of its optional members taken away, as a draft may be. */
function thinned(value: unknown, drop: () => boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => thinned(entry, drop));
  if (typeof value !== "object" || value === null) return value;
  const rest = Object.entries(value).filter(([name]) => KEPT.has(name) || !drop());
  return Object.fromEntries(rest.map(([name, inner]) => [name, thinned(inner, drop)]));
}

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
const act = fc.record(
  { kind: fc.constantFrom("approval", "notice"), submittedOn: day, grantedOn: day, publishedOn: day },
  { requiredKeys: [] },
);
/** Any agreement, whatever of it is entered: its rules must have an answer to each. */
const agreement: fc.Arbitrary<Facts["agreement"]> = fc.record(
  {
    form: fc.constantFrom(
      "working-group",
      "special-purpose-association",
      "public-law-agreement",
      "joint-public-institution",
      "public-law-contract",
      "private-law",
    ),
    mode: fc.constantFrom("delegation", "mandate"),
    effectiveOn: day,
    term: fc.oneof(
      fc.constant({ kind: "indefinite" as const }),
      fc.record({ kind: fc.constant("fixed" as const), until: day }),
    ),
    terminationTermsStated: fc.boolean(),
    supervisoryAct: act,
    accessions: fc.array(
      fc.record(
        { participant: fc.constantFrom("06633024", "x-fremd"), signedOn: day, supervisoryAct: act },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

const draft = fc
  .tuple(
    fc.constantFrom(...CASES),
    fc.constantFrom(
      "standard",
      "joint-administration",
      "fire-brigade-merger",
      "feasibility-study",
      "extension",
    ),
    fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
    fc.integer({ min: 0, max: 5 }),
    fc.option(agreement),
  )
  .map(([facts, category, stream, share, other]) => {
    const drop = () => (stream.next().value ?? 9) < share;
    const thin = { ...(thinned(facts, drop) as Facts), category };
    return other === null ? thin : { ...thin, agreement: other };
  });

describe("jeder Entwurf", () => {
  it("bekommt einen vollständigen, lesbaren Bericht", () => {
    fc.assert(
      fc.property(draft, (facts) => {
        const report = check(facts, { on: "2022-06-15" });
        expect(report.findings.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
        for (const { rule, text, verdict, fields, values, level } of report.findings) {
          const own = rules.find(({ id }) => id === rule);
          expect([...(own?.verdicts ?? []), "not_applicable"]).toContain(verdict);
          expect(text).not.toMatch(/undefined|NaN|null|!|\u00a0|\u202f| {2}/);
          const asking = /^Bitte prüfen: |Bitte prüfen: (Beginn|ein unterzeichneter Vertrag)/g;
          expect(text.replaceAll(asking, "")).not.toMatch(/\bbitte\b/i);
          expect(text).toMatch(/\.$/);
          for (const field of fields) expect(field).toMatch(/^(\/[A-Za-z]+|\/\d+)+$/);
          if (verdict === "open") expect(fields.length).toBeGreaterThan(0);
          if (verdict === "not_applicable") expect(level).toBe("info");
          for (const value of Object.values(values)) {
            if (typeof value === "number") expect(Number.isSafeInteger(value)).toBe(true);
          }
        }
        const blocking = report.findings.some(
          ({ level, verdict }) => level === "must" && ["not_met", "open"].includes(verdict),
        );
        expect(report.submissionAllowed).toBe(!blocking);
      }),
      { numRuns: 500 },
    );
  });

  it("wird nicht verändert und zweimal gleich geprüft", () => {
    for (const facts of CASES) {
      const before = JSON.stringify(facts);
      expect(check(facts, { on: "2022-06-15" })).toEqual(check(facts, { on: "2022-06-15" }));
      expect(JSON.stringify(facts)).toBe(before);
    }
  });
});
