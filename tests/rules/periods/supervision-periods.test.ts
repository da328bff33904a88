import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "~/rules/periods/days";
import { inForceFrom } from "~/rules/periods/in-force";
import { addWeeks } from "~/rules/periods/weeks";
import { isLongerThanYears, lastDayOfYears } from "~/rules/periods/years";

const plain = (day: string) => Temporal.PlainDate.from(day);
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1990-01-01", days));

describe("Wochen (BGB § 187 Abs. 1, § 188 Abs. 2)", () => {
  it.each([
    ["2022-06-01", 4, "2022-06-29"],
    ["2022-06-01", 8, "2022-07-27"],
    ["2024-02-01", 4, "2024-02-29"],
    ["2023-02-01", 4, "2023-03-01"],
    ["2022-12-15", 4, "2023-01-12"],
    ["2022-11-27", 4, "2022-12-25"],
  ])("%s + %i Wochen = %s", (from, weeks, to) => {
    expect(addWeeks(from, weeks)).toBe(to);
  });

  it("enden am selben Wochentag und mit mehr Wochen nie früher", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 20 }),
        (from, weeks, more) => {
          const end = addWeeks(from, weeks);
          expect(end >= from).toBe(true);
          expect(plain(end).dayOfWeek).toBe(plain(from).dayOfWeek);
          expect(daysBetween(from, end)).toBe(7 * weeks);
          expect(addWeeks(from, weeks + more) >= end).toBe(true);
        },
      ),
    );
  });
});

describe("länger als so viele Jahre", () => {
  it.each([
    ["2023-01-01", "2032-12-31", 10, false],
    ["2023-01-01", "2033-01-01", 10, true],
    ["2018-08-15", "2038-08-14", 20, false],
    ["2018-08-15", "2038-08-15", 20, true],
    ["2020-02-29", "2030-02-28", 10, false],
    ["2020-02-29", "2030-03-01", 10, true],
    ["2020-02-29", "2040-02-28", 20, false],
    ["2020-02-29", "2040-02-29", 20, true],
    ["2023-01-01", "2022-01-01", 10, false],
  ])("vom %s bis %s, %i Jahre: %s", (from, until, years, longer) => {
    expect(isLongerThanYears(from, until, years)).toBe(longer);
  });

  it("kippt genau am Tag nach dem letzten", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, years) => {
        const last = lastDayOfYears(from, years);
        expect(isLongerThanYears(from, last, years)).toBe(false);
        expect(isLongerThanYears(from, addDays(last, 1), years)).toBe(true);
        expect(isLongerThanYears(from, addDays(last, 1), years + 1)).toBe(false);
      }),
    );
  });
});

describe("wirksam am Tag nach der Bekanntmachung", () => {
  it.each([
    ["2024-02-28", undefined, "2024-02-29"],
    ["2023-02-28", undefined, "2023-03-01"],
    ["2022-12-31", undefined, "2023-01-01"],
    ["2022-10-14", "2023-01-01", "2023-01-01"],
    ["2022-12-31", "2023-01-01", "2023-01-01"],
    ["2023-01-15", "2023-01-01", "2023-01-16"],
  ])("bekannt gemacht am %s, genannt %s: %s", (published, named, first) => {
    expect(inForceFrom(published, named)).toBe(first);
  });

  it("nie am Tag der Bekanntmachung, nie vor dem genannten Tag, und sonst so früh wie möglich", () => {
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), (published, named) => {
        const first = inForceFrom(published, named);
        expect(first > published).toBe(true);
        if (named !== undefined) expect(first >= named).toBe(true);
        expect(first === addDays(published, 1) || first === named).toBe(true);
      }),
    );
  });
});
