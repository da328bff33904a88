import { amountKindWords, sourceTexts } from "~/forms/papers/application/finding-words";
import { ruleReportBlocks } from "~/forms/papers/application/rule-report";
import { subjectOf } from "~/forms/papers/application/subject";
import type { Block } from "~/forms/papers/paper/blocks";
import { paperAsText } from "~/forms/papers/text/text";
import type { Application } from "~/forms/schema/application";
import { type Amount, findProgramme, type Report } from "~/rules";
import { formatEuro } from "~/rules/german/money";

/** The rule report as a person reads it at a terminal; each finding ends with the fields it speaks of. */
export function reportText(application: Application, report: Report): string {
  const title = subjectOf({ application });
  const programme = findProgramme(report.programme)?.title ?? report.programme;
  let position = 0;
  const withFields = (block: Block): Block => {
    if (block.kind !== "finding") return block;
    const fields = report.findings[position++]?.fields ?? [];
    if (fields.length === 0) return block;
    const text = `${block.finding.text}\nFelder: ${fields.join(" ")}`;
    return { ...block, finding: { ...block.finding, text } };
  };
  return paperAsText({
    title,
    subject: title,
    author: "IKZ-Antrag",
    date: report.checkedOn,
    draft: false,
    blocks: [
      { kind: "heading", level: 1, text: title },
      { kind: "heading", level: 2, text: "Betrag" },
      ...amountBlocks(report.amount),
      ...ruleReportBlocks(report, {
        programmeTitle: programme,
        applicationDate: application.applicationDate,
      }).map(withFields),
    ],
  });
}

/** A line for every step, and the result with what it rests on. */
function amountBlocks({ cents, kind, derivation, sources }: Amount): Block[] {
  const steps = derivation.map((step) =>
    step.cents === undefined ? step.text : `${step.text}: ${formatEuro(step.cents)}`,
  );
  const result = cents === null ? "kein fester Betrag" : formatEuro(cents);
  return [
    { kind: "list", items: steps },
    {
      kind: "fields",
      items: [
        { label: "Berechnete Förderung", value: result, note: amountKindWords({ cents, kind }) },
        { label: "Quelle", value: sourceTexts(sources).join("; ") },
      ],
    },
  ];
}
