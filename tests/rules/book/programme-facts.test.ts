import { describe, expect, it } from "vitest";
import {
  addresseeOf,
  amountFacts,
  check,
  type Facts,
  findProgramme,
  instrumentDates,
  type Programme,
  procedureFacts,
  programmes,
  RULE_TABLE,
  reportedLevel,
  requiredDocuments,
  thresholdFacts,
} from "~/rules";
import { finding } from "~/tests/rules/cases";

function programme(id: string): Programme {
  const found = findProgramme(id);
  if (!found) throw new Error(id);
  return found;
}

const linesOf = (facts: { label: string; lines: string[] }[], label: string) =>
  facts.find((fact) => fact.label === label)?.lines;

describe("was eine Fassung festlegt", () => {
  it.each(programmes)("$id: alles hat Worte und eine Quelle", (version) => {
    const facts = [
      ...amountFacts(version),
      ...thresholdFacts(version),
      ...procedureFacts(version, "2026-11-21"),
    ];
    expect(facts.length).toBeGreaterThan(7);
    for (const { label, lines, sources } of facts) {
      expect(lines.length, label).toBeGreaterThan(0);
      expect(lines.join(), label).not.toMatch(/undefined|NaN|null/);
      expect(sources.length, label).toBeGreaterThan(0);
    }
  });

  it("Hessen: drei Stufen, dreifache Mindestzahl, Dienstweg", () => {
    const version = programme("he-2021");
    expect(linesOf(amountFacts(version), "Betrag")).toEqual([
      "Zwei Beteiligte: 50.000 € (nur aus besonderem Grund)",
      "Drei Beteiligte: 75.000 €",
      "Vier und mehr Beteiligte: 100.000 €",
    ]);
    expect(linesOf(thresholdFacts(version), "Beteiligte")).toEqual([
      "In der Regel mindestens drei Kommunen",
      "In begründeten Ausnahmefällen zwei",
    ]);
    expect(linesOf(thresholdFacts(version), "Nutzen")).toEqual([
      "Einsparung von mindestens 15 % der Personal- und Sachausgaben",
    ]);
    expect(addresseeOf(version, "2023-12-31").text).toContain(
      "(Hessisches Ministerium des Innern und für Sport)",
    );
    expect(addresseeOf(version, "2024-01-01").text).toContain("für Sicherheit und Heimatschutz)");
  });

  it("Nordrhein-Westfalen: Grundbetrag, Zuschlag, Obergrenze, Zustimmung", () => {
    const version = programme("nw-2021");
    const amounts = amountFacts(version);
    expect(linesOf(amounts, "Betrag")).toEqual(["Zwei Beteiligte: 175.000 €", "Für jede weitere: 35.000 €"]);
    expect(linesOf(amounts, "Grenzüberschreitend")).toEqual([
      "Mit einer einzigen Beteiligten im Land: 75.000 €",
    ]);
    expect(linesOf(amounts, "Obergrenze")).toEqual([
      "Höchstens 90 % der zuwendungsfähigen Ausgaben; mindestens 10 % tragen die Beteiligten selbst.",
    ]);
    // That the share also limits what further participants bring is only inferred.
    const cap = amounts.find(({ label }) => label === "Obergrenze");
    expect(cap?.sources.map(({ certainty }) => certainty)).toEqual(["official", "secondary"]);
    expect(addresseeOf(version, "2026-11-21").text).toContain("muss zustimmen");
  });

  it("nennt jeden Tag, unter dem das Papier zitiert wird", () => {
    expect(instrumentDates(programme("he-2016"))).toBe("13.12.2016, auch zitiert als 02.12.2016");
    expect(instrumentDates(programme("nw-2021"))).toBe("31.08.2021");
  });
});

describe("Unterlagen", () => {
  const pairs = programmes.flatMap((version) =>
    version.categories.map((category) => ({ version, category })),
  );
  it.each(pairs)(
    "$version.id, $category: genau, was die Prüfung der Unterlagen verlangt",
    ({ version, category }) => {
      const facts: Facts = { state: version.state, category, participants: [], project: {} };
      const { text } = finding(
        check(facts, { on: version.from, programme: version.id }),
        "documents-complete",
      );
      expect(text).toContain(
        `: ${requiredDocuments(version, category)
          .map(({ label }) => label)
          .join("; ")}.`,
      );
    },
  );
});

describe("Gewicht einer Voraussetzung", () => {
  it.each([
    ["savings", "must", "official", "must"],
    ["savings", "must", "secondary", "should"],
    ["savings", "must", "unverified", "should"],
    ["savings", "should", "unverified", "should"],
    ["savings", "info", "official", "info"],
    ["programme-in-force", "must", "secondary", "must"],
  ] as const)("%s, %s, %s: %s", (rule, level, certainty, reported) => {
    expect(reportedLevel(rule, level, { certainty })).toBe(reported);
  });

  it.each(programmes)("$id: jede Regel der Tabelle hat einen Eintrag", (version) => {
    for (const { id } of RULE_TABLE) expect(version.rules[id]).toBeDefined();
  });
});
