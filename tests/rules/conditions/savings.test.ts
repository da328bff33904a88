import { describe, expect, it } from "vitest";
import type { Facts } from "~/rules";
import { checked, finding } from "../cases";
import { communes, niestetal } from "../communes";

const costs = (before: number, after: number): Facts => ({
  ...niestetal,
  participants: communes("HE", 1),
  costs: {
    before: [{ participant: "06633001", year: 2017, personnelCents: before, materialCents: 0 }],
    after: [{ year: 2018, personnelCents: after, materialCents: 0 }],
  },
});
describe("15 % Einsparung", () => {
  it.each([
    [10_000, 8_500, "met", "15,0 %"],
    [10_000, 8_501, "not_met", "14,99 %"],
    [1_000_000, 850_001, "not_met", "14,9999 %"],
    [10_000, 10_500, "not_met", "Die Kosten steigen um 5,0 %"],
    [10_000, 0, "met", "100,0 %"],
    // Not "um 0,0 %", which would read as if nothing rose.
    [1_000_000, 1_000_001, "not_met", "Die Kosten steigen um 0,0001 %"],
    [10_000, 10_000, "not_met", "Das sind 0,0 % Einsparung"],
  ])("%i → %i: %s (%s)", (before, after, verdict, share) => {
    const found = finding(checked(costs(before, after)), "savings");
    expect(found.verdict).toBe(verdict);
    expect(found.text).toContain(share);
  });

  it("rechnet mit dem Mittel der Jahre und dem schlechtesten Jahr danach", () => {
    const facts = costs(0, 0);
    const report = checked({
      ...facts,
      costs: {
        before: [
          { participant: "06633001", year: 2016, personnelCents: 9_000, materialCents: 0 },
          { participant: "06633001", year: 2017, personnelCents: 10_000, materialCents: 1_000 },
        ],
        after: [
          { year: 2018, personnelCents: 5_000, materialCents: 0 },
          { year: 2019, personnelCents: 8_000, materialCents: 0, investmentFollowUpCents: 501 },
        ],
      },
    });
    const found = finding(report, "savings");
    expect(found.verdict).toBe("not_met");
    expect(found.values).toMatchObject({
      beforeCents: 10_000,
      afterCents: 8_501,
      year: 2019,
      "before/06633001/years": 2,
    });
  });

  it.each([
    [
      "Zeile ohne Betrag",
      {
        before: [{ participant: "06633001", year: 2017, personnelCents: 1 }],
        after: [{ year: 2018, personnelCents: 1, materialCents: 0 }],
      },
      ["/costs/before/0/materialCents"],
    ],
    ["nichts eingetragen", undefined, ["/costs/before", "/costs/after"]],
    [
      "bisher null Euro",
      {
        before: [{ participant: "06633001", year: 2017, personnelCents: 0, materialCents: 0 }],
        after: [{ year: 2018, personnelCents: 0, materialCents: 0 }],
      },
      ["/costs/before"],
    ],
  ])("%s bleibt offen", (_, given, fields) => {
    const found = finding(checked({ ...costs(1, 1), costs: given }), "savings");
    expect(found.verdict).toBe("open");
    expect(found.fields).toEqual(fields);
  });
});
