import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facts, findProgramme, neighbouringAmounts, type Programme, programmes } from "~/rules";
import { computeAmount } from "~/rules/amount/amount";
import { eligibleSum, shareOf } from "~/rules/amount/eligible";
import { countParticipants } from "~/rules/facts/participants";
import { communes, hesse, northRhine } from "../communes";

function programme(id: string): Programme {
  const found = findProgramme(id);
  if (!found) throw new Error(id);
  return found;
}

const budget = (cents: number) => ({ items: [{ cents, eligible: true }] });
const rowsOf = (facts: Facts, id: string) =>
  neighbouringAmounts(facts, programme(id)).rows.map(({ count, cents, change }) => [count, cents, change]);

describe("eine Beteiligte weniger oder mehr", () => {
  it.each([
    [
      1,
      [
        [1, null, null],
        [2, 5_000_000, null],
      ],
    ],
    [
      2,
      [
        [1, null, null],
        [2, 5_000_000, 0],
        [3, 7_500_000, 2_500_000],
      ],
    ],
    [
      3,
      [
        [2, 5_000_000, -2_500_000],
        [3, 7_500_000, 0],
        [4, 10_000_000, 2_500_000],
      ],
    ],
    [
      5,
      [
        [4, 10_000_000, 0],
        [5, 10_000_000, 0],
        [6, 10_000_000, 0],
      ],
    ],
  ])("Hessen mit %i", (count, rows) => {
    expect(rowsOf(hesse(count), "he-2021")).toEqual(rows);
  });

  it.each([
    [
      2,
      undefined,
      [
        [1, null, null],
        [2, 17_500_000, 0],
        [3, 21_000_000, 3_500_000],
      ],
    ],
    [
      11,
      54_444_445,
      [
        [10, 45_500_000, -3_500_000],
        [11, 49_000_000, 0],
        [12, 49_000_000, 0],
      ],
    ],
    [
      3,
      10_000_000,
      [
        [2, 9_000_000, 0],
        [3, 9_000_000, 0],
        [4, 9_000_000, 0],
      ],
    ],
  ])("Nordrhein-Westfalen mit %i und Ausgaben von %s Cent", (count, cents, rows) => {
    const facts = northRhine(count, { budget: cents === undefined ? undefined : budget(cents) });
    expect(rowsOf(facts, "nw-2021")).toEqual(rows);
  });

  it("nennt die Ausgaben, die zum vollen Betrag fehlen", () => {
    const { rows } = neighbouringAmounts(northRhine(2, { budget: budget(10_000_000) }), programme("nw-2021"));
    expect(rows.map(({ expenditure }) => expenditure)).toEqual([
      null,
      { neededCents: 19_444_445, missingCents: 9_444_445, enteredCents: 10_000_000 },
      { neededCents: 23_333_334, missingCents: 13_333_334, enteredCents: 10_000_000 },
    ]);
  });

  it("sagt, was der Tarif zu zwei Beteiligten sagt", () => {
    const { rows } = neighbouringAmounts(hesse(3), programme("he-2021"));
    expect(rows.map(({ condition }) => condition)).toEqual(["nur aus besonderem Grund", null, null]);
  });

  it("zählt bei einem Verband nur Gemeinden", () => {
    const participants = [
      ...communes("HE", 3),
      { key: "06633", name: "Landkreis Kassel", kind: "district" as const },
    ];
    const facts = hesse(3, { category: "joint-administration", participants });
    const { unit } = neighbouringAmounts(facts, programme("he-2021"));
    expect(unit).toBe("municipality");
    expect(rowsOf(facts, "he-2021")).toEqual([
      [2, 30_000_000, -15_000_000],
      [3, 45_000_000, 0],
      [4, 60_000_000, 15_000_000],
    ]);
  });

  it("zählt bei Feuerwehren die Ortsteilfeuerwehren der einen Gemeinde", () => {
    const merge = (brigades: string[]) =>
      hesse(1, {
        category: "fire-brigade-merger",
        participants: communes("HE", 1).map((one) => ({ ...one, brigades })),
      });
    expect(neighbouringAmounts(merge([]), programme("he-2021")).unit).toBe("brigade");
    expect(rowsOf(merge(["Nord", "Süd"]), "he-2021")).toEqual([
      [1, null, null],
      [2, 3_000_000, 0],
      [3, 4_500_000, 1_500_000],
    ]);
    expect(rowsOf(merge([]), "he-2021")).toEqual([
      [0, null, null],
      [1, null, null],
    ]);
  });

  it.each(["feasibility-study", "extension"] as const)("%s: ohne Tarif, und das steht da", (category) => {
    const answer = neighbouringAmounts(hesse(3, { category }), programme("he-2021"));
    expect(answer.withoutTariff).toBe(true);
    expect(answer.rows.every(({ cents, change }) => cents === null && change === null)).toBe(true);
  });
});

describe("für beliebige Zahlen", () => {
  const facts = fc
    .record({
      version: fc.constantFrom(...programmes),
      count: fc.integer({ min: 1, max: 30 }),
      eligible: fc.option(fc.integer({ min: 1, max: 300_000_000 }), { nil: undefined }),
      crossBorder: fc.boolean(),
    })
    .map(({ version, count, eligible, crossBorder }) => {
      const base = version.state === "HE" ? hesse(count) : northRhine(count);
      const given: Facts = {
        ...base,
        programme: version.id,
        category: "standard",
        project: { ...base.project, crossBorder },
        budget: eligible === undefined ? undefined : budget(eligible),
      };
      return { version, given, eligible };
    });

  it("die mittlere Zeile ist der Betrag selbst, mehr Beteiligte geben nie weniger", () => {
    fc.assert(
      fc.property(facts, ({ version, given }) => {
        const { rows } = neighbouringAmounts(given, version);
        const now = computeAmount({
          facts: given,
          programme: version,
          counts: countParticipants(given),
          eligible: eligibleSum(given.budget),
        });
        const own = rows.find(({ step }) => step === 0);
        expect(own?.cents).toBe(now.amount.cents);
        expect(own?.kind).toBe(now.amount.kind);
        const known = rows.flatMap(({ cents }) => (cents === null ? [] : [cents]));
        expect(known).toEqual([...known].sort((one, other) => one - other));
      }),
    );
  });

  it("die Änderung ist die Differenz, und die nötigen Ausgaben reichen gerade eben", () => {
    fc.assert(
      fc.property(facts, ({ version, given, eligible }) => {
        const { rows } = neighbouringAmounts(given, version);
        const own = rows.find(({ step }) => step === 0)?.cents ?? null;
        for (const { cents, change, fullCents, expenditure } of rows) {
          expect(change).toBe(cents === null || own === null ? null : cents - own);
          if (!expenditure || fullCents === null || !version.cap) continue;
          const { percent } = version.cap;
          expect(shareOf(expenditure.neededCents, percent)).toBeGreaterThanOrEqual(fullCents);
          expect(shareOf(expenditure.neededCents - 1, percent)).toBeLessThan(fullCents);
          expect(expenditure.missingCents === 0).toBe((eligible ?? 0) >= expenditure.neededCents);
        }
      }),
    );
  });

  it("ändert die Angaben nicht", () => {
    fc.assert(
      fc.property(facts, ({ version, given }) => {
        const before = JSON.stringify(given);
        neighbouringAmounts(given, version);
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });
});
