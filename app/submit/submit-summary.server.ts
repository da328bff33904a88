import type { CaseView } from "~/app/case/case-view.server";
import { formatDate } from "~/rules/german/date";
import { formatEuro } from "~/rules/german/money";
import { formatShare, formatWholeNumber } from "~/rules/german/number";

/** One line of what is handed in: its words, and what is said beside them. */
export type SummaryLine = { label: string; value: string; aside?: string };

/** The amount in figures, for the line and the button; null where no source knows one. */
function appliedFor({ application, report }: CaseView): number | null {
  return application.budget?.requestedCents ?? report.amount.cents;
}

function amountLine(view: CaseView): SummaryLine {
  const { application, report } = view;
  const cents = appliedFor(view);
  if (cents === null) return { label: "Beantragt", value: "Die Höhe legt die Behörde fest." };
  const asides = {
    computed: "Betrag nach dem Förderprogramm",
    discretionary: "darüber entscheidet die Behörde",
  };
  const requested = application.budget?.requestedCents !== undefined;
  const beside = report.amount.kind === "discretionary" ? asides.discretionary : asides.computed;
  return { label: "Beantragt", value: formatEuro(cents), ...(!requested && { aside: beside }) };
}

function projectLine({ application }: CaseView): SummaryLine[] {
  const { title, project } = application;
  if (title === undefined) return [];
  const { fundingFrom, fundingTo } = project;
  const period = fundingFrom && fundingTo ? `${formatDate(fundingFrom)} bis ${formatDate(fundingTo)}` : null;
  return [{ label: "Vorhaben", value: title, ...(period !== null && { aside: period }) }];
}

function participantsLine({ application }: CaseView): SummaryLine {
  const { participants } = application;
  const names = participants.map(({ legalName, name }) => legalName ?? name);
  const populations = participants.flatMap(({ population }) => population ?? []);
  const inhabitants = populations.reduce((sum, one) => sum + one, 0);
  const known = populations.length === participants.length && inhabitants > 0;
  const aside = known ? `zusammen ${formatWholeNumber(inhabitants)} Einwohner` : null;
  const label = `Beteiligte (${names.length})`;
  return { label, value: names.join(", "), ...(aside !== null && { aside }) };
}

/** The planned expenditure, and what of it is not applied for. */
function budgetLine(view: CaseView): SummaryLine[] {
  const items = view.application.budget?.items ?? [];
  const sum = items.reduce((all, { cents = 0 }) => all + cents, 0);
  const cents = appliedFor(view);
  if (sum === 0) return [];
  const own = cents === null ? 0 : sum - cents;
  const aside =
    own > 0 ? `nicht beantragt ${formatEuro(own)}, das sind ${formatShare(own, sum)} davon` : null;
  return [{ label: "Ausgaben", value: formatEuro(sum), ...(aside !== null && { aside }) }];
}

/** In percent and euro, of the year in which least is saved; left out where costs are not compared. */
function savingLine({ report, programme }: CaseView): SummaryLine[] {
  const values = report.findings.find(({ rule }) => rule === "savings")?.values ?? {};
  const { beforeCents, afterCents, year } = values;
  if (typeof beforeCents !== "number" || typeof afterCents !== "number" || beforeCents === 0) return [];
  const saved = beforeCents - afterCents;
  const share = formatShare(Math.abs(saved), beforeCents, programme.savings.percent);
  const value =
    saved < 0
      ? `keine: Die Kosten steigen um ${formatEuro(-saved)} im Jahr, das sind ${share}`
      : `${formatEuro(saved)} im Jahr, das sind ${share}`;
  return [{ label: "Einsparung", value, ...(typeof year === "number" && { aside: `im Jahr ${year}` }) }];
}

/** What is handed in, as far as it does not depend on who receives it. */
export function submitSummary(view: CaseView): { lines: SummaryLine[]; amountCents: number | null } {
  return {
    lines: [
      amountLine(view),
      ...projectLine(view),
      participantsLine(view),
      ...budgetLine(view),
      ...savingLine(view),
    ],
    amountCents: appliedFor(view),
  };
}
