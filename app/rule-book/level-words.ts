import { LEVEL_WORDS } from "~/forms/papers/application/finding-words";
import { type Programme, type RuleId, reportedLevel } from "~/rules";
import type { Certainty, Level, Source } from "~/rules/report/report";

const MEANING: Record<Level, string> = {
  must: "Solange sie offen oder nicht erfüllt ist, hält sie die Einreichung auf.",
  should:
    "Sie soll erfüllt sein. Ist sie es nicht, hält das die Einreichung nicht auf; die Behörde entscheidet.",
  info: "Sie hält die Einreichung nicht auf.",
};

const UNPROVEN =
  "Soweit bekannt, ist sie zwingend. Weil das nicht amtlich belegt ist, hält sie die Einreichung nicht auf; IKZ-Antrag bittet, sie zu prüfen.";

export type RuleWeight =
  | { applies: true; level: Level; word: string; holdsUp: boolean; meaning: string; source: Source }
  | { applies: false; note: string };

const LEAST_SURE: readonly Certainty[] = ["unverified", "secondary"];

/** The act is proven better than its first and last day, and in force it is between them: the weaker one counts. */
function sourceFor({ certainty: { from, to } }: Programme, rule: RuleId, source: Source): Source {
  if (rule !== "programme-in-force") return source;
  return { ...source, certainty: LEAST_SURE.find((one) => one === from || one === to) ?? "official" };
}

/** How much a rule weighs in a version, in words. */
export function weightOf(programme: Programme, rule: RuleId): RuleWeight {
  const entry = programme.rules[rule];
  if (entry.level === "not_applicable") return { applies: false, note: entry.note };
  const source = sourceFor(programme, rule, entry.source);
  const level = reportedLevel(rule, entry.level, source);
  return {
    applies: true,
    level,
    word: LEVEL_WORDS[level],
    holdsUp: level === "must",
    meaning: level === entry.level ? MEANING[level] : UNPROVEN,
    source,
  };
}
