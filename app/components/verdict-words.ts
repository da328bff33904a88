import type { Tone } from "~/forms/documents/blocks";
import type { Certainty, Finding, Level, Source, Verdict } from "~/rules/report";

/** The words for verdicts, consequences and certainty: the same on every page. */
export const verdictWords: Record<Verdict, string> = {
  met: "erfüllt",
  not_met: "nicht erfüllt",
  open: "offen",
  for_authority: "beurteilt die Behörde",
  not_applicable: "trifft nicht zu",
};

const certaintyWords: Record<Certainty, string> = {
  official: "amtlich belegt",
  secondary: "mittelbar belegt, bitte prüfen",
  unverified: "nicht belegt, bitte prüfen",
};

/** The colour follows the consequence: only what blocks is red. */
export function verdictTone(verdict: Verdict, level: Level): Tone {
  if (verdict === "not_met") return level === "must" ? "danger" : "warning";
  if (verdict === "open") return "warning";
  if (verdict === "for_authority") return "info";
  return verdict === "met" ? "success" : "neutral";
}

export function blocks({ verdict, level }: Pick<Finding, "verdict" | "level">): boolean {
  return level === "must" && (verdict === "not_met" || verdict === "open");
}

/** Undefined where nothing could block: met and not applicable. */
export function consequence(finding: Pick<Finding, "verdict" | "level">): string | undefined {
  if (finding.verdict === "met" || finding.verdict === "not_applicable") return undefined;
  return blocks(finding) ? "hält die Einreichung auf" : "hält die Einreichung nicht auf";
}

/** "Nr. 3.5, Rahmenvereinbarung vom …" and how well it is proven, as two lines. */
export function sourceLines({ act, provision, certainty }: Source): { source: string; certainty: string } {
  return { source: provision ? `${provision}, ${act}` : act, certainty: certaintyWords[certainty] };
}
