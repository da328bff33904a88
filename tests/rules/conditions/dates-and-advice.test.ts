import { describe, expect, it } from "vitest";
import { check, type Facts, rules } from "~/rules";
import { checked, finding } from "../cases";
import { communes, hesse, hoexter, niestetal, northRhine } from "../communes";

const money = (eligible: number, requestedCents: number, otherFundingCents: number): Facts =>
  northRhine(2, {
    budget: { items: [{ cents: eligible, eligible: true }], requestedCents, otherFundingCents },
  });

describe("Beginn der Zusammenarbeit", () => {
  it.each([
    ["2023-08-17", "met"],
    ["2023-08-18", "for_authority"],
    ["2019-08-17", "met"],
    ["2019-08-16", "for_authority"],
  ])("Hessen, Antrag am 17.08.2021, Beginn am %s: %s", (startsOn, verdict) => {
    const facts = hesse(3, { applicationDate: "2021-08-17", project: { startsOn } });
    const { verdict: given, text } = finding(checked(facts), "start-date");
    expect(given).toBe(verdict);
    // "in angemessen zeitlicher Nähe": what is asked for is nearness, not distance.
    expect(text).toContain("angemessene zeitliche Nähe");
    expect(text).not.toContain("Abstand");
  });

  it.each(["2022-06-14", "2022-06-15", "2022-06-16"])("Entwurf ohne Antragstag, Beginn am %s", (startsOn) => {
    for (const base of [hoexter, niestetal]) {
      const facts: Facts = { ...base, applicationDate: undefined, project: { startsOn } };
      const { text } = finding(check(facts, { on: "2022-06-15" }), "start-date");
      expect(text).toMatch(/^Antrag noch nicht gestellt \(Tag der Prüfung: 15\.06\.2022\), Beginn am /);
      expect(text).not.toContain("Antrag am");
    }
  });

  it.each([
    ["2022-12-31", false],
    ["2023-01-01", false],
    ["2023-01-02", true],
  ])("vorzeitiger Beginn erlaubt am %s, Beginn am 01.01.2023", (permittedOn, late) => {
    const facts: Facts = { ...hoexter, project: { startsOn: "2023-01-01", earlyStart: { permittedOn } } };
    const { text } = finding(checked(facts), "start-date");
    expect(text.includes("kommt das zu spät")).toBe(late);
    expect(text.includes("Beginn erst nach Bewilligung")).toBe(late);
  });
});

describe("Rat, der hilft", () => {
  const agreement = (until: string, noticeMonths: number): Facts => ({
    ...hoexter,
    agreement: {
      effectiveOn: "2023-01-01",
      term: { kind: "fixed", until },
      termination: { noticeMonths, effective: "year-end" },
    },
  });
  it.each<[string, Facts, string, string[]]>([
    [
      "Laufzeit zu kurz",
      agreement("2024-06-30", 60),
      "Vereinbaren Sie eine längere Laufzeit.",
      ["/agreement/term/until"],
    ],
    [
      "Laufzeit und Kündigung zu kurz",
      agreement("2024-06-30", 12),
      "Vereinbaren Sie eine längere Laufzeit. Schließen Sie die ordentliche Kündigung bis dahin aus.",
      ["/agreement/term/until", "/agreement/termination/excludedUntil"],
    ],
    [
      "nur Kündigung zu kurz",
      agreement("2029-12-31", 12),
      "Schließen Sie die ordentliche Kündigung bis dahin aus.",
      ["/agreement/termination/excludedUntil"],
    ],
  ])("%s", (_, facts, words, fields) => {
    const found = finding(checked(facts), "notice-period");
    expect(found).toMatchObject({ verdict: "not_met", fields });
    expect(found.text.endsWith(` um. ${words}`)).toBe(true);
  });

  it("befristet ohne Kündigungsregel", () => {
    const facts: Facts = { ...hoexter, agreement: { term: { kind: "fixed", until: "2029-12-31" } } };
    expect(finding(checked(facts), "notice-period").text).toContain("ist nicht eingetragen.");
  });

  it.each<[string, Facts, string]>([
    [
      "ohne andere Mittel",
      money(10_000_000, 9_500_000, 0),
      "Senken Sie den beantragten Betrag um 5.000,00 €.",
    ],
    [
      "mit anderen Mitteln",
      money(10_000_000, 9_000_000, 500_000),
      "Senken Sie den beantragten Betrag um 5.000,00 € oder prüfen Sie die anderen Mittel (5.000,00 €).",
    ],
    [
      "andere Mittel allein zu hoch",
      money(10_000_000, 100_000, 9_500_000),
      "Auch ohne Förderung fehlen 5.000,00 €. Prüfen Sie die anderen Mittel (95.000,00 €).",
    ],
  ])("Eigenanteil %s", (_, facts, words) => {
    const { text } = finding(checked(facts), "own-share");
    expect(text.endsWith(words)).toBe(true);
  });

  it("keine Zeile ist zuwendungsfähig", () => {
    const facts = northRhine(2, { budget: { items: [{ cents: 100, eligible: false }] } });
    expect(finding(checked(facts), "eligible-expenditure").text).toMatch(
      /^Keine Zeile des Ausgabenplans ist als zuwendungsfähig gekennzeichnet\./,
    );
  });
});

describe("Einsparung in Worten und Werten", () => {
  const costs = (after: number, years = [2016]): Facts["costs"] => ({
    before: years.map((year) => ({
      participant: "06633001",
      year,
      personnelCents: 1_000_000,
      materialCents: 0,
    })),
    after: [{ year: 2018, personnelCents: after, materialCents: 0 }],
  });
  it.each([
    [850_000, 1500],
    [850_001, 1499],
    [1_050_000, -500],
    [1_000_001, -1],
  ])("auf %i: %i Hundertstel Prozent", (after, savedBasisPoints) => {
    const found = finding(checked(hesse(1, { costs: costs(after) })), "savings");
    expect(found.values).toMatchObject({ savedBasisPoints });
  });
  it("nennt den Eigenanteil in Hundertstel Prozent", () => {
    expect(finding(checked(hoexter), "own-share").values).toMatchObject({ ownBasisPoints: 1623 });
  });
  it("sagt, dass über mehrere Jahre gemittelt ist", () => {
    const text = (years: number[]) =>
      finding(checked(hesse(1, { costs: costs(1, years) })), "savings").text.includes(
        "im Mittel der eingetragenen Jahre",
      );
    expect([text([2016]), text([2016, 2017])]).toEqual([false, true]);
  });
  it("NRW: nicht erreicht, ein anderer Nutzen ist wählbar", () => {
    const facts = northRhine(1, {
      participants: communes("HE", 1),
      project: { benefit: "savings" },
      costs: costs(900_000),
    });
    const found = finding(checked(facts), "savings");
    expect(found.verdict).toBe("not_met");
    expect(found.text).toContain("Prüfen Sie die Kosten oder wählen Sie einen anderen Nutzen.");
    expect(found.fields).toContain("/project/benefit");
  });
});

describe("der Bericht ist für die Behörde", () => {
  it.each(rules.flatMap((rule) => rule.examples.map((example) => ({ rule, example }))))(
    "$rule.id: $example.title",
    ({ rule, example: { facts, on, programme } }) => {
      const report = check(facts, { on: on ?? facts.applicationDate ?? "2023-03-01", programme });
      const { verdict, text } = finding(report, rule.id);
      expect(text).not.toMatch(/\bIhre?[nrms]?\b/);
      if (verdict === "met" || verdict === "for_authority")
        expect(text).not.toMatch(/[A-ZÄÖÜ][a-zäöüß]+n Sie\b/);
    },
  );
});
