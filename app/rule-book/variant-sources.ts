import type { Programme, RuleId } from "~/rules";
import type { Source } from "~/rules/report/report";

/** The branches of a rule that a source of their own proves, by the programme's keys. */
export const VARIANT_WORDS: Record<string, string> = {
  accession: "Beitritt zu einer Vereinbarung",
  approver: "wer genehmigt oder die Anzeige erhält",
  association: "Satzung eines Zweckverbands",
  brigades: "Zusammenschluss von Ortsteilfeuerwehren",
  capped: "Begrenzung durch die Ausgaben bei mehr als zwei Beteiligten",
  content: "Beteiligte und Aufgaben im Text der Vereinbarung",
  "cross-border": "grenzüberschreitend mit einer einzigen Beteiligten im Land",
  district: "mit einem Landkreis",
  extension: "Erweiterung einer Zusammenarbeit",
  "feasibility-study": "Kostenschätzung einer Machbarkeitsstudie",
  signed: "ein Vertrag, der vor dem Antrag unterzeichnet ist",
  "joint-solution": "Beitrag, Aufgaben gemeinsam zu lösen",
};

/** Where one branch of the rule is proven otherwise than the rule itself. */
export function variantSources({ rules }: Programme, rule: RuleId): { words: string; source: Source }[] {
  const entry = rules[rule];
  if (entry.level === "not_applicable" || !entry.variants) return [];
  return Object.entries(entry.variants).flatMap(([key, source]) =>
    source ? [{ words: VARIANT_WORDS[key] ?? "in einem besonderen Fall", source }] : [],
  );
}
