import fc from "fast-check";
import type { Agreement, Facts } from "~/rules";
import { addDays } from "~/rules/periods/days";

export const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2016-01-01", days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const act = fc.record({
  kind: maybe(fc.constantFrom("approval" as const, "notice" as const)),
  submittedOn: maybe(day),
  grantedOn: maybe(day),
  publishedOn: maybe(day),
});

const agreement: fc.Arbitrary<Agreement> = fc.record({
  form: maybe(
    fc.constantFrom(
      "public-law-agreement" as const,
      "special-purpose-association" as const,
      "private-law" as const,
    ),
  ),
  mode: maybe(fc.constantFrom("delegation" as const, "mandate" as const)),
  signedOn: maybe(day),
  effectiveOn: maybe(day),
  accessions: maybe(
    fc.array(fc.record({ participant: fc.constantFrom("k1", "k2", "gone"), signedOn: maybe(day) }), {
      maxLength: 2,
    }),
  ),
  term: maybe(
    fc.oneof(
      fc.constant({ kind: "indefinite" as const }),
      // A fixed term ends after the agreement begins; the step says so.
      fc.record({ kind: fc.constant("fixed" as const), until: maybe(day) }),
    ),
  ),
  termination: maybe(
    fc.record({
      noticeMonths: maybe(fc.integer({ min: 0, max: 36 })),
      effective: maybe(fc.constantFrom("year-end" as const, "quarter-end" as const, "any-day" as const)),
      excludedUntil: maybe(day),
      noticeNotBefore: maybe(day),
    }),
  ),
  supervisoryAct: maybe(act),
});

const participant = (position: number) =>
  fc.record({
    key: fc.constant(`k${position}`),
    name: fc.constant(`Ort ${position}`),
    kind: fc.constant("municipality" as const),
    resolution: maybe(
      fc.record({
        kind: maybe(fc.constantFrom("council" as const, "urgent" as const)),
        date: maybe(day),
        ratifiedOn: maybe(day),
      }),
    ),
  });

/** Any draft, as far as its days go: they need not make sense. */
export const generatedFacts: fc.Arbitrary<Facts> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, position) => participant(position))))
  .chain((participants) =>
    fc.record({
      state: fc.constantFrom("HE" as const, "NW" as const),
      category: fc.constantFrom("standard" as const, "feasibility-study" as const, "extension" as const),
      applicationDate: maybe(day),
      participants: fc.constant(participants),
      project: fc.record({ startsOn: maybe(day) }),
      agreement: maybe(agreement),
    }),
  );
