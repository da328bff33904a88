import { describe, expect, it } from "vitest";
import type { Facts, Participant } from "~/rules";
import { checked, finding } from "../cases";
import { communes, hesse, northRhine } from "../communes";

const landkreis: Participant = { key: "06633", name: "Landkreis Kassel", kind: "district" };
const spends = (cents: number): Facts["budget"] => ({
  items: [{ cents, eligible: true }],
  requestedCents: 1_000_000_00,
  otherFundingCents: 0,
});

describe("wie sicher der Betrag belegt ist", () => {
  it.each<[string, Facts, string, string]>([
    ["Erweiterung in Hessen", hesse(4, { category: "extension" }), "should", "unverified"],
    [
      "Erweiterung in NRW",
      northRhine(4, { category: "extension", budget: undefined }),
      "should",
      "secondary",
    ],
    ["zwei in NRW, gekürzt", northRhine(2, { budget: spends(1_000_000) }), "must", "official"],
    ["drei in NRW, gekürzt", northRhine(3, { budget: spends(1_000_000) }), "should", "secondary"],
    ["drei in NRW, Festbetrag", northRhine(3, { budget: spends(90_000_000) }), "must", "official"],
    [
      "Landkreis gibt den Ausschlag",
      hesse(2, { participants: [...communes("HE", 2), landkreis] }),
      "should",
      "secondary",
    ],
    [
      "Landkreis ändert nichts",
      hesse(4, { participants: [...communes("HE", 4), landkreis] }),
      "must",
      "official",
    ],
  ])("%s: %s, %s", (_, facts, level, certainty) => {
    expect(finding(checked(facts), "requested-amount")).toMatchObject({ level, source: { certainty } });
  });

  it("die 75.000 € über die Grenze stehen in der Förderdatenbank", () => {
    const facts = northRhine(1, { project: { crossBorder: true }, budget: spends(90_000_000) });
    const report = checked(facts);
    expect(report.amount.cents).toBe(7_500_000);
    expect(report.amount.sources[0]).toMatchObject({
      url: expect.stringContaining("foerderdatenbank.de"),
      certainty: "official",
    });
    expect(finding(report, "requested-amount").source.url).toContain("foerderdatenbank.de");
  });
});

const steps = (facts: Facts) => checked(facts).amount.derivation.map(({ text }) => text);

describe("die Rechenschritte", () => {
  it.each<[string, Facts, string]>([
    ["zwei in Hessen", hesse(2), "Pauschalbetrag für zwei Beteiligte (nur aus besonderem Grund)"],
    ["drei in Hessen", hesse(3), "Pauschalbetrag für drei Beteiligte"],
    [
      "gemeinsame Verwaltung",
      hesse(2, { category: "joint-administration" }),
      "Jede beteiligte Gemeinde kann erhalten",
    ],
    [
      "gemeinsame Verwaltung allein",
      hesse(1, { category: "joint-administration" }),
      "Für eine einzelne Gemeinde ist kein Betrag bekannt",
    ],
    [
      "gemeinsame Verwaltung mit Landkreis",
      hesse(2, { category: "joint-administration", participants: [...communes("HE", 2), landkreis] }),
      "Der Landkreis Kassel zählt hier nicht mit",
    ],
    [
      "Ortsteilfeuerwehren",
      hesse(1, {
        category: "fire-brigade-merger",
        participants: communes("HE", 1).map((one) => ({ ...one, brigades: ["A", "B"] })),
      }),
      "In der Regel je Ortsteilfeuerwehr",
    ],
    [
      "alles nicht zuwendungsfähig",
      northRhine(2, { budget: { items: [{ cents: 100, eligible: false }] } }),
      "Die Obergrenze von 90 % der zuwendungsfähigen Ausgaben ist noch zu prüfen: keine Ausgabe ist als zuwendungsfähig gekennzeichnet",
    ],
  ])("%s", (_, facts, words) => {
    expect(steps(facts)).toContain(words);
  });

  it("nennen die Zahl der Spalte nicht noch einmal und enden ohne Punkt", () => {
    const cases = [
      ...[1, 2, 3, 4].flatMap((count) => [hesse(count), northRhine(count)]),
      ...(["joint-administration", "feasibility-study", "extension"] as const).map((category) =>
        hesse(3, { category }),
      ),
      northRhine(3, { category: "extension" }),
      northRhine(1, { project: { crossBorder: true } }),
    ];
    for (const { text, cents } of cases.flatMap((facts) => checked(facts).amount.derivation)) {
      expect(text).not.toMatch(/\.$/);
      if (cents !== undefined) {
        const amounts = [...text.matchAll(/([\d.]+)(?:,(\d\d))? €/g)];
        const inText = amounts.map(([, euro = "", cent = "00"]) => Number(euro.replaceAll(".", "") + cent));
        expect(inText).not.toContain(cents);
      }
    }
  });
});
