import { leadsApprovers, type OwnApprovers } from "~/app/case/approvers.server";
import { caseNeeds, handsOver, maySubmit } from "~/app/case/case-needs.server";
import type { CaseView } from "~/app/case/case-view.server";
import { keepsPaperDay, supplementDay } from "~/app/case/supplement-day.server";
import { partClearances } from "~/app/clearance/clearance.server";
import { decide } from "~/db/access/policy/decide";
import { decideState } from "~/db/access/policy/decide-state";
import type { NextGoing } from "~/db/proceedings/where-to";
import { neededWords } from "~/forms/steps/need-words";
import { remarksFor } from "~/rules";
import { formatDate } from "~/rules/german/date";
import type { SeenState } from "./submit-case.server";
import { submitSummary } from "./submit-summary.server";
import { arrivalNote } from "./submitted/arrival-note.server";

/** What the last step shows before the deliberate confirmation, and after it for an authority outside. */
export function submitPage(view: CaseView, today: string, own: readonly OwnApprovers[]) {
  const { stored, report, application, versions } = view;
  const supplemented = supplementDay(view, today);
  const [latest] = stored.submissions;
  const now = decideState("application.submit", stored.situation);
  const authority = report.channel.find(({ role }) => role === "grant-authority");
  const attention = view.findings
    .filter(
      ({ finding }) =>
        finding.level !== "info" && (finding.verdict === "not_met" || finding.verdict === "open"),
    )
    .map(({ finding }) => ({ rule: finding.rule, title: finding.title, text: finding.text }));
  return {
    id: stored.application.id,
    /** Why no version can be handed in any more, whatever it holds. */
    closed: now.allowed ? null : now.text,
    allowed: maySubmit(view),
    /** What is still needed, in the words of the list of steps. */
    needed: neededWords(caseNeeds(view)),
    /** Only the lead's approver submits; an editor is told who that is. */
    mine: decide("application.submit", stored.stands).allowed,
    organisationId: stored.application.leadOrganisationId,
    approvers: leadsApprovers(own, stored.application.leadOrganisationId),
    clearances: partClearances(stored).map(({ part, title, state }) => ({ part, title, state })),
    /** Whether an editor can still hand it to who submits. */
    handsOver: handsOver(view),
    arrival: arrivalNote(view, today),
    summary: submitSummary(view),
    /** That nobody has a right to it, as the programme says it; null where it says nothing. */
    entitlement: entitlementOf(view),
    day: formatDate(application.applicationDate ?? today),
    /** When this version supplements the application made on that day; null for the one that makes it. */
    supplementedOn: supplemented && formatDate(supplemented),
    earlierDay: keepsPaperDay(view),
    authority: authority?.station ?? null,
    documents: [...stored.documents]
      .sort((one, other) => one.name.localeCompare(other.name, "de"))
      .map(({ id, name, pages }) => ({ id, name, pages })),
    attention,
    seen: JSON.stringify({
      versions,
      documents: stored.documents.map(({ id }) => id),
      applicationDate: application.applicationDate ?? today,
      programme: report.programme,
    } satisfies SeenState),
    latest: latest
      ? {
          number: latest.number,
          version: latest.version,
          submittedAt: latest.submittedAt,
          authorityName: latest.authorityName,
          // What was taken back goes nowhere any more.
          needsDispatch: !latest.authorityInSystem && stored.acts?.state !== "withdrawn",
          undispatched: latest.undispatched,
          dispatchedOn: latest.dispatchedOn && formatDate(latest.dispatchedOn),
          dispatchWay: latest.dispatchWay,
          /** The first to which it is sent. */
          via: (stored.acts?.holderName === null && stored.acts.ahead[0]) || undefined,
        }
      : null,
  };
}

/** What the version that stands there says of where it is to go. */
export function goingOf({ stored, application, report: { channel } }: CaseView): NextGoing {
  const authority = channel.find(({ role }) => role === "grant-authority");
  return {
    applicationId: stored.application.id,
    land: application.state,
    channel,
    ...(authority?.office && { authorityOffice: authority.office }),
  };
}

function entitlementOf({ programme, application }: CaseView) {
  const remark = remarksFor(programme, application).find(({ id }) => id === "no-entitlement");
  return remark ? { text: remark.text, source: remark.source } : null;
}

export type SubmitPage = ReturnType<typeof submitPage>;
