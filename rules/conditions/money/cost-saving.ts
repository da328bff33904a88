import { type CostComparison, compareCosts } from "../../facts/cost-comparison";
import type { Facts } from "../../facts/facts";
import { formatEuro } from "../../german/money";
import { basisPoints, formatShare } from "../../german/number";
import { joinWords } from "../../german/words";
import type { Context, RuleOutcome } from "../rule/rule";

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

/** Hesse: the grant and the saving side by side; the act names no number, and neither do we. */
function proportionText({ budget }: Facts, { programme, amount }: Context, savedCents: number): string {
  const grant = budget?.requestedCents ?? amount.cents;
  if (!programme.savings.proportionate || grant === null || savedCents <= 0) return "";
  return ` Die Förderung soll in einem angemessenen Verhältnis zur Einsparung stehen: ${formatEuro(grant)} Förderung, ${formatEuro(savedCents)} Einsparung im Jahr. Eine Zahl dafür nennen die Quellen nicht.`;
}

/** The costs before against those of each year after, with every figure; `advice` is said below the percentage. */
export function costSaving(
  facts: Facts,
  context: Context,
  advice: string,
): RuleOutcome<"met" | "not_met" | "open"> {
  const { percent } = context.programme.savings;
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
  const beforeCents = values.beforeCents ?? 0;
  const what = comparisonText(comparison, beforeCents, percent);
  const proportion = proportionText(facts, context, beforeCents - lowest.cents);
  return enough
    ? { verdict: "met", text: what + proportion, fields: ["/costs/before", "/costs/after"], values }
    : {
        verdict: "not_met",
        text: `${what} ${advice}${proportion}`,
        fields: ["/costs/before", "/costs/after"],
        values,
      };
}
