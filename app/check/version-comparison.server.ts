import { checkPath, comparisonPath } from "~/app/addresses/case";
import type { CaseView } from "~/app/case/case-view.server";
import { inhabitantsIn } from "~/forms/register/look-up";
import { placeFindings } from "~/forms/steps/place-findings";
import { check, compareReports, findProgramme, type Programme, programmes } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { problem } from "../http/problem";
import { versionChange } from "./version-change.server";

/** The other versions of the state, to look at the same application under them; only the lead may. */
export function otherVersions({ stored, programme }: CaseView) {
  if (stored.access !== "lead") return [];
  return programmes
    .filter(({ id, state }) => state === programme.state && id !== programme.id)
    .map(({ id, shortTitle }) => ({ id, shortTitle, href: comparisonPath(stored.application.id, id) }));
}

function otherVersion({ programme }: CaseView, id: string) {
  const found = findProgramme(id);
  if (found?.state === programme.state) return found;
  throw problem(404, {
    title: "Diese Fassung gibt es nicht",
    text: "Ein Förderprogramm mit dieser Kennung ist für das Land des Antrags nicht bekannt. Wählen Sie auf der Seite „Prüfung“ eine der genannten Fassungen.",
  });
}

/** What is asked for: a version, and the one it is compared with where that is not the application's own. */
type Asked = { id: string; before: string | null };

/** Only its lead compares. @throws 403 for partners */
function requireLead({ stored }: CaseView): void {
  if (stored.access === "lead") return;
  throw problem(403, {
    title: "Das ist für Sie nicht freigegeben",
    text: "Fassungen vergleichen kann nur die federführende Kommune.",
  });
}

/** The application under another version than its own, both today. */
function againstItsOwn(view: CaseView, after: Programme, today: string) {
  const inhabitants = inhabitantsIn(view.register);
  const report = check(view.application, { on: today, programme: after.id, inhabitants });
  return { before: view.report, after: report, ...compareReports(view.report, report) };
}

/**
 * The same application under another version: a view to show the report with, and what differs from the
 * version that is handed in, or from the one that is named. Nothing is changed.
 * @throws 403 for partners, 404 for a version not of this state
 */
export function compareVersion(view: CaseView, { id, before }: Asked, today: string) {
  requireLead(view);
  const { stored, set } = view;
  const programme = otherVersion(view, id);
  const own = before === null ? view.programme : otherVersion(view, before);
  const reports =
    before === null
      ? againstItsOwn(view, programme, today)
      : versionChange(view, { before: own, after: programme }, today);
  const report = reports.after;
  const findings = placeFindings(report.findings, set);
  return {
    view: { ...view, programme, report, findings, tasks: findings },
    comparison: {
      own: own.shortTitle,
      other: programme.shortTitle,
      /** Where it is handed in by another version than it is compared with. */
      handedIn: before === null ? null : view.programme.shortTitle,
      /** Its first day, where it is looked at for that. */
      from: before !== null && today < programme.from ? formatDate(programme.from) : null,
      back: checkPath(stored.application.id),
      differences: reports.differences.toSorted((one, two) => Number(two.weighty) - Number(one.weighty)),
      amount: {
        own: reports.before.amount.cents,
        other: report.amount.cents,
        difference: reports.amountDifference,
      },
    },
  };
}

export type VersionComparison = ReturnType<typeof compareVersion>["comparison"];
