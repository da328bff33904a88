import type { OwnApprovers } from "~/app/case/approvers.server";
import { maySubmit } from "~/app/case/case-needs.server";
import type { CaseView } from "~/app/case/case-view.server";
import { knownCase } from "~/app/case/known-case.server";
import { leftOutWords, readableCase } from "~/app/case/readable-case.server";
import { participantsLock } from "~/app/case/section-lock.server";
import { stepItems } from "~/app/case/step-items.server";
import { type OwnPart, type PartClearance, partClearances } from "~/app/clearance/clearance.server";
import { clearanceTask } from "~/app/clearance/clearance-task";
import { standingsOf } from "~/app/standing/standings.server";
import { isOver, isWithLead, type PartState } from "~/db/access/policy/situation";
import { participantSectionName } from "~/forms/interchange/section-set";
import { receiptName } from "~/forms/papers/receipt/receipt-name";
import { nextTask } from "./next-task.server";
import { openActs } from "./open-acts.server";

type PartnerLine = { id: string; name: string; state: string; clearance: PartState | null; joined: boolean };

function partnerLine(
  { stored }: CaseView,
  clearances: readonly PartClearance[],
  id: string,
  name: string,
): PartnerLine {
  const section = participantSectionName(id);
  const invitation = stored.invitations.find((one) => one.section === section);
  const resolution = stored.documents.some((one) => one.section === section && one.kind === "resolution");
  const owner = stored.sections.find((one) => one.name === section)?.ownerOrganisationId;
  const joined = owner !== stored.application.leadOrganisationId;
  const who = joined
    ? "trägt selbst ein"
    : invitation?.undeliverable
      ? "Einladung nicht zustellbar"
      : invitation
        ? "eingeladen"
        : stored.submissions.length > 0
          ? "nicht eingeladen"
          : "nicht eingeladen, Sie tragen ein";
  const clearance = clearances.find(({ part }) => part === section)?.state ?? null;
  return {
    id,
    name,
    state: [
      // Once it was handed in nobody asks any more who entered it.
      ...(joined && stored.submissions.length > 0 ? [] : [who]),
      resolution ? "Beschluss liegt vor" : "Beschluss fehlt noch",
    ].join(" · "),
    clearance: clearance === "open" ? null : clearance,
    joined,
  };
}

/** What the first page of a case shows: the steps, who takes part, what has been handed in. */
export function overviewOf(
  view: CaseView,
  { removed, instead }: { removed: string | null; instead: string | null },
  { own, parts }: { own: readonly OwnApprovers[]; parts: readonly OwnPart[] },
) {
  const clearances = partClearances(view.stored);
  const { stored, set } = view;
  const readable = readableCase(stored);
  const partners = set.participants.filter(({ data }) => data.lead !== true);
  const undo = stored.removed.find(({ section }) => section === removed);
  const lines =
    stored.access === "lead"
      ? partners.map(({ id, data }) => partnerLine(view, clearances, id, data.name))
      : [];
  const may = openActs(
    stored,
    clearances,
    lines.some(({ joined }) => !joined),
  );
  return {
    id: stored.application.id,
    access: stored.access,
    steps: stepItems(view),
    may,
    partners: lines,
    submissions: stored.submissions.map(
      ({
        number,
        version,
        submittedAt,
        authorityName,
        authorityInSystem,
        dispatchedOn,
        dispatchWay,
        undispatched,
        confirmsArrival,
      }) => ({
        number,
        version,
        submittedAt,
        authorityName,
        authorityInSystem,
        dispatchedOn,
        dispatchWay,
        undispatched,
        receipt: receiptName(confirmsArrival),
      }),
    ),
    /** Supervision or authority is at it, so that something comes next without the lead. */
    onItsWay: stored.acts !== null && !isOver(stored.acts.state) && !isWithLead(stored.acts.state),
    standings: standingsOf(knownCase(view)),
    heldBack: readable.heldBack,
    /** What of the draft a partner does not read yet. */
    leftOut: leftOutWords(readable),
    /** Once nothing is to be cleared any more, only what was. */
    clearances: clearances.filter((one) => one.own && (may.clear || one.state === "cleared")),
    clearanceTask: clearanceTask(parts),
    withoutApprover: (may.clear ? own : [])
      .filter(({ approvers }) => approvers.length === 0)
      .map(({ organisationId, name }) => ({ organisationId, name })),
    submissionAllowed: maySubmit(view),
    /** What is next once nothing is needed any more, or while it lies with others. */
    next: nextTask(view, parts),
    undo:
      undo && participantsLock(stored, "participant.restore") === null
        ? {
            section: undo.section,
            name: undo.name ?? "Die Beteiligte",
            /** Who came in its place, if it was exchanged. */
            instead: stored.sections.find(({ name }) => name === instead)?.name ?? null,
            insteadName: String(stored.sections.find(({ name }) => name === instead)?.data.name ?? ""),
          }
        : null,
    offer: stored.leadOffer && { name: stored.leadOffer.toName, toMe: stored.access === "partner" },
    leadName: stored.application.leadName,
  };
}

export type Overview = ReturnType<typeof overviewOf>;
