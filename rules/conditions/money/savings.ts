import type { Facts } from "../../facts/facts";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { costSaving } from "./cost-saving";
import { savingsExamples } from "./savings-examples";

type Result = RuleOutcome<"met" | "not_met" | "open" | "for_authority">;
type Benefit = Context["programme"]["savings"]["alternatives"][number];

/** What the application rests on; the percentage belongs to saving and revenue alike. */
function benefitWords(benefit: Benefit, percent: number): string {
  return {
    savings: `${percent} % Einsparung`,
    revenue: `${percent} % höhere Einnahmen im Aufgabengebiet`,
    "better-service": "ein wesentlich besseres Angebot öffentlicher Leistungen",
    "joint-solution": "eine gemeinsame Lösung, die örtlich nicht ebenso wirksam möglich wäre",
  }[benefit];
}

/** "15 % Einsparung, höhere Einnahmen oder …": what this version lets one choose from. */
function choiceWords(alternatives: readonly Benefit[], percent: number): string {
  const words = alternatives.map((one) => benefitWords(one, percent));
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} oder ${words.at(-1)}`;
}

/** One of several has to be claimed, and with its reason; how much is saved or taken in more is a Soll. */
function alternative(facts: Facts, context: Context): Result {
  const { percent, alternatives } = context.programme.savings;
  const { benefit, benefitReason } = facts.project;
  if (!benefit || !alternatives.includes(benefit)) {
    const other = benefit ? "Den gewählten Nutzen nennt das Förderprogramm nicht. " : "";
    const text = `${other}Wählen Sie den Nutzen, auf den Sie den Antrag stützen: ${choiceWords(alternatives, percent)}.`;
    return { verdict: "open", text, fields: ["/project/benefit"], values: { benefit: benefit ?? null } };
  }
  if (benefit === "savings") {
    const outcome = costSaving(facts, context, "Prüfen Sie die Kosten oder wählen Sie einen anderen Nutzen.");
    const fields = outcome.verdict === "not_met" ? [...outcome.fields, "/project/benefit"] : outcome.fields;
    return { ...outcome, level: "should", fields, values: { benefit, ...outcome.values } };
  }
  const base = {
    fields: ["/project/benefitReason", "/project/benefit"],
    values: { benefit, reasonGiven: Boolean(benefitReason) },
    variant: benefit,
  };
  const soll = benefit === "revenue" ? ` Die ${percent} % sind eine Sollvorgabe.` : "";
  const what = `Der Antrag stützt sich auf ${benefitWords(benefit, percent)}.${soll}`;
  return benefitReason
    ? {
        ...base,
        verdict: "for_authority",
        text: `${what} Die Begründung liegt bei; die Behörde beurteilt sie.`,
      }
    : { ...base, verdict: "open", text: `${what} Begründen Sie das.` };
}

/** Merging brigades: awards name their gain in efficiency, no text at hand asks for one. */
function ofBrigades(facts: Facts, context: Context): Result {
  const base = { level: "info", variant: "brigades" } as const;
  const { before = [], after = [] } = facts.costs ?? {};
  if (before.length + after.length > 0) {
    return { ...costSaving(facts, context, "Erläutern Sie den Nutzen im Antrag."), ...base };
  }
  const text =
    "Das Ministerium betrachtet den Effizienzgewinn auch beim Zusammenschluss von Feuerwehren. Kosten vorher und nachher sind nicht eingetragen.";
  const fields = ["/costs/before", "/costs/after", "/project/benefits"];
  return { ...base, verdict: "for_authority", text, fields, values: {} };
}

function check(facts: Facts, context: Context): Result {
  if (facts.category === "fire-brigade-merger") return ofBrigades(facts, context);
  if (context.programme.savings.alternatives.length > 0) return alternative(facts, context);
  return costSaving(facts, context, "Prüfen Sie die Kosten oder erläutern Sie den Nutzen im Antrag.");
}

export const savings: Rule<Result["verdict"]> = {
  ...named("savings"),
  why: "Die Zusammenarbeit soll sich lohnen: durch geringere Kosten oder, wo das Förderprogramm es zulässt, durch einen anderen Nutzen.",
  guidance: [
    "Stellen Sie gegenüber, wie es heute ist und wie es künftig wird, an Größen, die sich später nachzählen lassen: Öffnungszeiten, Bearbeitungsdauer, Fälle, Einnahmen.",
    "In Hessen soll die Förderung in einem angemessenen Verhältnis zur Einsparung stehen; stellen Sie beides einander gegenüber.",
    "Zusammenschluss von Feuerwehren: Beziffern Sie den Gewinn, wenn Sie können, zum Beispiel ersparte Bau- und Unterhaltungskosten.",
    "Höhere Einnahmen: Nennen Sie die bisherigen und die erwarteten Einnahmen im Aufgabengebiet.",
    "Besseres Angebot: Nennen Sie, wer etwas davon hat und was es bisher nicht gibt.",
    "Gemeinsame Lösung: Sagen Sie, warum eine Kommune allein die Aufgabe nicht ebenso wirksam lösen kann.",
  ],
  verdicts: ["met", "not_met", "open", "for_authority"],
  exceptFor: ["feasibility-study"],
  check,
  examples: savingsExamples,
};
