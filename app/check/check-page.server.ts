import { casePath, stepPath } from "~/app/addresses/case";
import { caseComparisons } from "~/app/case/case-comparisons.server";
import { caseNeeds, maySubmit } from "~/app/case/case-needs.server";
import type { CaseView } from "~/app/case/case-view.server";
import { findingGuidance } from "~/app/case/guidance.server";
import type { FindingLink } from "~/app/components/finding-card";
import { decideState } from "~/db/access/policy/decide-state";
import { isWithLead } from "~/db/access/policy/situation";
import type { Reading } from "~/db/readings/load-readings";
import { partsOf } from "~/forms/interchange/pointer";
import { holdsUp } from "~/forms/papers/application/finding-words";
import { addressOfStation } from "~/forms/papers/application/station-address";
import { type PlacedFinding, placeAt } from "~/forms/steps/place-findings";
import { neighbouringAmounts, REMARK_TITLES, remarksFor } from "~/rules";
import { formatDate } from "~/rules/german/date";
import type { Finding, Station, Verdict } from "~/rules/report/report";
import { otherVersions, type VersionComparison } from "./version-comparison.server";

export type LinkedFinding = { finding: Finding; links: FindingLink[]; guidance: readonly string[] };

const ORDER: Verdict[] = ["not_met", "open", "for_authority", "met", "not_applicable"];
const MOST_LINKS = 4;

function linked(view: CaseView, placed: PlacedFinding): LinkedFinding {
  const { finding, places } = placed;
  const { id } = view.stored.application;
  const needed =
    finding.verdict === "met" || finding.verdict === "not_applicable" ? [] : places.slice(0, MOST_LINKS);
  return {
    finding,
    links: needed.map(({ step, field, label }) => ({
      href: `${stepPath(id, step)}#${field}`,
      label: `„${label}“ öffnen`,
    })),
    guidance: findingGuidance(placed, view.set),
  };
}

/** Where the letter sends it; the lead also reads what is uncertain about that, and where to enter another. */
function addressFor({ application, programme, stored }: CaseView, station: Station) {
  const { keptAddresses } = stored;
  const { lines, unconfirmed } = addressOfStation(station, { application, programme, keptAddresses });
  const isDoubtful = station.role !== "consent" && (lines.length === 0 || unconfirmed !== null);
  return {
    address: lines,
    doubt:
      stored.access === "lead" && isDoubtful
        ? { source: unconfirmed, href: `${stepPath(stored.application.id, "programm")}#titel.anschriften` }
        : null,
  };
}

/** What was typed and could not be read, with the way to the field; to a partner only of its own part. */
function unreadable(view: CaseView): FindingLink[] {
  const { unparsed, stored, set } = view;
  const { id } = stored.application;
  const unread = new Set(caseNeeds(view).unread);
  return Object.entries(unparsed).flatMap(([section, texts]) =>
    Object.entries(texts)
      .filter(([pointer]) => unread.has(section + pointer.replaceAll("/", ".")))
      .map(([pointer, text]) => {
        const place = placeAt(set, { section, path: partsOf(pointer).join(".") });
        return {
          href: place ? `${stepPath(id, place.step)}#${place.field}` : casePath(id),
          label: `„${text}“ berichtigen`,
        };
      }),
  );
}

/** The day of the application in words, unless the check was made on it or there is none yet. */
const anotherDay = (day: string | undefined, checkedOn: string): string | null =>
  day === undefined || day === checkedOn ? null : formatDate(day);

/** Whether the lead has something to hand in: a draft, what changed, or what was given back or is asked for. */
function isToHandIn({ stored }: CaseView): boolean {
  const { acts, changedSince, situation } = stored;
  const isDue = acts === null || changedSince || isWithLead(acts.state);
  return isDue && decideState("application.submit", situation).allowed;
}

/**
 * The report, grouped by verdict, with the ways to the fields. A partner sees the findings of its own part,
 * and of the amount only what every page of the case says. With `comparison` the view is that of another version.
 */
export function checkPage(
  view: CaseView,
  comparison: VersionComparison | null = null,
  readings: readonly Reading[] = [],
) {
  const { report, programme, application, stored } = view;
  const { fundingFrom, fundingTo } = application.project;
  const lead = stored.access === "lead";
  const all = view.tasks.map((placed) => linked(view, placed));
  const unread = unreadable(view);
  const blocking = all.filter(({ finding }) => holdsUp(finding));
  return {
    id: stored.application.id,
    access: stored.access,
    /** Nothing stands in the way: for the lead of the application, for a partner in its own part. */
    allowed: lead ? maySubmit(view) : blocking.length + unread.length === 0,
    submitted: stored.application.status === "submitted",
    toHandIn: lead && isToHandIn(view),
    unreadable: unread,
    blocking,
    groups: ORDER.map((verdict) => ({
      verdict,
      findings: all.filter(({ finding }) => finding.verdict === verdict),
    })),
    amount: lead ? report.amount : { ...report.amount, derivation: [] },
    comparisons: caseComparisons(view, readings),
    participants: application.participants.length,
    neighbours: lead ? neighbouringAmounts(application, programme, report.checkedOn) : null,
    comparison,
    versions: comparison ? [] : otherVersions(view),
    programmeId: programme.id,
    period:
      lead && fundingFrom && fundingTo ? `${formatDate(fundingFrom)} bis ${formatDate(fundingTo)}` : null,
    remarks: remarksFor(programme, application).map(({ id, text, source }) => ({
      title: REMARK_TITLES[id],
      text,
      source,
    })),
    channel: report.channel.map((station) => ({
      station: station.station,
      role: station.role,
      ...addressFor(view, station),
      // It may name another's figure.
      reason: lead ? (station.reason ?? null) : null,
      sources: station.sources,
    })),
    authority: report.channel.find(({ role }) => role === "grant-authority")?.station ?? "die Behörde",
    checkedOn: report.checkedOn,
    /** Where it is another day than that of the check. */
    applicationDay: anotherDay(application.applicationDate, report.checkedOn),
    programme: programme.title,
    rulesAsOf: report.rulesAsOf,
  };
}

export type CheckPage = ReturnType<typeof checkPage>;
