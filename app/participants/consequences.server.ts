import type { CaseView } from "~/app/case/case-view.server";
import { toneOf, VERDICT_WORDS } from "~/forms/papers/application/finding-words";
import { formatEuroShort } from "~/rules/german/money";
import type { Report } from "~/rules/report/report";

const amount = ({ amount: { cents } }: Report): string =>
  cents === null ? "noch offen" : formatEuroShort(cents);
const channel = (report: Report): string => report.channel.map(({ station }) => station).join(", dann ");

/** What a change of who takes part or leads would do: to the amount, the conditions, the way of the application. */
export function consequencesOf({ report: before }: CaseView, { report: after }: CaseView) {
  return {
    amount: { before: amount(before), after: amount(after) },
    channel: { before: channel(before), after: channel(after) },
    allowed: { before: before.submissionAllowed, after: after.submissionAllowed },
    findings: after.findings.flatMap((finding) => {
      const was = before.findings.find(({ rule }) => rule === finding.rule);
      if (was?.verdict === finding.verdict) return [];
      return [
        {
          rule: finding.rule,
          title: finding.title,
          text: finding.text,
          before: was ? { tone: toneOf(was), word: VERDICT_WORDS[was.verdict] } : null,
          after: { tone: toneOf(finding), word: VERDICT_WORDS[finding.verdict] },
        },
      ];
    }),
  };
}

export type Consequences = ReturnType<typeof consequencesOf>;
