import type { Example } from "../rule/rule";
import { haan, hesse, kreisMettmann, niestetal, northRhine } from "../rule/sample";

export const savingsExamples: readonly Example[] = [
  { title: "22 % Einsparung", programme: "he-2021", facts: hesse(), verdict: "met" },
  {
    title: "Knapp unter 15 %",
    programme: "he-2021",
    facts: hesse({
      participants: [niestetal],
      costs: {
        before: [
          { participant: niestetal.key, year: 2021, personnelCents: 9_000_000, materialCents: 1_000_000 },
        ],
        after: [{ year: 2023, personnelCents: 8_000_000, materialCents: 500_001 }],
      },
    }),
    verdict: "not_met",
  },
  {
    title: "Kosten noch nicht eingetragen",
    programme: "he-2021",
    facts: hesse({ costs: undefined }),
    verdict: "open",
  },
  {
    title: "Besseres Angebot mit Begründung",
    programme: "nw-2021",
    facts: northRhine(),
    verdict: "for_authority",
  },
  {
    title: "Nutzen nicht gewählt",
    programme: "nw-2021",
    facts: northRhine({ project: {} }),
    verdict: "open",
  },
  {
    title: "Machbarkeitsstudie: noch nichts zu vergleichen",
    programme: "he-2021",
    facts: hesse({ category: "feasibility-study" }),
    verdict: "not_applicable",
  },
  {
    title: "Nordrhein-Westfalen: unter 15 % Einsparung hält nicht auf",
    programme: "nw-2021",
    facts: northRhine({
      project: { benefit: "savings" },
      costs: {
        before: [
          { participant: haan.key, year: 2021, personnelCents: 9_000_000, materialCents: 1_000_000 },
          { participant: kreisMettmann.key, year: 2021, personnelCents: 9_000_000, materialCents: 1_000_000 },
        ],
        after: [{ year: 2023, personnelCents: 17_000_000, materialCents: 1 }],
      },
    }),
    verdict: "not_met",
  },
  {
    title: "Höhere Einnahmen ohne Begründung",
    programme: "nw-2021",
    facts: northRhine({ project: { benefit: "revenue" } }),
    verdict: "open",
  },
  {
    title: "Zusammenschluss von Ortsteilfeuerwehren: ohne Zahlen",
    programme: "he-2021",
    facts: hesse({ category: "fire-brigade-merger", costs: undefined }),
    verdict: "for_authority",
  },
];
