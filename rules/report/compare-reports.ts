import type { Finding, Report } from "./report";

export type Difference = {
  rule: string;
  title: string;
  /** Undefined where the version has no such rule. */
  before: Finding | undefined;
  after: Finding | undefined;
  /** The verdict or its weight differs, not only the words. */
  weighty: boolean;
};

export type ReportComparison = {
  differences: Difference[];
  /** Cents under the other version less those under the first; null while one of them is unknown. */
  amountDifference: number | null;
};

function same(one: Finding | undefined, other: Finding | undefined, keys: ("verdict" | "level" | "text")[]) {
  return keys.every((key) => one?.[key] === other?.[key]);
}

/** What another version of the programme would say about the same application, in the order of its report. */
export function compareReports(before: Report, after: Report): ReportComparison {
  const first = new Map(before.findings.map((finding) => [finding.rule, finding]));
  const second = new Map(after.findings.map((finding) => [finding.rule, finding]));
  const differences = [...new Set([...second.keys(), ...first.keys()])].flatMap((rule): Difference[] => {
    const one = first.get(rule);
    const other = second.get(rule);
    if (same(one, other, ["verdict", "level", "text"])) return [];
    const weighty = !same(one, other, ["verdict", "level"]);
    return [{ rule, title: (other ?? one)?.title ?? rule, before: one, after: other, weighty }];
  });
  const { cents: old } = before.amount;
  const { cents: now } = after.amount;
  return { differences, amountDifference: old === null || now === null ? null : now - old };
}
