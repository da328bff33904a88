import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "~/rules/periods/days";
import { isWorkingDay, workingDaysUntil } from "~/rules/periods/working-days";
import {
  dueMark,
  nextReminder,
  REMINDER_HORIZON_DAYS,
  REMINDER_MARKS,
  reminderDays,
} from "~/rules/schedule/reminder-marks";

describe("the days of the marks", () => {
  test.each([
    // No holiday: two weeks and four days, nine days, two days.
    ["2026-09-25", "HE", ["2026-09-07", "2026-09-16", "2026-09-23"]],
    // A Monday: the weekend does not count.
    ["2026-09-28", "NW", ["2026-09-08", "2026-09-17", "2026-09-24"]],
    // Good Friday 3 April and Easter Monday 6 April 2026.
    ["2026-04-08", "HE", ["2026-03-17", "2026-03-26", "2026-04-02"]],
    // The 1st of May 2026 is a Friday, the 14th Ascension Day.
    ["2026-05-15", "NW", ["2026-04-23", "2026-05-05", "2026-05-12"]],
    // Corpus Christi, 4 June 2026, is kept in both Länder.
    ["2026-06-08", "HE", ["2026-05-15", "2026-05-27", "2026-06-03"]],
    // All Saints' Day 2027 is a Monday, and only North Rhine-Westphalia keeps it.
    ["2027-11-03", "HE", ["2027-10-14", "2027-10-25", "2027-11-01"]],
    ["2027-11-03", "NW", ["2027-10-13", "2027-10-22", "2027-10-29"]],
    // Christmas and New Year's Day; 24 and 31 December are working days.
    ["2027-01-04", "HE", ["2026-12-11", "2026-12-22", "2026-12-30"]],
  ] as const)("before %s in %s", (day, state, days) => {
    expect(reminderDays({ day, state }).map(({ on }) => on)).toEqual(days);
  });
});

/** The marks of this day lie on 24 May (after it Ascension Day), 3 June (after it Whit Monday) and 13 June 2022. */
const HOEXTER = { day: "2022-06-15", state: "NW" } as const;

describe("what is due", () => {
  test.each([
    ["2022-05-23", null, "the day before the first"],
    ["2022-05-24", 14, "the first"],
    ["2022-05-25", 14, "no service on the day itself: the next working day"],
    ["2022-05-26", null, "Ascension Day"],
    ["2022-05-28", null, "a Saturday"],
    ["2022-06-02", 14, "still the first"],
    ["2022-06-03", 7, "the second, and the first no more"],
    ["2022-06-06", null, "Whit Monday"],
    ["2022-06-13", 2, "the last"],
    ["2022-06-14", 2, "the day before the application"],
    ["2022-06-15", null, "the day itself"],
    ["2022-07-01", null, "later"],
  ] as const)("on %s: %s, %s", (today, mark, _why) => {
    expect(dueMark({ ...HOEXTER, since: "2022-05-02" }, today)).toBe(mark);
  });

  test.each([
    ["2022-06-03", "2022-06-03", 7, "set on the day of a mark"],
    ["2022-06-07", "2022-06-07", null, "set late: what is past is not made up for"],
    ["2022-06-07", "2022-06-10", null, "nor a few days later"],
    ["2022-06-07", "2022-06-13", 2, "but the next mark comes"],
    ["2022-06-14", "2022-06-14", null, "set after the last mark: none at all"],
  ] as const)("set on %s, on %s: %s, %s", (since, today, mark, _why) => {
    expect(dueMark({ ...HOEXTER, since }, today)).toBe(mark);
  });
});

describe("what comes next", () => {
  test.each([
    ["2022-05-02", [], { mark: 14, on: "2022-05-24" }],
    ["2022-05-24", [], { mark: 14, on: "2022-05-24" }],
    ["2022-05-24", [14], { mark: 7, on: "2022-06-03" }],
    // The service was away on the 3rd of June and is back on the 7th.
    ["2022-06-07", [14], { mark: 7, on: "2022-06-07" }],
    ["2022-06-13", [14, 7, 2], null],
    ["2022-06-20", [], null],
  ] as const)("on %s with %j sent", (today, handled, expected) => {
    expect(nextReminder({ ...HOEXTER, since: "2022-05-02" }, { today, handled })).toEqual(expected);
  });
});

const days = fc.integer({ min: 0, max: 6000 }).map((offset) => addDays("2019-01-01", offset));
const states = fc.constantFrom("HE" as const, "NW" as const);

describe("for every day and both Länder", () => {
  test("each mark lies on a working day, so many working days before the day, within the horizon", () => {
    fc.assert(
      fc.property(days, states, (day, state) => {
        for (const { mark, on } of reminderDays({ day, state })) {
          expect(isWorkingDay(on, state)).toBe(true);
          const until = isWorkingDay(day, state) ? mark : mark - 1;
          expect(workingDaysUntil(on, day, state)).toBe(until);
          expect(addDays(on, REMINDER_HORIZON_DAYS) >= day).toBe(true);
        }
      }),
    );
  });

  test("a program that looks every day reminds at every mark once, and one that was away never twice at once", () => {
    const away = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(days, states, fc.integer({ min: 0, max: 50 }), away, (day, state, setBefore, isAway) => {
        const since = addDays(day, -setBefore);
        const planned = { day, state, since };
        const sent: { mark: number; on: string }[] = [];
        for (const [position, gone] of isAway.entries()) {
          const today = addDays(since, position);
          const mark = gone ? null : dueMark(planned, today);
          if (mark !== null && !sent.some((one) => one.mark === mark)) sent.push({ mark, on: today });
        }
        const marks = sent.map(({ mark }) => mark);
        expect(marks).toEqual([...marks].sort((one, other) => other - one));
        expect(new Set(sent.map(({ on }) => on)).size).toBe(sent.length);
        for (const { mark, on } of sent) {
          expect(isWorkingDay(on, state) && on < day).toBe(true);
          const due = reminderDays(planned).find((one) => one.mark === mark)?.on ?? "";
          expect(on >= due && due >= since).toBe(true);
        }
        if (isAway.every((gone) => !gone)) {
          const expected = reminderDays(planned).filter((one) => one.on >= since);
          expect(sent).toEqual(expected);
        }
      }),
      { examples: [["2022-06-15", "NW", 40, Array.from({ length: 60 }, () => false)]] },
    );
  });

  test("there are three marks, the farthest first", () => {
    expect([...REMINDER_MARKS]).toEqual([14, 7, 2]);
  });
});
