import type { Level, Source } from "./report";
import type { RuleId } from "./rule-table";

/**
 * A "must" that no official source proves never blocks: it is reported as a "should". Only
 * `programme-in-force` stays, since all sources agree that no programme outlives its last year.
 */
export function reportedLevel(rule: RuleId, level: Level, { certainty }: Pick<Source, "certainty">): Level {
  if (level !== "must" || certainty === "official" || rule === "programme-in-force") return level;
  return "should";
}
