import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answers, aroundTheLimits, CONDITIONS, hoexterScalars, type Scalars } from "./eight-conditions";
import { withJsonRulesEngine } from "./with-json-rules-engine";
import { withOurRules } from "./with-our-rules";
import { withPublicodes } from "./with-publicodes";

const ours = withOurRules();
const jsonRules = withJsonRulesEngine();
const publicodes = withPublicodes();

const cents = fc.integer({ min: 1, max: 100_000_000 });
const day = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
  .map((date) => Number(date.toISOString().slice(0, 10).replaceAll("-", "")));
const anyScalars: fc.Arbitrary<Scalars> = fc.record({
  participants: fc.integer({ min: 1, max: 20 }),
  eligible: cents,
  requested: cents,
  otherFunding: fc.integer({ min: 0, max: 1_000_000 }),
  costsBefore: cents,
  costsAfter: cents,
  appliedOn: day,
  startsOn: day,
});

test("what the bench compares is the same: three engines, one answer, whatever the facts", async () => {
  await fc.assert(
    fc.asyncProperty(anyScalars, async (scalars) => {
      const expected = await ours(scalars);
      expect(await jsonRules(scalars)).toEqual(expected);
      expect(await publicodes(scalars)).toEqual(expected);
    }),
  );
});

test("around the limits every condition is once true and once false", async () => {
  const all: Answers[] = await Promise.all(aroundTheLimits(hoexterScalars()).map((scalars) => ours(scalars)));
  for (const name of CONDITIONS) {
    expect(new Set(all.map((answers) => answers[name])), name).toEqual(new Set([true, false]));
  }
  expect(Object.values(all[0] ?? {})).toEqual(CONDITIONS.map(() => true));
});
