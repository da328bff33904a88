import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "~/rules/periods/days";
import {
  dayOff,
  isWorkingDay,
  publicHoliday,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysUntil,
} from "~/rules/periods/working-days";

/** The same in both Länder every year; then what moves with Easter. */
const FIXED: [string, string][] = [
  ["01-01", "Neujahrstag"],
  ["05-01", "Tag der Arbeit"],
  ["10-03", "Tag der Deutschen Einheit"],
  ["12-25", "1. Weihnachtstag"],
  ["12-26", "2. Weihnachtstag"],
];
const MOVABLE: [offset: number, name: string][] = [
  [-2, "Karfreitag"],
  [1, "Ostermontag"],
  [39, "Christi Himmelfahrt"],
  [50, "Pfingstmontag"],
  [60, "Fronleichnam"],
];
/** Easter Sundays as calendars print them. */
const EASTER = [
  "2016-03-27",
  "2017-04-16",
  "2018-04-01",
  "2019-04-21",
  "2020-04-12",
  "2021-04-04",
  "2022-04-17",
  "2023-04-09",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2028-04-16",
  "2038-04-25",
];

function holidaysOf(year: number, state: "HE" | "NW"): [string, string][] {
  const days = Array.from({ length: daysBetween(`${year}-01-01`, `${year}-12-31`) + 1 }, (_, at) =>
    addDays(`${year}-01-01`, at),
  );
  return days.flatMap((day): [string, string][] => {
    const name = publicHoliday(day, state);
    return name === null ? [] : [[day, name]];
  });
}

describe("Feiertage", () => {
  it.each(EASTER)("im Jahr von Ostern am %s: in Hessen genau diese, in NRW dazu Allerheiligen", (easter) => {
    const year = Number(easter.slice(0, 4));
    const both = [
      ...FIXED.map(([day, name]): [string, string] => [`${year}-${day}`, name]),
      ...MOVABLE.map(([offset, name]): [string, string] => [addDays(easter, offset), name]),
      // Five hundred years of the Reformation: that year in every Land.
      ...(year === 2017 ? [["2017-10-31", "Reformationstag"] as [string, string]] : []),
    ];
    const sorted = (days: [string, string][]) => [...days].sort(([one], [other]) => (one < other ? -1 : 1));
    expect(holidaysOf(year, "HE")).toEqual(sorted(both));
    expect(holidaysOf(year, "NW")).toEqual(sorted([...both, [`${year}-11-01`, "Allerheiligen"]]));
  });

  it.each([
    ["2026-06-04", "HE", "Fronleichnam"],
    ["2026-06-04", "NW", "Fronleichnam"],
    ["2027-11-01", "NW", "Allerheiligen"],
    ["2027-11-01", "HE", null],
    ["2018-10-31", "HE", null],
    ["2018-10-31", "NW", null],
    ["2026-01-06", "HE", null],
    ["2026-12-24", "NW", null],
    ["2026-10-03", "HE", "Tag der Deutschen Einheit"],
    ["2026-10-04", "HE", "Sonntag"],
    ["2026-11-28", "NW", "Samstag"],
  ] as const)("%s in %s: %s", (day, state, name) => {
    expect(dayOff(day, state)).toBe(name);
    expect(isWorkingDay(day, state)).toBe(name === null);
  });

  it.each(["Pacific/Auckland", "Pacific/Kiritimati", "America/Los_Angeles", "UTC"])(
    "hängen nicht an der Zeitzone der Maschine: %s",
    (zone) => {
      const script = `import { publicHoliday } from "./rules/periods/working-days.ts";
        console.log(["2026-05-14", "2026-05-13", "2026-05-15", "2026-01-01", "2026-11-01"].map((day) => publicHoliday(day, "NW")).join());`;
      const run = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        encoding: "utf8",
        env: { ...process.env, TZ: zone },
      });
      expect(run.stderr).toBe("");
      expect(run.stdout.trim()).toBe("Christi Himmelfahrt,,,Neujahrstag,Allerheiligen");
    },
  );
});

describe("Arbeitstage", () => {
  it.each([
    // The reminders before Monday, 30 November 2026; in NRW no holiday lies in between.
    ["2026-11-30", 2, "HE", "2026-11-26"],
    ["2026-11-30", 7, "HE", "2026-11-19"],
    ["2026-11-30", 14, "NW", "2026-11-10"],
    // All Saints' Day 2027 is a Monday: a working day in Hesse alone.
    ["2027-11-02", 1, "HE", "2027-11-01"],
    ["2027-11-02", 1, "NW", "2027-10-29"],
    // Easter: Good Friday and Easter Monday.
    ["2026-04-07", 1, "HE", "2026-04-02"],
    ["2026-04-07", 0, "HE", "2026-04-07"],
    // From a Sunday.
    ["2026-11-29", 1, "NW", "2026-11-27"],
  ] as const)("vor dem %s, %i in %s: %s", (day, count, state, expected) => {
    expect(workingDaysBefore(day, count, state)).toBe(expected);
  });

  it.each([
    ["2026-04-02", 1, "HE", "2026-04-07"],
    ["2026-12-23", 3, "NW", "2026-12-29"],
  ] as const)("nach dem %s, %i in %s: %s", (day, count, state, expected) => {
    expect(workingDaysAfter(day, count, state)).toBe(expected);
  });

  const day = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays("1990-01-01", days));
  const state = fc.constantFrom("HE" as const, "NW" as const);
  const count = fc.integer({ min: 1, max: 60 });

  it("der gefundene Tag ist ein Arbeitstag, und genau so viele liegen dazwischen", () => {
    fc.assert(
      fc.property(day, count, state, (given, number, land) => {
        const before = workingDaysBefore(given, number, land);
        expect(isWorkingDay(before, land)).toBe(true);
        expect(before < given).toBe(true);
        // Counted from the day before the found one to the day before the given one.
        expect(workingDaysUntil(addDays(before, -1), addDays(given, -1), land)).toBe(number);
        const after = workingDaysAfter(given, number, land);
        expect(isWorkingDay(after, land)).toBe(true);
        expect(workingDaysUntil(given, after, land)).toBe(number);
      }),
    );
  });

  it("hin und zurück ist derselbe Arbeitstag", () => {
    fc.assert(
      fc.property(day, count, state, (given, number, land) => {
        const start = workingDaysAfter(given, 1, land);
        expect(workingDaysBefore(workingDaysAfter(start, number, land), number, land)).toBe(start);
      }),
    );
  });

  it("mehr Tage führen weiter weg; 365 Tage haben 246 bis 258 Arbeitstage", () => {
    fc.assert(
      fc.property(day, count, state, (given, number, land) => {
        expect(workingDaysBefore(given, number + 1, land) < workingDaysBefore(given, number, land)).toBe(
          true,
        );
        const inYear = workingDaysUntil(given, addDays(given, 365), land);
        expect(inYear).toBeGreaterThan(245);
        // Most of all between two Easters, the second of which comes late.
        expect(inYear).toBeLessThan(259);
      }),
    );
  });
});
