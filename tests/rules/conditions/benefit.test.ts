import { describe, expect, it } from "vitest";
import type { Facts, Project } from "~/rules";
import { checked, finding } from "../cases";
import { hesse, hoexter, niestetal, northRhine } from "../communes";

/** Two municipalities, 100 000 € before, so much after. */
function claiming(project: Partial<Project>, after?: number): Facts {
  const facts = northRhine(2, { project: { ...hoexter.project, benefitReason: undefined, ...project } });
  if (after === undefined) return { ...facts, costs: undefined };
  const before = facts.participants.map(({ key }) => ({
    participant: key,
    year: 2021,
    personnelCents: 5_000_000,
    materialCents: 0,
  }));
  return { ...facts, costs: { before, after: [{ year: 2023, personnelCents: after, materialCents: 0 }] } };
}

describe("Nordrhein-Westfalen: die Alternative ist zwingend, die 15 % sind ein Soll", () => {
  it.each<[string, Facts, string, string]>([
    ["nichts gewählt", claiming({ benefit: undefined }), "open", "must"],
    ["besseres Angebot ohne Grund", claiming({ benefit: "better-service" }), "open", "must"],
    [
      "besseres Angebot",
      claiming({ benefit: "better-service", benefitReason: "Öfter offen." }),
      "for_authority",
      "must",
    ],
    ["höhere Einnahmen ohne Grund", claiming({ benefit: "revenue" }), "open", "must"],
    [
      "höhere Einnahmen",
      claiming({ benefit: "revenue", benefitReason: "Mehr Fälle." }),
      "for_authority",
      "must",
    ],
    ["Einsparung genau 15 %", claiming({ benefit: "savings" }, 8_500_000), "met", "should"],
    ["Einsparung knapp darunter", claiming({ benefit: "savings" }, 8_500_001), "not_met", "should"],
    ["Einsparung ohne Zahlen", claiming({ benefit: "savings" }), "open", "should"],
  ])("%s", (_, facts, verdict, level) => {
    expect(finding(checked(facts), "savings")).toMatchObject({ verdict, level });
  });

  it("weniger als 15 % halten den Antrag nicht auf", () => {
    const blocking = (facts: Facts) =>
      checked(facts)
        .findings.filter(({ level, verdict }) => level === "must" && /not_met|open/.test(verdict))
        .map(({ rule }) => rule);
    expect(blocking(claiming({ benefit: "savings" }, 9_999_999))).not.toContain("savings");
    expect(blocking(claiming({ benefit: "revenue" }))).toContain("savings");
  });

  it("nennt die 15 % auch bei den Einnahmen", () => {
    const { text } = finding(checked(claiming({ benefit: "revenue" })), "savings");
    expect(text).toContain("stützt sich auf 15 % höhere Einnahmen");
    expect(text).toContain("Sollvorgabe");
  });
});

describe("Hessen", () => {
  it("stellt Förderung und Einsparung nebeneinander, ohne eigene Zahl", () => {
    const { text } = finding(checked(niestetal), "savings");
    expect(text).toContain("75.000,00 € Förderung, 100.600,00 € Einsparung im Jahr");
    expect(text).toContain("Eine Zahl dafür nennen die Quellen nicht.");
    expect(finding(checked(claiming({ benefit: "savings" }, 1)), "savings").text).not.toContain("Verhältnis");
  });

  it.each<[string, Facts["costs"], string]>([
    ["ohne Zahlen", undefined, "for_authority"],
    [
      "mit 15 %",
      {
        before: [{ participant: "06633001", year: 2020, personnelCents: 100, materialCents: 0 }],
        after: [{ year: 2021, personnelCents: 85, materialCents: 0 }],
      },
      "met",
    ],
    [
      "darunter",
      {
        before: [{ participant: "06633001", year: 2020, personnelCents: 100, materialCents: 0 }],
        after: [{ year: 2021, personnelCents: 86, materialCents: 0 }],
      },
      "not_met",
    ],
  ])("Feuerwehren %s: nur ein Hinweis", (_, costs, verdict) => {
    const report = checked(hesse(1, { category: "fire-brigade-merger", costs }));
    expect(finding(report, "savings")).toMatchObject({
      verdict,
      level: "info",
      source: { certainty: "secondary" },
    });
  });
});
