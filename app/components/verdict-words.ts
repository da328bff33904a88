import { CERTAINTY_WORDS, holdsUp } from "~/forms/papers/application/finding-words";
import { capitalise } from "~/rules/german/words";
import { isNotNamed } from "~/rules/report/not-named";
import type { Finding, Source } from "~/rules/report/report";

/** What follows from a finding, on pages; undefined where nothing could follow: met and not applicable. */
export function consequence(finding: Pick<Finding, "verdict" | "level">): string | undefined {
  if (finding.verdict === "met" || finding.verdict === "not_applicable") return undefined;
  return holdsUp(finding) ? "hält die Einreichung auf" : "hält die Einreichung nicht auf";
}

/** "Nr. 3.5, Rahmenvereinbarung vom …" and how well it is proven, as two lines; one where no source names it. */
export function sourceLines(source: Source): { source: string; certainty: string | null } {
  const { act, provision, certainty } = source;
  if (isNotNamed(source)) return { source: capitalise(act), certainty: null };
  return { source: provision ? `${provision}, ${act}` : act, certainty: CERTAINTY_WORDS[certainty] };
}
