import { checkPath, comparisonPath } from "~/app/addresses/case";
import type { CaseView } from "~/app/case/case-view.server";
import { inhabitantsIn } from "~/forms/register/look-up";
import { placeFindings } from "~/forms/steps/place-findings";
import { check, compareReports, findProgramme, programmes } from "~/rules";
import { problem } from "../http/problem";

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

/**
 * The same application under another version: a view to show the report with, and what differs from the
 * version that is handed in. Nothing is changed. @throws 403 for partners, 404 for a version not of this state
 */
export function compareVersion(view: CaseView, id: string, today: string) {
  const { stored, application, set, programme: own, report: before } = view;
  if (stored.access !== "lead")
    throw problem(403, {
      title: "Das ist für Sie nicht freigegeben",
      text: "Fassungen vergleichen kann nur die federführende Kommune.",
    });
  const programme = otherVersion(view, id);
  const inhabitants = inhabitantsIn(view.register);
  const report = check(application, { on: today, programme: programme.id, inhabitants });
  const findings = placeFindings(report.findings, set);
  const { differences, amountDifference } = compareReports(before, report);
  return {
    view: { ...view, programme, report, findings, tasks: findings },
    comparison: {
      own: own.shortTitle,
      other: programme.shortTitle,
      back: checkPath(stored.application.id),
      differences: differences.toSorted((one, two) => Number(two.weighty) - Number(one.weighty)),
      amount: { own: before.amount.cents, other: report.amount.cents, difference: amountDifference },
    },
  };
}

export type VersionComparison = ReturnType<typeof compareVersion>["comparison"];
