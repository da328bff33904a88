import { describe, expect, it } from "vitest";
import { check, type Facts, type Participant } from "~/rules";
import { finding } from "./cases";
import { communes, hesse, hoexter } from "./communes";

/** So many municipalities of the case's own state, with Landkreise beside them. */
function withDistricts(count: number, ...districts: [key: string, name: string][]): Participant[] {
  return [
    ...communes("HE", count),
    ...districts.map(([key, name]) => ({ key, name, kind: "district" as const })),
  ];
}

/** The municipality alone, with the brigades of one of its villages each. */
function merging(name: string, ...brigades: string[]): Participant[] {
  return communes("HE", 1).map((one) => ({ ...one, name, brigades }));
}

const GIESSEN: [string, string] = ["06531", "Landkreis Gießen"];
const MARBURG: [string, string] = ["06534", "Landkreis Marburg-Biedenkopf"];
const EXEMPLARY = { exemplaryReason: "Alle Kommunen des Landkreises sind einbezogen." };

type Award = {
  /** Number in the collection of real awards, and what was funded. */
  award: string;
  /** A day in the year of the award: that of the application is not known. */
  on: string;
  facts: Facts;
  awarded: number;
  programme: string;
};

/** Awards that follow the tariff to the euro. */
const BY_TARIFF: Award[] = [
  {
    award: "3 Feldatal, Grebenau, Romrod, Schwalmtal: Gemeindeverwaltungsverband",
    on: "2016-04-01",
    facts: hesse(4, { category: "joint-administration" }),
    awarded: 60_000_000,
    programme: "he-2011",
  },
  {
    award: "4 dieselben vier: gemeinsamer Verwaltungsbehördenbezirk",
    on: "2018-06-01",
    facts: hesse(4),
    awarded: 10_000_000,
    programme: "he-2016",
  },
  {
    award: "5 Großenlüder, Bad Salzschlirf, Hosenfeld, Flieden: Personalverwaltung",
    on: "2018-02-19",
    facts: hesse(4),
    awarded: 10_000_000,
    programme: "he-2016",
  },
  {
    award: "7 Rotenburg: Erkshausen und Schwarzenhasel",
    on: "2019-06-01",
    facts: hesse(1, {
      category: "fire-brigade-merger",
      participants: merging("Rotenburg", "Erkshausen", "Schwarzenhasel"),
    }),
    awarded: 3_000_000,
    programme: "he-2016",
  },
  // Two notices of 30.000 € for two mergers of two brigades each: two applications.
  ...["erster", "zweiter"].map((which) => ({
    award: `9 Hessisch Lichtenau, ${which} Zusammenschluss`,
    on: "2024-06-01",
    facts: hesse(1, {
      category: "fire-brigade-merger",
      participants: merging("Hessisch Lichtenau", `${which} Ortsteil`, "Nachbarort"),
    }),
    awarded: 3_000_000,
    programme: "he-2021",
  })),
  {
    award: "15 Neuhof, Flieden, Kalbach: Informationstechnik",
    on: "2024-06-01",
    facts: hesse(3),
    awarded: 7_500_000,
    programme: "he-2021",
  },
  {
    award: "16 Riedstadt, Stockstadt: Datenschutzbeauftragte",
    on: "2024-06-01",
    facts: hesse(2, { project: { fewParticipantsReason: "Die Nachbarn haben eigene Beauftragte." } }),
    awarded: 5_000_000,
    programme: "he-2021",
  },
  {
    award: "25 Kreis Höxter und zehn Städte: digitales Netz",
    on: "2022-06-15",
    facts: hoexter,
    awarded: 49_000_000,
    programme: "nw-2021",
  },
];

/** Awards above the tariff: the reason makes them a matter of discretion, the computed sum stays. */
const ABOVE_TARIFF: (Award & { tariff: number })[] = [
  {
    award: "6 Landkreise Gießen und Marburg-Biedenkopf mit 24 Kommunen: Informationssicherheit",
    on: "2016-02-01",
    facts: hesse(24, { participants: withDistricts(24, GIESSEN, MARBURG), project: EXEMPLARY }),
    awarded: 25_000_000,
    tariff: 10_000_000,
    programme: "he-2011",
  },
  {
    award: "17 Landkreis Gießen und 18 Kommunen: Informationssicherheit",
    on: "2023-02-01",
    facts: hesse(18, { participants: withDistricts(18, GIESSEN), project: EXEMPLARY }),
    awarded: 15_000_000,
    tariff: 10_000_000,
    programme: "he-2021",
  },
];

const undated = (facts: Facts, requestedCents?: number): Facts => ({
  ...facts,
  programme: undefined,
  applicationDate: undefined,
  ...(requestedCents === undefined ? {} : { budget: { ...facts.budget, requestedCents } }),
});

describe("bekannte Bewilligungen", () => {
  it.each(BY_TARIFF)("$award", ({ on, facts, awarded, programme }) => {
    const report = check(undated(facts), { on });
    expect(report.programme).toBe(programme);
    expect(report.amount).toMatchObject({ cents: awarded, kind: "tariff" });
    expect(report.amount.derivation.at(-1)?.cents).toBe(awarded);
    const asked = check(undated(facts, awarded), { on });
    expect(finding(asked, "requested-amount").verdict).toBe("met");
    expect(finding(check(undated(facts, awarded + 1), { on }), "requested-amount").verdict).toBe("not_met");
  });

  it("9 zusammen sind es 60.000 €", () => {
    const both = BY_TARIFF.filter(({ award }) => award.startsWith("9 "));
    expect(both.map(({ awarded }) => awarded).reduce((a, b) => a + b)).toBe(6_000_000);
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
