import { leadPath } from "~/app/addresses/case";
import type { OwnApprovers } from "~/app/case/approvers.server";
import { caseHead } from "~/app/case/case-head.server";
import type { CaseView } from "~/app/case/case-view.server";
import { decide } from "~/db/access/policy/decide";
import { decideState } from "~/db/access/policy/decide-state";
import { ofPart } from "~/db/access/policy/situation";
import { LEAD_PART } from "~/db/clearances/part";
import type { LeadCandidate } from "~/db/participants/list-candidates";
import { participantSectionName } from "~/forms/interchange/section-set";
import { participantId } from "~/forms/schema/sections";
import { germanInstant } from "../clock/german-instant.server";
import { withLead } from "./changed-participants.server";
import { consequencesOf } from "./consequences.server";

const HINDRANCES: Record<NonNullable<LeadCandidate["hindrance"]>, string> = {
  "not-accepted": "hat ihre Einladung noch nicht angenommen",
  "by-invitation": "kann federführend werden, sobald der Betreiber die Organisation einträgt",
};

/** Parts that belong to the lead and go over with it, in words. */
function passedParts({ stored, set }: CaseView): string[] {
  const lead = stored.application.leadOrganisationId;
  const unaccepted = set.participants.filter(({ id, data }) => {
    const row = stored.sections.find(({ name }) => name === participantSectionName(id));
    return data.lead !== true && row?.ownerOrganisationId === lead;
  });
  return [
    "Programm, Vorhaben, Vereinbarung, Kosten danach und Finanzierung",
    ...unaccepted.map(({ data }) => `der Teil für ${data.name}`),
  ];
}

function chosenOf(view: CaseView, today: string, id: string, approvers: number) {
  const participant = view.set.participants.find((one) => one.id === id && one.data.lead !== true);
  if (!participant) return null;
  const { findings, ...rest } = consequencesOf(view, withLead(view, id, today));
  return {
    id,
    name: participant.data.name,
    approvers,
    passed: passedParts(view),
    formerLead: view.leadName,
    // What others entered shows in the findings: they are for the lead alone.
    consequences: { ...rest, findings: view.stored.access === "lead" ? findings : null },
  };
}

type Given = {
  today: string;
  now: string;
  asked: string | null;
  candidates: readonly LeadCandidate[];
  own: readonly OwnApprovers[];
};

/** Passing the lead: to whom it could go, what that changes, and an offer that waits for its answer. */
export function leadPage(view: CaseView, { today, now, asked, candidates, own }: Given) {
  const { stored } = view;
  const { id } = stored.application;
  const offer = stored.leadOffer;
  const wanted = offer ? participantId(offer.section) : asked;
  const candidate = candidates.find(({ section }) => participantId(section) === wanted);
  const ownCount = own.find((one) => one.organisationId === offer?.toOrganisationId)?.approvers.length ?? 0;
  const free = stored.access === "partner" || candidate?.hindrance === null;
  const line = stored.clearances.findLast(({ part }) => part === LEAD_PART);
  const passing = decideState("lead.offer", ofPart(stored.situation, line));
  const answers = offer !== null && stored.access === "partner";
  return {
    id,
    head: caseHead(view, now),
    lead: stored.access === "lead",
    mayOffer: decide("lead.offer", stored.stands).allowed,
    /** Why it cannot pass as the case stands. */
    closed: passing.allowed ? null : passing.text,
    answers,
    offer: offer && {
      id: offer.id,
      name: offer.toName,
      by: offer.offeredBy,
      at: germanInstant(offer.offeredAt),
      note: offer.note,
    },
    candidates: candidates.map(({ section, organisationName, hindrance }) => ({
      section,
      name: organisationName,
      href: hindrance === null ? leadPath(id, participantId(section) ?? "") : null,
      hindrance: hindrance && HINDRANCES[hindrance],
      participant: view.set.participants.find((one) => one.id === participantId(section))?.data.name ?? "",
    })),
    chosen: wanted !== null && free ? chosenOf(view, today, wanted, candidate?.approvers ?? ownCount) : null,
  };
}

export type LeadPage = ReturnType<typeof leadPage>;
