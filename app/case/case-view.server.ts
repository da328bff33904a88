import type { LoadedApplication } from "~/db/applications/load-application";
import { type FixedDay, fixedDay } from "~/db/versions/fixed-day";
import { join } from "~/forms/interchange/join";
import { leadOf, type SectionSet } from "~/forms/interchange/section-set";
import { inhabitantsIn } from "~/forms/register/look-up";
import type { DraftApplication } from "~/forms/schema/application";
import { dutiesOf } from "~/forms/steps/needs";
import { type PlacedFinding, placeFindings } from "~/forms/steps/place-findings";
import { usedOnly } from "~/forms/steps/used-only";
import { check, chooseProgramme, type Programme } from "~/rules";
import type { Report } from "~/rules/report/report";
import { namedDocuments } from "./named-documents.server";
import { type StoredCase, storedCase } from "./stored-case.server";

/** One application with everything the pages compute from it. */
export type CaseView = StoredCase & {
  application: DraftApplication;
  programme: Programme;
  report: Report;
  findings: PlacedFinding[];
  /** The findings this person can do something about: for the lead all, for a partner those of its part. */
  tasks: PlacedFinding[];
  leadName: string;
  /** Day and programme version that hold for good; null while none do. */
  fixed: FixedDay | null;
  /** What is handed in next supplements an application that was made already. */
  supplement: boolean;
};

/** The sections as an application, with the day and the version that hold whatever the sections say. */
function datedApplication(joined: DraftApplication, fixed: FixedDay | null): DraftApplication {
  if (fixed === null) return joined;
  const { day, programme } = fixed;
  return { ...joined, applicationDate: day, ...(programme !== null && { programme }) };
}

function tasksOf(findings: PlacedFinding[], { access, ownSections }: LoadedApplication): PlacedFinding[] {
  if (access === "lead") return findings;
  const own = new Set(ownSections);
  return findings
    .map((placed) => ({
      // The figures may be made of other parts; the picture drawn of them is for the lead.
      finding: { ...placed.finding, values: {} },
      places: dutiesOf(placed, own),
    }))
    .filter(({ places }) => places.length > 0);
}

type Wanted = {
  /** The sections as a form would leave them, not yet saved. */
  becoming?: SectionSet;
  /** Handed in today: day and programme hold for good, and the check is made of them. */
  sealing?: boolean;
};

function viewOf(stored: LoadedApplication, today: string, { becoming, sealing = false }: Wanted): CaseView {
  const known = storedCase(stored, becoming);
  const { set, register } = known;
  const joined = join(usedOnly(set), namedDocuments(stored));
  const fixed = fixedDay(stored.application, joined.state, stored.submissions);
  const supplement = fixed?.by === "submission";
  const dated = datedApplication(joined, fixed);
  const programme = chooseProgramme(dated, { on: today });
  const sealed = { applicationDate: dated.applicationDate ?? today, programme: programme.id };
  const application = sealing ? { ...dated, ...sealed } : dated;
  const report = check(application, { on: today, inhabitants: inhabitantsIn(register) });
  const lead = leadOf(set);
  const findings = placeFindings(report.findings, set);
  return {
    ...known,
    application,
    programme,
    report,
    findings,
    tasks: tasksOf(findings, stored),
    leadName: lead.data.legalName ?? lead.data.name,
    fixed,
    supplement,
  };
}

/** Joins, checks and places; `becoming` may be the sections as a form would leave them, not yet saved. */
export function caseView(stored: LoadedApplication, today: string, becoming?: SectionSet): CaseView {
  return viewOf(stored, today, becoming ? { becoming } : {});
}

/** The view of what is handed in today. */
export function sealedView(stored: LoadedApplication, today: string): CaseView {
  return viewOf(stored, today, { sealing: true });
}
