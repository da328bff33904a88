import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarOf, calendarText } from "~/app/schedule/calendar.server";
import { addDays } from "~/rules/periods/days";
import type { Milestone } from "~/rules/schedule/milestone";
import { readCalendar } from "./calendar-lines";

const given: CalendarOf = {
  applicationId: "a1",
  host: "ikz.example",
  title: "Gemeinsames Archiv; Höxter, Brakel",
  page: "https://ikz.example/antraege/a1/zeitplan",
  now: "2026-11-23T09:00:00.000Z",
  today: "2026-11-23",
};
const milestone = (change: Partial<Milestone>): Milestone => ({
  id: "council:p1",
  title: "Beschluss Höxter",
  certainty: "planned",
  dependsOn: [],
  ...change,
});
const textOf = (milestones: Milestone[], change: Partial<CalendarOf> = {}) =>
  calendarText(
    { milestones, critical: [], problems: [], earliestApplication: null, lastSureDay: "2026-12-31" },
    { ...given, ...change },
  );
const only = (change: Partial<Milestone>) => readCalendar(textOf([milestone(change)])).events[0] ?? {};

describe("the calendar file", () => {
  test("a planned day is a whole day that blocks nothing and is not confirmed", () => {
    expect(only({ day: "2026-12-07", note: "Es beschließt: Rat." })).toMatchObject({
      UID: "a1.council:p1@ikz.example",
      DTSTAMP: "20261123T090000Z",
      SEQUENCE: String(Date.parse(given.now) / 60_000),
      "DTSTART;VALUE=DATE": "20261207",
      "DTEND;VALUE=DATE": "20261208",
      SUMMARY: "Beschluss Höxter (geplant)",
      STATUS: "TENTATIVE",
      TRANSP: "TRANSPARENT",
      DESCRIPTION: `${given.title}\nStand: geplant\nEs beschließt: Rat.\n${given.page}`,
    });
  });

  test("an entered day is confirmed, a span ends on the day after its last", () => {
    expect(only({ day: "2026-12-07", certainty: "entered" })).toMatchObject({
      SUMMARY: "Beschluss Höxter",
      STATUS: "CONFIRMED",
    });
    expect(only({ day: "2026-12-31", until: "2027-02-28", certainty: "computed" })).toMatchObject({
      "DTSTART;VALUE=DATE": "20261231",
      "DTEND;VALUE=DATE": "20270301",
    });
  });

  test("open days and those that are over are left out, today and running spans are not", () => {
    const ids = readCalendar(
      textOf([
        milestone({ id: "open", certainty: "open" }),
        milestone({ id: "over", day: "2026-11-22" }),
        milestone({ id: "today", day: "2026-11-23" }),
        milestone({ id: "running", day: "2026-11-01", until: "2026-12-01" }),
      ]),
    ).events.map(({ UID }) => UID);
    expect(ids).toEqual(["a1.today@ikz.example", "a1.running@ikz.example"]);
  });

  test("lines end as the standard wants, are never longer than 75 bytes, and name the calendar escaped", () => {
    const source = {
      act: "Gesetz über kommunale Gemeinschaftsarbeit (GkG NRW)",
      certainty: "official" as const,
    };
    const title = "Überörtliche Prüfung; Straßen, Wege und Plätze \\ Grünflächen – ".repeat(4);
    const text = textOf([milestone({ day: "2026-12-07", title, source })], { title });
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const { head, events } = readCalendar(text);
    expect(head).toMatchObject({
      VERSION: "2.0",
      PRODID: "-//IKZ-Antrag//Zeitplan//DE",
      METHOD: "PUBLISH",
      NAME: `Zeitplan: ${title}`,
      "X-WR-TIMEZONE": "Europe/Berlin",
    });
    expect(events[0]?.SUMMARY).toBe(`${title} (geplant)`);
    expect(text.replace(/\r\n[ \t]/g, "")).toContain(
      "Prüfung\\; Straßen\\, Wege und Plätze \\\\ Grünflächen",
    );
  });

  test("a title cannot write lines of its own", () => {
    const title = "Archiv\r\nATTACH:https://anderswo.example\nBEGIN:VEVENT\u0007";
    const text = textOf([milestone({ day: "2026-12-07", title })], { title });
    const { events } = readCalendar(text);
    expect(events).toHaveLength(1);
    expect(Object.keys(events[0] ?? {})).not.toContain("ATTACH");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("the same event keeps its name and takes a higher number later", () => {
    const [first, second] = ["2026-11-23T09:00:00.000Z", "2026-11-23T09:01:00.000Z"].map(
      (now) => readCalendar(textOf([milestone({ day: "2026-12-07" })], { now })).events[0],
    );
    expect(second?.UID).toBe(first?.UID);
    expect(Number(second?.SEQUENCE)).toBe(Number(first?.SEQUENCE) + 1);
    expect(Number(first?.SEQUENCE)).toBeLessThan(2 ** 31);
  });

  test("every day is the day it says, through every change of clocks", () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("2026-11-23", count));
    fc.assert(
      fc.property(days, (day) => {
        const event = only({ day, certainty: "entered" });
        expect(event["DTSTART;VALUE=DATE"]).toBe(day.replaceAll("-", ""));
        expect(event["DTEND;VALUE=DATE"]).toBe(addDays(day, 1).replaceAll("-", ""));
      }),
    );
  });
});
