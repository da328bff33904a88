import { describe, expect, it } from "vitest";
import { check, type Facts } from "~/rules";
import { ABOVE_TARIFF, BY_TARIFF, JOINT_ADMINISTRATION, LATER } from "./awards";
import { finding } from "./cases";
import { communes, hesse, hoexter } from "./communes";

const undated = (facts: Facts, requestedCents?: number): Facts => ({
  ...facts,
  programme: undefined,
  applicationDate: undefined,
  ...(requestedCents === undefined ? {} : { budget: { ...facts.budget, requestedCents } }),
});

describe("bekannte Bewilligungen", () => {
  it.each([...BY_TARIFF, ...LATER])("$award", ({ on, facts, awarded, programme }) => {
    const report = check(undated(facts), { on });
    expect(report.programme).toBe(programme);
    expect(report.amount).toMatchObject({ cents: awarded, kind: "tariff" });
    expect(report.amount.derivation.findLast(({ cents }) => cents !== undefined)?.cents).toBe(awarded);
    const asked = check(undated(facts, awarded), { on });
    expect(finding(asked, "requested-amount").verdict).toBe("met");
    expect(finding(check(undated(facts, awarded + 1), { on }), "requested-amount").verdict).toBe("not_met");
  });

  it("9 zusammen sind es 60.000 €", () => {
    const both = BY_TARIFF.filter(({ award }) => /^9 .*er Zusammenschluss$/.test(award));
    expect(both.map(({ awarded }) => awarded)).toEqual([3_000_000, 3_000_000]);
    const together = BY_TARIFF.find(({ award }) => award.includes("in einem Antrag"));
    const { derivation } = check(undated(together?.facts ?? hesse(1)), { on: "2024-06-01" }).amount;
    expect(derivation.flatMap(({ cents }) => cents ?? [])).toEqual([
      1_500_000, 3_000_000, 3_000_000, 6_000_000,
    ]);
  });

  it("3 Feldatal, Grebenau, Romrod, Schwalmtal: Gemeindeverwaltungsverband, nach Ermessen", () => {
    const { on, facts, awarded } = JOINT_ADMINISTRATION;
    const report = check(undated(facts), { on });
    expect(report.programme).toBe("he-2011");
    expect(report.amount).toMatchObject({ cents: awarded, kind: "discretionary" });
    const words = report.amount.derivation.map(({ text }) => text).join();
    expect(words).toContain("kann erhalten");
    expect(words).toContain("nahezu alle Aufgabenfelder");
    const verdict = (cents?: number) =>
      finding(check(undated(facts, cents), { on }), "requested-amount").verdict;
    expect([verdict(), verdict(awarded), verdict(awarded - 1)]).toEqual(Array(3).fill("for_authority"));
    expect(verdict(awarded + 1)).toBe("not_met");
  });

  it.each([
    // Before and after follow from the saving and its share, as the sources give them.
    ["5 Personalverwaltung", 22_370_000, 18_500_000, "17,3 %"],
    ["Stadtwerke Neu-Isenburg und Dreieich", 44_545_500, 37_195_500, "16,5 %"],
  ])("%s: %i → %i sind %s", (_, before, after, share) => {
    const [one] = communes("HE", 2);
    const facts = hesse(2, {
      participants: one ? [one] : [],
      costs: {
        before: [{ participant: one?.key ?? "", year: 2022, personnelCents: before, materialCents: 0 }],
        after: [{ year: 2024, personnelCents: after, materialCents: 0 }],
      },
    });
    const found = finding(check(undated(facts), { on: "2023-10-01" }), "savings");
    expect(found.verdict).toBe("met");
    expect(found.text).toContain(share);
  });

  it.each(ABOVE_TARIFF)("$award", ({ on, facts, awarded, tariff, programme }) => {
    const report = check(undated(facts, awarded), { on });
    expect(report.programme).toBe(programme);
    expect(report.amount).toMatchObject({ cents: tariff, kind: "discretionary" });
    expect(report.amount.derivation.at(-1)?.cents).toBe(awarded);
    expect(finding(report, "requested-amount").verdict).toBe("for_authority");
    const unexplained = check(undated({ ...facts, project: {} }, awarded), { on });
    expect(unexplained.amount.kind).toBe("tariff");
    expect(finding(unexplained, "requested-amount").verdict).toBe("not_met");
  });

  it("23 Berkatal, Meißner, Wehretal, Weißenborn: Machbarkeitsstudie, ohne festen Betrag", () => {
    const facts = undated(hesse(4, { category: "feasibility-study" }), 5_000_000);
    const report = check(facts, { on: "2025-06-01" });
    expect(report.programme).toBe("he-2021");
    expect(report.amount).toMatchObject({ cents: null, kind: "discretionary" });
    expect(report.amount.derivation.map(({ text }) => text).join()).toContain("50.000 €");
    expect(finding(report, "requested-amount").verdict).toBe("for_authority");
  });

  it("25 braucht mindestens 544.444,45 € zuwendungsfähige Ausgaben", () => {
    const withEligible = (cents: number) =>
      check({ ...hoexter, budget: { items: [{ cents, eligible: true }] } }, { on: "2022-06-15" });
    expect(withEligible(54_444_445).amount).toMatchObject({ cents: 49_000_000, kind: "tariff" });
    expect(withEligible(54_444_444).amount).toMatchObject({ cents: 48_999_999, kind: "capped" });
  });
});
