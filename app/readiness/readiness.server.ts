import { type PartState, partStateOf } from "~/db/access/policy/situation";
import { partOf } from "~/db/clearances/part";
import { participantSectionName } from "~/forms/interchange/section-set";
import { LEAD_SECTIONS } from "~/forms/schema/sections";
import { neededCount } from "~/forms/steps/needs";
import { type PartGaps, partGaps } from "~/forms/steps/part-gaps";
import type { CaseView } from "../case/case-view.server";
import { filledInOf } from "../case/known-values.server";
import { dayOf } from "../clock/clock.server";

/** Who has the part: the lead its own, a partner, or still the lead for a partner that has not accepted. */
export type Holder = "lead" | "partner" | "invited" | "undeliverable" | "expired" | "nobody";

export type UnreadyPart = "entries" | "file" | "clearance";

export type Readiness = {
  /** Of the participant; its part may be more, as the lead's is. */
  section: string;
  id: string;
  name: string;
  holder: Holder;
  /** The open invitation: to whom and when, YYYY-MM-DD. */
  invitation: { email: string; on: string } | null;
  resolution: { date: string; body: string; agendaItem: string | null } | null;
  gaps: PartGaps;
  /** The resolution as a file: the day on which it was uploaded. */
  uploadedOn: string | null;
  /** Of the part; the lead's for what nobody has taken over. */
  clearance: { state: PartState; on: string | null };
  /** What its holder still has to do, in that order; empty: ready. */
  missing: UnreadyPart[];
  /** The authority asks for something again that its holder has not changed yet. */
  asked: boolean;
};

const isTaken = (holder: Holder): boolean => holder === "lead" || holder === "partner";

function holderOf({ stored }: CaseView, section: string, isLead: boolean, now: string): Holder {
  if (isLead) return "lead";
  const row = stored.sections.find(({ name }) => name === section);
  if (row && row.ownerOrganisationId !== stored.application.leadOrganisationId) return "partner";
  const invitation = stored.invitations.find((one) => one.section === section);
  if (!invitation) return "nobody";
  if (invitation.undeliverable) return "undeliverable";
  return invitation.expiresAt > now ? "invited" : "expired";
}

function clearanceOf({ stored }: CaseView, section: string): Readiness["clearance"] {
  const lead = stored.application.leadOrganisationId;
  const owner = stored.sections.find(({ name }) => name === section)?.ownerOrganisationId ?? lead;
  const part = partOf(section, owner, lead);
  const line = stored.clearances.findLast((one) => one.part === part);
  return { state: partStateOf(line), on: line ? dayOf(line.at) : null };
}

/** How far each participant is, in the order of the case, from what is stored; as the lead may see it. */
export function readinessOf(view: CaseView, now: string): Readiness[] {
  const { stored, set, findings, unparsed } = view;
  const filledIn = filledInOf(view);
  return set.participants.map(({ id, data }): Readiness => {
    const section = participantSectionName(id);
    const holder = holderOf(view, section, data.lead === true, now);
    const own = new Set(holder === "lead" ? [section, ...LEAD_SECTIONS] : [section]);
    const gaps = partGaps({ set, findings, unparsed, own, filledIn });
    const file = stored.documents.find((one) => one.section === section && one.kind === "resolution");
    const clearance = clearanceOf(view, section);
    const invitation = stored.invitations.find((one) => one.section === section && one.acceptedAt === null);
    const { date, body, agendaItem = null } = data.resolution ?? {};
    const owed: UnreadyPart[] = [
      ...(neededCount(gaps.needs) > 0 ? (["entries"] as const) : []),
      ...(file ? [] : (["file"] as const)),
      // What nobody has taken over is cleared with the lead's part.
      ...(isTaken(holder) && clearance.state !== "cleared" ? (["clearance"] as const) : []),
    ];
    return {
      section,
      id,
      name: data.name,
      holder,
      invitation:
        invitation && holder !== "partner"
          ? { email: invitation.email, on: dayOf(invitation.createdAt) }
          : null,
      resolution: date !== undefined && body !== undefined ? { date, body, agendaItem } : null,
      gaps,
      uploadedOn: file ? dayOf(file.addedAt) : null,
      clearance,
      // After the decision nobody can do anything any more, and nobody owes anything.
      missing: stored.acts?.state === "decided" ? [] : owed,
      asked: (stored.acts?.asked ?? []).some((one) => own.has(one.section) && !one.changed),
    };
  });
}
