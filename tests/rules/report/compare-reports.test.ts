import { describe, expect, it } from "vitest";
import { check, compareReports } from "~/rules";
import { hesse, niestetal, northRhine } from "~/tests/rules/communes";

const on = "2021-08-17";

describe("Vergleich zweier Fassungen", () => {
  it("findet nichts, wo dieselbe Fassung zweimal prüft", () => {
    const report = check(niestetal, { on });
    expect(compareReports(report, check(niestetal, { on }))).toEqual({
      differences: [],
      amountDifference: 0,
    });
  });

  it("nennt, was sich im Urteil ändert, und was nur anders klingt", () => {
    const before = check(niestetal, { on });
    const after = check(niestetal, { on, programme: "he-2021" });
    const { differences, amountDifference } = compareReports(before, after);
    expect(before.programme).toBe("he-2016");
    expect(amountDifference).toBe(0);
    const inForce = differences.find(({ rule }) => rule === "programme-in-force");
    expect(inForce).toMatchObject({
      before: { verdict: "met" },
      after: { verdict: "not_met" },
      weighty: true,
    });
    for (const { before: one, after: other, weighty } of differences) {
      expect([one?.verdict, one?.level, one?.text]).not.toEqual([other?.verdict, other?.level, other?.text]);
      expect(weighty).toBe(one?.verdict !== other?.verdict || one?.level !== other?.level);
    }
  });

  it("rechnet den Unterschied des Betrages, solange beide bekannt sind", () => {
    const two = check(northRhine(2), { on: "2022-06-15" });
    const three = check(northRhine(3), { on: "2022-06-15" });
    expect(compareReports(two, three).amountDifference).toBe(3_500_000);
    const none = check(hesse(1), { on });
    expect(compareReports(none, check(hesse(2), { on })).amountDifference).toBeNull();
  });

  it("führt auch auf, was nur eine der beiden kennt", () => {
    const before = check(niestetal, { on });
    const after = { ...before, findings: before.findings.slice(1) };
    const [first] = before.findings;
    expect(compareReports(before, after).differences).toEqual([
      { rule: first?.rule, title: first?.title, before: first, after: undefined, weighty: true },
    ]);
  });
});
