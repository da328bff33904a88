import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findProgramme } from "~/rules";
import { computeAmount } from "~/rules/amount/amount";
import { eligibleSum, neededFor, shareOf } from "~/rules/amount/eligible";
import { countParticipants } from "~/rules/facts/participants";
import { readCase } from "../cases";

const hoexter = readCase("hoexter-2022");
const cents = fc.integer({ min: 0, max: 10_000_000_000 });
const percent = fc.integer({ min: 1, max: 100 });

function nrwAmount(eligibleCents: number, requestedCents = 0) {
  const programme = findProgramme("nw-2021");
  if (!programme) throw new Error("nw-2021 fehlt");
  const facts = { ...hoexter, budget: { items: [{ cents: eligibleCents, eligible: true }], requestedCents } };
  return computeAmount({
    facts,
    programme,
    counts: countParticipants(facts),
    eligible: eligibleSum(facts.budget),
  });
}

describe("Anteile in ganzen Cent", () => {
  it.each([
    [17_500_000, 19_444_445],
    [21_000_000, 23_333_334],
    [49_000_000, 54_444_445],
  ])("für %i werden bei 90 %% %i gebraucht", (amount, needed) => {
    expect(neededFor(amount, 90)).toBe(needed);
  });

  it("runden nach unten und nie um einen ganzen Cent zu viel", () => {
    fc.assert(
      fc.property(cents, percent, (whole, share) => {
        const part = shareOf(whole, share);
        expect(Number.isSafeInteger(part)).toBe(true);
        expect(100 * part <= whole * share).toBe(true);
        expect(100 * (part + 1) > whole * share).toBe(true);
      }),
    );
  });

  it("der nötige Betrag reicht gerade eben", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), percent, (amount, share) => {
        const needed = neededFor(amount, share);
        expect(shareOf(needed, share)).toBeGreaterThanOrEqual(amount);
        expect(shareOf(needed - 1, share)).toBeLessThan(amount);
      }),
    );
  });
});

describe("Festbetrag mit Obergrenze", () => {
  it("ist nie höher als der Festbetrag und nie höher als 90 %", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000_000 }), (eligible) => {
        const { amount, fullCents } = nrwAmount(eligible);
        expect(fullCents).toBe(49_000_000);
        expect(amount.cents).toBe(Math.min(49_000_000, Math.floor((eligible * 9) / 10)));
        expect(amount.kind).toBe((amount.cents ?? 0) < 49_000_000 ? "capped" : "tariff");
        expect(amount.derivation.at(-1)?.cents).toBe(amount.cents);
      }),
    );
  });

  it("hängt nicht vom beantragten Betrag ab", () => {
    fc.assert(
      fc.property(cents, (requested) => {
        expect(nrwAmount(60_000_000, requested)).toEqual(nrwAmount(60_000_000));
      }),
    );
  });

  it("ohne zuwendungsfähige Zeile bleibt die Obergrenze offen", () => {
    expect(eligibleSum({ items: [{ cents: 100, eligible: false }] }).final).toBeNull();
    expect(eligibleSum(undefined)).toEqual({ cents: 0, missing: [], notCounted: [], final: null });
    expect(eligibleSum({ items: [{ cents: 100 }] }).missing).toEqual(["/budget/items/0/eligible"]);
  });
});
