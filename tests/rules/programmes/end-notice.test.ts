import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysLeft, endNotice, findProgramme, type Programme, programmes, standingOn } from "~/rules";
import { addDays } from "~/rules/periods/days";
import { LAST_DAY_THREAT } from "../last-day-threat";

function programme(id: string): Programme {
  const found = findProgramme(id);
  if (!found) throw new Error(id);
  return found;
}

describe("Hinweis auf das Ende eines Programms", () => {
  it.each([
    ["nw-2021", "2026-10-01", null],
    ["nw-2021", "2026-10-02", "ending"],
    ["nw-2021", "2026-12-31", "ending"],
    ["nw-2021", "2027-01-01", "over"],
    ["he-2021", "2026-09-01", null],
    ["he-2021", "2026-09-02", "ending"],
    ["he-2021", "2026-12-01", "ending"],
    ["he-2021", "2026-12-02", "doubtful"],
    ["he-2021", "2026-12-31", "doubtful"],
    ["he-2021", "2027-01-01", "over"],
    ["he-2016", "2021-12-02", "over"],
    ["he-2016", "2016-01-01", null],
  ])("%s am %s: %s", (id, on, phase) => {
    expect(endNotice(programme(id), on)?.phase ?? null).toBe(phase);
  });

  it.each([
    ["nw-2021", "2026-12-30", "Das Programm endet am 31.12.2026, in 1 Tag."],
    ["nw-2021", "2026-12-31", "Das Programm endet heute; der 31.12.2026 ist der letzte Tag."],
    ["nw-2021", "2027-01-01", "Die Richtlinie 2021 galt vom 02.10.2021 bis 31.12.2026."],
    [
      "he-2021",
      "2026-11-22",
      "Sicher belegt ist die Geltung nur bis 01.12.2026 (in 9 Tagen); der letzte Tag ist nicht belegt, spätestens der 31.12.2026.",
    ],
    [
      "he-2021",
      "2027-01-01",
      "Die Rahmenvereinbarung 2021 galt frühestens vom 02.12.2021 bis spätestens 31.12.2026.",
    ],
  ])("%s am %s sagt: %s", (id, on, text) => {
    expect(endNotice(programme(id), on)?.text).toBe(text);
  });

  it("nennt die Nachfolgerin, wo es eine gibt, und sonst, dass keine bekannt ist", () => {
    expect(endNotice(programme("he-2016"), "2021-11-01")?.advice).toContain(
      "Danach gilt die Rahmenvereinbarung 2021",
    );
    expect(endNotice(programme("he-2016"), "2022-03-01")?.advice).toBe(
      "Heute gilt die Rahmenvereinbarung 2021. Kopieren Sie den Antrag, wenn er selbst eine andere Fassung nennt: Die Kopie folgt der geltenden.",
    );
    const last = programmes.findLast(({ state }) => state === "NW");
    expect(last && endNotice(last, addDays(last.to, -1))?.advice).toContain(
      "Eine Nachfolgerin ist nicht bekannt",
    );
  });

  it.each([
    ["he-2021", "2026-11-22"],
    ["he-2021", "2026-12-15"],
    ["he-2021", "2027-01-01"],
    ["nw-2021", "2026-12-30"],
    ["nw-2021", "2027-01-01"],
  ])("%s am %s: was nicht bekannt ist, und dass man fragt", (id, on) => {
    const advice = endNotice(programme(id), on)?.advice ?? "";
    expect(advice).toContain("Eine Nachfolgerin ist nicht bekannt.");
    expect(advice).toContain("Ob der Tag des Antrags oder der Tag der Entscheidung zählt");
    expect(advice).toContain("Fragen Sie die Bewilligungsbehörde schriftlich");
    expect(advice).toContain(
      id === "he-2021" ? "Warten kostet nichts" : "Das Vorhaben darf vor dem Antrag nicht beginnen.",
    );
  });

  it("droht nie mit einem letzten Tag für den Antrag", () => {
    fc.assert(
      fc.property(fc.constantFrom(...programmes), fc.integer({ min: -100, max: 400 }), (version, shift) => {
        const notice = endNotice(version, addDays(version.to, shift));
        expect(`${notice?.title} ${notice?.text} ${notice?.advice}`).not.toMatch(LAST_DAY_THREAT);
      }),
    );
  });

  it("warnt vor dem letzten sicheren Tag, auch wenn der letzte mögliche Jahre später liegt", () => {
    const doubt = { from: "2027-01-01", to: "2030-12-31", reason: "Das Ende ist nicht belegt." };
    const long = { ...programme("nw-2021"), to: "2030-12-31", uncertain: [doubt] };
    expect(endNotice(long, "2026-10-01")).toBeNull();
    expect(endNotice(long, "2026-10-02")).toMatchObject({ phase: "ending", lastSureDay: "2026-12-31" });
    expect(endNotice(long, "2028-05-01")).toMatchObject({ phase: "doubtful", lastDay: "2030-12-31" });
  });

  it("geht mit den Tagen nur vorwärts: fern, dann nahe, dann zweifelhaft, dann vorbei", () => {
    const order = [null, "ending", "doubtful", "over"];
    fc.assert(
      fc.property(
        fc.constantFrom(...programmes),
        fc.integer({ min: -2500, max: 400 }),
        fc.nat({ max: 200 }),
        (version, shift, later) => {
          const day = addDays(version.to, shift);
          const [before, after] = [day, addDays(day, later)].map((on) =>
            order.indexOf(endNotice(version, on)?.phase ?? null),
          );
          expect(after).toBeGreaterThanOrEqual(before ?? 0);
        },
      ),
    );
  });

  it("stimmt mit Stand und Resttagen überein", () => {
    fc.assert(
      fc.property(fc.constantFrom(...programmes), fc.integer({ min: -2500, max: 400 }), (version, shift) => {
        const on = addDays(version.to, shift);
        const { sure, possible } = daysLeft(version, on);
        const phase = endNotice(version, on)?.phase;
        expect(possible + shift).toBe(0);
        expect(phase === "over").toBe(standingOn(version, on) === "over");
        expect(phase === "doubtful").toBe(sure < 0 && possible >= 0);
        expect(phase === "ending").toBe(sure >= 0 && sure <= 90);
      }),
    );
  });
});
