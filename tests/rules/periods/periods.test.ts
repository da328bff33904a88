import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isBeyondMonths, weekendDay } from "~/rules/periods/days";
import { addMonths, lastDayForMonthsBefore } from "~/rules/periods/months";
import { earliestOrdinaryEnd, type TerminationTerms } from "~/rules/periods/ordinary-end";
import { lastDayOfYears } from "~/rules/periods/years";

const plain = (day: string) => Temporal.PlainDate.from(day);
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => plain("1990-01-01").add({ days }).toString());
const effective = fc.constantFrom("year-end", "half-year-end", "quarter-end", "month-end", "any-day");
const terms: fc.Arbitrary<TerminationTerms> = fc.record({
  effectiveOn: day,
  noticeMonths: fc.integer({ min: 0, max: 60 }),
  effective,
  excludedUntil: fc.option(day, { nil: undefined }),
  noticeNotBefore: fc.option(day, { nil: undefined }),
});

/** Said anew: a day on which a termination of this form may take effect. */
function isEffective(day: string, form: TerminationTerms["effective"]): boolean {
  const { month } = plain(day);
  const monthEnds = plain(day).add({ days: 1 }).day === 1;
  if (form === "any-day") return true;
  if (form === "month-end") return monthEnds;
  if (form === "quarter-end") return monthEnds && [3, 6, 9, 12].includes(month);
  return monthEnds && (form === "half-year-end" ? [6, 12] : [12]).includes(month);
}

describe("Monate (BGB §§ 187, 188)", () => {
  it.each([
    ["2019-01-31", 1, "2019-02-28"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2019-01-30", 1, "2019-02-28"],
    ["2018-08-31", 1, "2018-09-30"],
    ["2018-08-15", 3, "2018-11-15"],
    ["2018-12-31", 12, "2019-12-31"],
    ["2018-05-05", 0, "2018-05-05"],
  ])("%s + %i Monate = %s", (from, months, to) => {
    expect(addMonths(plain(from), months).toString()).toBe(to);
  });

  it.each([
    ["2018-12-31", 3, "2018-09-30"],
    ["2019-02-28", 1, "2019-01-31"],
    ["2020-02-28", 1, "2020-01-28"],
    ["2018-04-30", 1, "2018-03-31"],
    ["2018-03-30", 1, "2018-02-28"],
    ["2018-06-30", 0, "2018-06-30"],
  ])("Kündigung zum %s mit %i Monaten: Zugang bis %s", (end, months, last) => {
    expect(lastDayForMonthsBefore(plain(end), months).toString()).toBe(last);
  });

  it("ist der letzte Tag, der noch reicht", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (end, months) => {
        const last = lastDayForMonthsBefore(plain(end), months);
        expect(addMonths(last, months).toString() <= end).toBe(true);
        expect(addMonths(last.add({ days: 1 }), months).toString() > end).toBe(true);
      }),
    );
  });
});

describe("fünf Jahre", () => {
  it.each([
    ["2018-08-15", "2023-08-14"],
    ["2023-01-01", "2027-12-31"],
    ["2020-02-29", "2025-02-28"],
    ["2019-03-01", "2024-02-29"],
  ])("ab %s bis %s", (from, to) => {
    expect(lastDayOfYears(from, 5)).toBe(to);
  });

  it("dauern nie weniger als 1825 und nie mehr als 1827 Tage", () => {
    fc.assert(
      fc.property(day, (from) => {
        const days = daysBetween(from, lastDayOfYears(from, 5)) + 1;
        expect(days).toBeGreaterThanOrEqual(1825);
        expect(days).toBeLessThanOrEqual(1827);
      }),
    );
  });
});

describe("frühestes ordentliches Ende", () => {
  it.each<[string, TerminationTerms, string, string]>([
    [
      "Niestetal",
      { effectiveOn: "2018-08-15", noticeMonths: 3, effective: "year-end" },
      "2018-12-31",
      "2018-09-30",
    ],
    [
      "Halbjahr",
      { effectiveOn: "2018-01-15", noticeMonths: 3, effective: "half-year-end" },
      "2018-06-30",
      "2018-03-31",
    ],
    [
      "Quartal",
      { effectiveOn: "2018-01-15", noticeMonths: 3, effective: "quarter-end" },
      "2018-06-30",
      "2018-03-31",
    ],
    [
      "Monat",
      { effectiveOn: "2018-01-15", noticeMonths: 1, effective: "month-end" },
      "2018-02-28",
      "2018-01-31",
    ],
    [
      "jeder Tag",
      { effectiveOn: "2018-01-31", noticeMonths: 1, effective: "any-day" },
      "2018-02-28",
      "2018-01-31",
    ],
    [
      "Ausschluss am Jahresende",
      { effectiveOn: "2023-01-01", noticeMonths: 12, effective: "year-end", excludedUntil: "2027-12-31" },
      "2027-12-31",
      "2026-12-31",
    ],
    [
      "Ausschluss am Neujahrstag",
      { effectiveOn: "2023-01-01", noticeMonths: 12, effective: "year-end", excludedUntil: "2028-01-01" },
      "2028-12-31",
      "2027-12-31",
    ],
    [
      "Erklärung erst später",
      { effectiveOn: "2023-01-01", noticeMonths: 12, effective: "year-end", noticeNotBefore: "2028-01-01" },
      "2029-12-31",
      "2028-12-31",
    ],
  ])("%s", (_, given, end, noticeBy) => {
    expect(earliestOrdinaryEnd(given)).toEqual({ end, noticeBy });
  });

  it("liegt nie vor Beginn, Ausschluss oder Frist; der letzte Zugangstag passt dazu", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const { end, noticeBy } = earliestOrdinaryEnd(given);
        expect(end >= given.effectiveOn).toBe(true);
        if (given.excludedUntil) expect(end >= given.excludedUntil).toBe(true);
        const from =
          given.noticeNotBefore && given.noticeNotBefore > given.effectiveOn
            ? given.noticeNotBefore
            : given.effectiveOn;
        expect(noticeBy >= from).toBe(true);
        expect(addMonths(plain(noticeBy), given.noticeMonths).toString() <= end).toBe(true);
        if (given.effective !== "any-day") expect(plain(end).day).toBe(plain(end).daysInMonth);
      }),
    );
  });

  it("ist der früheste Termin der Vereinbarung, zu dem die Frist reicht", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const { end } = earliestOrdinaryEnd(given);
        const { effectiveOn, noticeNotBefore, excludedUntil } = given;
        const from = noticeNotBefore && noticeNotBefore > effectiveOn ? noticeNotBefore : effectiveOn;
        const served = addMonths(plain(from), given.noticeMonths).toString();
        const least = excludedUntil && excludedUntil > served ? excludedUntil : served;
        for (let earlier = addDays(end, -1); earlier >= least; earlier = addDays(earlier, -1))
          expect(isEffective(earlier, given.effective)).toBe(false);
        expect(isEffective(end, given.effective)).toBe(true);
      }),
    );
  });

  it.each<[string, TerminationTerms["effective"], string, string]>([
    ["Jahresende", "year-end", "2021-12-31", "2021-09-30"],
    ["Halbjahresende", "half-year-end", "2021-06-30", "2021-03-31"],
    ["Quartalsende", "quarter-end", "2021-06-30", "2021-03-31"],
    ["Monatsende", "month-end", "2021-04-30", "2021-01-31"],
    ["jeden Tag", "any-day", "2021-04-30", "2021-01-31"],
  ])("zum %s, vom 31. Januar an mit drei Monaten", (_, form, end, noticeBy) => {
    const given = { effectiveOn: "2021-01-31", noticeMonths: 3, effective: form };
    expect(earliestOrdinaryEnd(given)).toEqual({ end, noticeBy });
  });

  it.each<[string, TerminationTerms, string, string]>([
    [
      "29. Februar, Monatsende",
      { effectiveOn: "2020-01-29", noticeMonths: 1, effective: "month-end" },
      "2020-02-29",
      "2020-01-31",
    ],
    [
      "vom 29. Februar an, zwölf Monate",
      { effectiveOn: "2020-02-29", noticeMonths: 12, effective: "any-day" },
      "2021-02-28",
      "2020-02-29",
    ],
    [
      "Ende am 1. Mai, ein Feiertag",
      { effectiveOn: "2019-04-01", noticeMonths: 1, effective: "any-day" },
      "2019-05-01",
      "2019-04-01",
    ],
    [
      "Zugang am Neujahrstag",
      { effectiveOn: "2019-01-01", noticeMonths: 3, effective: "any-day" },
      "2019-04-01",
      "2019-01-01",
    ],
  ])("%s: rückt nicht", (_, given, end, noticeBy) => {
    expect(earliestOrdinaryEnd(given)).toEqual({ end, noticeBy });
  });

  it("kommt mit längerer Frist nie früher", () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 24 }), (given, more) => {
        const longer = { ...given, noticeMonths: given.noticeMonths + more };
        expect(earliestOrdinaryEnd(longer).end >= earliestOrdinaryEnd(given).end).toBe(true);
      }),
    );
  });

  it("rückt durch Wochenenden nicht", () => {
    expect(weekendDay("2018-09-30")).toBe("Sonntag");
    expect(weekendDay("2018-09-29")).toBe("Samstag");
    expect(weekendDay("2018-09-28")).toBeNull();
  });
});

describe("24 Monate", () => {
  it.each([
    ["2018-08-15", "2020-08-15", false],
    ["2018-08-15", "2020-08-16", true],
    ["2018-08-15", "2018-01-01", false],
  ])("Beginn %s, Antrag %s: %s", (start, applied, beyond) => {
    expect(isBeyondMonths(start, applied, 24)).toBe(beyond);
  });
});
