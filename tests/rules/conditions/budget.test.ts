import { describe, expect, it } from "vitest";
import type { Facts } from "~/rules";
import { checked, finding } from "../cases";
import { hoexter } from "../communes";

const money = (eligibleCents: number, requestedCents: number, otherFundingCents = 0): Facts => ({
  ...hoexter,
  budget: { items: [{ cents: eligibleCents, eligible: true }], requestedCents, otherFundingCents },
});

describe("Geld auf den Cent", () => {
  it.each([
    [54_444_445, "tariff", 49_000_000],
    [54_444_444, "capped", 48_999_999],
    [10_000_001, "capped", 9_000_000],
  ])("zuwendungsfähig %i: %s, %i", (eligible, kind, cents) => {
    expect(checked(money(eligible, 1)).amount).toMatchObject({ kind, cents });
  });

  it.each([
    [10_000_000, 9_000_000, 0, "met"],
    [10_000_000, 9_000_001, 0, "not_met"],
    [10_000_000, 8_000_000, 1_000_000, "met"],
    [10_000_000, 8_000_000, 1_000_001, "not_met"],
    [10_000_001, 9_000_001, 0, "not_met"],
    [10_000_000, 11_000_000, 0, "not_met"],
  ])("Eigenanteil: %i ausgegeben, %i beantragt, %i andere: %s", (eligible, requested, other, verdict) => {
    expect(finding(checked(money(eligible, requested, other)), "own-share").verdict).toBe(verdict);
  });

  it.each([
    [49_000_000, "met"],
    [49_000_001, "not_met"],
  ])("beantragt %i: %s", (requested, verdict) => {
    expect(finding(checked(money(60_000_000, requested)), "requested-amount").verdict).toBe(verdict);
  });

  it("lässt ohne Angabe zu anderen Mitteln den Eigenanteil offen", () => {
    const facts: Facts = { ...hoexter, budget: { ...hoexter.budget, otherFundingCents: undefined } };
    const found = finding(checked(facts), "own-share");
    expect(found).toMatchObject({ verdict: "open", fields: ["/budget/otherFundingCents"] });
  });

  it("lässt eine Zeile ohne Betrag offen und zeigt auf sie", () => {
    const items = [...(hoexter.budget?.items ?? []), { label: "Software", eligible: true }];
    const report = checked({ ...hoexter, budget: { ...hoexter.budget, items } });
    expect(finding(report, "eligible-expenditure")).toMatchObject({
      verdict: "open",
      fields: ["/budget/items/10/cents"],
    });
  });
});
