import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureOf } from "~/app/schedule/picture.server";
import { scaleOf } from "~/app/schedule/time-scale";
import { addDays } from "~/rules/periods/days";
import { readCase } from "../../rules/cases";
import { generatedFacts } from "../../rules/schedule/generated";
import { scheduled } from "../../rules/schedule/plans";

describe("the time scale", () => {
  test.each([
    ["2022-03-10", "2023-01-01", ["05/2022", "07/2022", "09/2022", "11/2022"]],
    ["2018-06-21", "2021-12-01", ["2019", "2020", "2021"]],
    ["2026-11-23", "2026-12-31", ["12/2026"]],
    ["2026-11-23", "2026-11-23", []],
  ])("%s to %s has its marks at %j", (from, to, labels) => {
    expect(scaleOf({ from, to }).ticks.map(({ label }) => label)).toEqual(labels);
  });

  test("few marks, in order, and later days further right", () => {
    const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays("1990-01-01", days));
    fc.assert(
      fc.property(day, day, day, day, (one, other, third, fourth) => {
        const [from = "", to = ""] = [one, other].sort();
        const scale = scaleOf({ from, to });
        expect(scale.ticks.length).toBeLessThanOrEqual(5);
        const places = scale.ticks.map(({ at }) => at);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const [before = "", after = ""] = [third, fourth].sort();
        const [left, right] = [scale.at(before), scale.at(after)];
        if (left !== null && right !== null) expect(left <= right).toBe(true);
        expect(scale.at(addDays(to, 1))).toBeNull();
        expect(scale.at(addDays(from, -1))).toBeNull();
      }),
    );
  });
});

describe("the picture", () => {
  test("eleven councils share one row that says the last of them", () => {
    const { rows } = pictureOf(scheduled(readCase("hoexter-2022")), "2022-06-15");
    expect(rows[0]).toMatchObject({
      id: "councils",
      label: "11 Beschlüsse",
      text: "letzter 18.05.2022",
      critical: true,
    });
    expect(rows[0]?.marks).toHaveLength(11);
    expect(rows.filter(({ id }) => id.startsWith("council:"))).toEqual([]);
    // Years of binding lie behind the edge: they would flatten what leads up to the start.
    expect(rows.find(({ id }) => id === "minimum-years")).toMatchObject({ beyond: true, marks: [] });
  });

  test("every day of the schedule is in it, inside or behind its edge", () => {
    fc.assert(
      fc.property(generatedFacts, (facts) => {
        const plan = scheduled(facts);
        const { rows } = pictureOf(plan, "2022-06-15");
        expect(rows.map(({ id }) => id)).toEqual(plan.milestones.map(({ id }) => id));
        for (const [position, row] of rows.entries()) {
          const { day } = plan.milestones[position] ?? {};
          if (day === undefined) expect(row).toMatchObject({ text: "offen", marks: [], beyond: false });
          else expect(row.beyond).toBe(row.marks.length === 0);
          for (const { at } of row.marks) {
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(100);
          }
        }
      }),
    );
  });
});
