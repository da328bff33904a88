import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import { type CostComparison, compareCosts } from "../../facts/cost-comparison";
import type { Facts } from "../../facts/facts";
import { formatEuro } from "../../german/money";
import { basisPoints, formatShare } from "../../german/number";
import { joinWords } from "../../german/words";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, niestetal, northRhine } from "../rule/sample";

type Complete = Extract<CostComparison, { complete: true }>;

/** Every figure the computation used, so that it can be redone. */
function figures({ before, after, lowest, beforeNumerator, beforeDenominator }: Complete, percent: number) {
  const saved = beforeNumerator - BigInt(lowest.cents) * beforeDenominator;
  const values: Record<string, number> = {
    requiredPercent: percent,
    savedBasisPoints: basisPoints(saved, beforeNumerator),
    beforeCents: Number((2n * beforeNumerator + beforeDenominator) / (2n * beforeDenominator)),
    afterCents: lowest.cents,
    year: lowest.year,
  };
  for (const { participant, sumCents, years } of before) {
    values[`before/${participant}/sumCents`] = sumCents;
    values[`before/${participant}/years`] = years;
  }
  for (const { year, cents } of after) values[`after/${year}/cents`] = cents;
  return values;
}

/** The whole of a sentence on costs before and after, in the year with the lowest saving. */
function comparisonText(comparison: Complete, beforeCents: number, percent: number): string {
  const { before, after, lowest, beforeNumerator, beforeDenominator } = comparison;
  const saved = beforeNumerator - BigInt(lowest.cents) * beforeDenominator;
  const mean = before.some(({ years }) => years > 1) ? " (im Mittel der eingetragenen Jahre)" : "";
  const year = after.length > 1 ? `${lowest.year}, dem Jahr mit der geringsten Einsparung` : `${lowest.year}`;
  const change = `von ${formatEuro(beforeCents)}${mean} auf ${formatEuro(lowest.cents)} im Jahr ${year}`;
  return saved < 0n
    ? `Die Kosten steigen um ${formatShare(-saved, beforeNumerator, 0)}: ${change}. Erwartet werden mindestens ${percent} % Einsparung in jedem Jahr.`
    : `Die Kosten gehen ${change}. Das sind ${formatShare(saved, beforeNumerator, percent)} Einsparung; erwartet werden mindestens ${percent} % in jedem Jahr.`;
}

function computed(facts: Facts, percent: number, advice: string): RuleOutcome<"met" | "not_met" | "open"> {
  const comparison = compareCosts(facts);
  if (!comparison.complete) {
    const { without, missing } = comparison;
    const who = without.length > 0 ? ` Es fehlen die bisherigen Kosten von: ${joinWords(without)}.` : "";
    const later = missing.includes("/costs/after")
      ? " Es fehlen die künftigen Kosten der Zusammenarbeit."
      : "";
    return {
      verdict: "open",
      text: `Die Kostenübersicht ist noch nicht vollständig.${who}${later} Tragen Sie Personal- und Sachkosten je Jahr ein.`,
      fields: missing,
      values: { requiredPercent: percent },
    };
  }
  const { beforeNumerator, beforeDenominator, lowest } = comparison;
  const saved = beforeNumerator - BigInt(lowest.cents) * beforeDenominator;
  const enough = 100n * saved >= BigInt(percent) * beforeNumerator;
  const values = figures(comparison, percent);
  const what = comparisonText(comparison, values.beforeCents ?? 0, percent);
  return enough
    ? { verdict: "met", text: what, fields: ["/costs/before", "/costs/after"], values }
    : {
        verdict: "not_met",
        text: `${what} ${advice}`,
        fields: ["/costs/before", "/costs/after"],
        values,
      };
}

const ALTERNATIVES = {
  revenue: "höhere Einnahmen im Aufgabengebiet",
  "better-service": "ein wesentlich besseres Angebot öffentlicher Leistungen",
  "joint-solution": "eine gemeinsame Lösung, die örtlich nicht ebenso wirksam möglich wäre",
} as const;

type Benefit = Context["programme"]["savings"]["alternatives"][number];

/** "15 % Einsparung, höhere Einnahmen oder …": what this version lets one choose from. */
function choiceWords(alternatives: readonly Benefit[], percent: number): string {
  const words = alternatives.map((one) =>
    one === "savings" ? `${percent} % Einsparung` : ALTERNATIVES[one],
  );
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} oder ${words.at(-1)}`;
}

function check(
  facts: Facts,
  { programme }: Context,
): RuleOutcome<"met" | "not_met" | "open" | "for_authority"> {
  const { percent, alternatives } = programme.savings;
  const { benefit, benefitReason } = facts.project;
  if (alternatives.length === 0)
    return computed(facts, percent, "Prüfen Sie die Kosten oder erläutern Sie den Nutzen im Antrag.");
  if (!benefit || !alternatives.includes(benefit)) {
    const other = benefit ? "Den gewählten Nutzen nennt das Förderprogramm nicht. " : "";
    const text = `${other}Wählen Sie den Nutzen, auf den Sie den Antrag stützen: ${choiceWords(alternatives, percent)}.`;
    return { verdict: "open", text, fields: ["/project/benefit"], values: { benefit: benefit ?? null } };
  }
  if (benefit === "savings") {
    const outcome = computed(facts, percent, "Prüfen Sie die Kosten oder wählen Sie einen anderen Nutzen.");
    const fields = outcome.verdict === "not_met" ? [...outcome.fields, "/project/benefit"] : outcome.fields;
    return { ...outcome, fields, values: { benefit, ...outcome.values } };
  }
  const base = {
    fields: ["/project/benefitReason", "/project/benefit"],
    values: { benefit, reasonGiven: Boolean(benefitReason) },
    variant: benefit,
  };
  const what = `Der Antrag stützt sich auf ${ALTERNATIVES[benefit]}.`;
  return benefitReason
    ? {
        ...base,
        verdict: "for_authority",
        text: `${what} Die Begründung liegt bei; die Behörde beurteilt sie.`,
      }
    : { ...base, verdict: "open", text: `${what} Begründen Sie das.` };
}

export const savings: Rule<"met" | "not_met" | "open" | "for_authority"> = {
  ...named("savings"),
  why: "Die Zusammenarbeit soll sich lohnen: durch geringere Kosten oder, wo das Förderprogramm es zulässt, durch einen anderen Nutzen.",
  guidance: [
    "Stellen Sie gegenüber, wie es heute ist und wie es künftig wird, an Größen, die sich später nachzählen lassen: Öffnungszeiten, Bearbeitungsdauer, Fälle, Einnahmen.",
    "Höhere Einnahmen: Nennen Sie die bisherigen und die erwarteten Einnahmen im Aufgabengebiet.",
    "Besseres Angebot: Nennen Sie, wer etwas davon hat und was es bisher nicht gibt.",
    "Gemeinsame Lösung: Sagen Sie, warum eine Kommune allein die Aufgabe nicht ebenso wirksam lösen kann.",
  ],
  verdicts: ["met", "not_met", "open", "for_authority"],
  exceptFor: WITHOUT_AGREEMENT,
  check,
  examples: [
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
  ],
};
