import type { FindingLink } from "~/app/components/finding-card";
import { holdsUp } from "~/forms/documents/application/finding-words";
import type { PlacedFinding } from "~/forms/steps/place-findings";
import { formatDate } from "~/rules/german/date";
import type { Finding, Verdict } from "~/rules/report";
import { stepPath } from "./addresses";
import type { CaseView } from "./case-view.server";
import { maySubmit } from "./submit-case.server";

export type LinkedFinding = { finding: Finding; links: FindingLink[] };

const ORDER: Verdict[] = ["not_met", "open", "for_authority", "met", "not_applicable"];
const MOST_LINKS = 4;

function linked(view: CaseView, { finding, places }: PlacedFinding): LinkedFinding {
  const { id } = view.stored.application;
  const needed =
    finding.verdict === "met" || finding.verdict === "not_applicable" ? [] : places.slice(0, MOST_LINKS);
  return {
    finding,
    links: needed.map(({ step, field, label }) => ({
      href: `${stepPath(id, step)}#${field}`,
      label: `„${label}“ öffnen`,
    })),
  };
}

/** What was typed and could not be read, with the way to the field. */
function unreadable({ unparsed, stored }: CaseView): FindingLink[] {
  const steps: Record<string, string> = {
    case: "programm",
    project: "vorhaben",
    agreement: "vereinbarung",
    "costs-after": "kosten",
    budget: "finanzierung",
  };
  return Object.entries(unparsed).flatMap(([section, texts]) =>
    Object.entries(texts).map(([pointer, text]) => {
      const path = pointer.slice(1).replaceAll("/", ".");
      const own = path.startsWith("resolution")
        ? "beschluesse"
        : path.startsWith("costsBefore")
          ? "kosten"
          : "beteiligte";
      return {
        href: `${stepPath(stored.application.id, steps[section] ?? own)}#${section}.${path}`,
        label: `„${text}“ berichtigen`,
      };
    }),
  );
}

/** The whole report, grouped by verdict, with the ways to the fields. */
export function checkPage(view: CaseView) {
  const { report, programme, application, findings, stored } = view;
  const all = findings.map((placed) => linked(view, placed));
  return {
    id: stored.application.id,
    access: stored.access,
    allowed: maySubmit(view),
    submitted: stored.application.status === "submitted",
    unreadable: unreadable(view),
    blocking: all.filter(({ finding }) => holdsUp(finding)),
    groups: ORDER.map((verdict) => ({
      verdict,
      findings: all.filter(({ finding }) => finding.verdict === verdict),
    })),
    amount: report.amount,
    participants: application.participants.length,
    period:
      application.project.fundingFrom && application.project.fundingTo
        ? `${formatDate(application.project.fundingFrom)} bis ${formatDate(application.project.fundingTo)}`
        : null,
    channel: report.channel.map(({ station, role }) => ({ station, role })),
    authority: report.channel.find(({ role }) => role === "grant-authority")?.station ?? "die Behörde",
    unchecked: view.unchecked,
    checkedOn: report.checkedOn,
    programme: programme.title,
    rulesAsOf: report.rulesAsOf,
  };
}

export type CheckPage = ReturnType<typeof checkPage>;
