import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facts, type Programme, programmes, rules } from "~/rules";
import { generatedApplication } from "../../forms/generated-application";
import { applications, checkDays } from "./applications";
import { CLAIMS, falseClaims } from "./claims";
import { unknownSums, wrongFigures } from "./figures";
import { german, knownDays, type Said, say, textsOf, withoutEntries } from "./said";

const RUNS = 600;
const versions = fc.constantFrom(...programmes);

const sayUnder = (facts: Facts, on: string, { id, state }: Programme): Said =>
  say(facts, on, state === facts.state ? id : undefined);

/** Figures that several rules give under one name: they speak of the same thing. */
const SHARED = [
  "day",
  "startsOn",
  "effectiveOn",
  "fiveYearsEnd",
  "requestedCents",
  "eligibleCents",
  "benefit",
  "mode",
  "inForceSince",
];

/** Everything in a report that its facts do not bear. */
function contradictions(said: Said): string[] {
  const days = knownDays(said);
  return textsOf(said.report).flatMap(({ rule, text, finding }) => {
    const own = Object.values(finding?.values ?? {});
    const computed = new Set(
      own.flatMap((value) => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? [german(String(value))] : [])),
    );
    const plain = withoutEntries(text, said.facts);
    const unknown = (plain.match(/\d\d\.\d\d\.\d{4}/g) ?? []).filter(
      (one) => !days.has(one) && !computed.has(one),
    );
    return [
      ...falseClaims(rule, text, said),
      ...wrongFigures(plain, said),
      ...unknown.map((one) => `${rule}: ${one} steht nirgends`),
      ...unknownSums(plain, finding?.values ?? {}, said).map((sum) => `${rule}: ${sum} steht nirgends`),
    ].map((fault) => `${fault} — ${text}`);
  });
}

/** Names under which two findings give different figures. */
function disagreements({ report }: Said): string[] {
  return SHARED.filter((name) => {
    const given = report.findings.map(({ values }) => values[name]);
    const known = given.filter((value) => value !== undefined && value !== null);
    return new Set(known).size > 1;
  });
}

const faultsOf = (said: Said) => [...contradictions(said), ...disagreements(said)];

describe("kein Befund widerspricht den Angaben, die ein anderer liest", () => {
  it("Angaben, die sich an Grenzen treffen", () => {
    fc.assert(
      fc.property(applications, checkDays, versions, (facts, on, version) => {
        expect(faultsOf(sayUnder(facts, on, version))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("beliebige Entwürfe", () => {
    fc.assert(
      fc.property(generatedApplication, (facts) => {
        expect(faultsOf(say(facts, "2022-06-15"))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(rules.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))(
    "$id: $example.title",
    ({ example: { facts, on, programme } }) => {
      expect(faultsOf(say(facts, on ?? facts.applicationDate ?? "2023-03-01", programme))).toEqual([]);
    },
  );
});

describe("die Aussagen der Tabelle", () => {
  const drawn = [
    ...rules.flatMap(({ examples }) =>
      examples.map(({ facts, on, programme }) =>
        say(facts, on ?? facts.applicationDate ?? "2023-03-01", programme),
      ),
    ),
    ...fc
      .sample(fc.tuple(applications, checkDays, versions), { numRuns: 3000, seed: 9 })
      .map(([facts, on, version]) => sayUnder(facts, on, version)),
  ];
  const texts = drawn.flatMap(({ report }) => textsOf(report));

  it.each(CLAIMS.filter(({ words }) => words.source !== "nicht zusammen").map((claim) => ({ claim })))(
    "werden auch gemacht: $claim.words",
    ({ claim: { words, rule } }) => {
      expect(texts.some((one) => (rule ?? one.rule) === one.rule && words.test(one.text))).toBe(true);
    },
  );
});
