import type { LoadedApplication } from "~/db/applications/load-application";
import type { Unparsed } from "~/forms/fields/read-step";
import { join } from "~/forms/interchange/join";
import { leadOf, type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import type { Register } from "~/forms/register/entry";
import { inhabitantsIn, registerOf } from "~/forms/register/look-up";
import type { DraftApplication } from "~/forms/schema/application";
import { type PlacedFinding, placeFindings } from "~/forms/steps/place-findings";
import { check, chooseProgramme, type Programme } from "~/rules";
import type { Report } from "~/rules/report/report";
import { namedDocuments } from "./named-documents.server";

/** One application with everything the pages compute from it. */
export type CaseView = {
  stored: LoadedApplication;
  set: SectionSet;
  unparsed: Unparsed;
  versions: Record<string, number>;
  application: DraftApplication;
  programme: Programme;
  register: Register;
  report: Report;
  findings: PlacedFinding[];
  /** The findings this person can do something about: for the lead all, for a partner those of its part. */
  tasks: PlacedFinding[];
  leadName: string;
};

function tasksOf(findings: PlacedFinding[], { access, ownSections }: LoadedApplication): PlacedFinding[] {
  if (access === "lead") return findings;
  return findings
    .map(({ finding, places }) => ({
      // The figures may be made of other parts; the picture drawn of them is for the lead.
      finding: { ...finding, values: {} },
      places: places.filter(({ section }) => ownSections.includes(section)),
    }))
    .filter(({ places }) => places.length > 0);
}

/** Joins, checks and places; `set` may be the sections as a form would leave them, not yet saved. */
export function caseView(
  stored: LoadedApplication,
  today: string,
  set = sectionSetOf(stored.sections),
): CaseView {
  const joined = join(set, namedDocuments(stored));
  // A draft has no application day unless an import by the operator kept an earlier one.
  const day = stored.application.applicationDate ?? undefined;
  const application = day === undefined ? joined : { ...joined, applicationDate: day };
  const register = registerOf(stored.register);
  const report = check(application, { on: today, inhabitants: inhabitantsIn(register) });
  const lead = leadOf(set);
  const programme = chooseProgramme(application, { on: today });
  const findings = placeFindings(report.findings, set);
  return {
    stored,
    set,
    unparsed: Object.fromEntries(stored.sections.map(({ name, unparsed }) => [name, unparsed])),
    versions: Object.fromEntries(stored.sections.map(({ name, version }) => [name, version])),
    application,
    programme,
    register,
    report,
    findings,
    tasks: tasksOf(findings, stored),
    leadName: lead.data.legalName ?? lead.data.name,
  };
}
