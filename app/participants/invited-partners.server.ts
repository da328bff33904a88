import { later } from "~/db/values/instant";
import { participantSectionName } from "~/forms/interchange/section-set";
import { formatDate } from "~/rules/german/date";
import type { CaseView } from "../case/case-view.server";
import { dayOf } from "../clock/clock.server";

/** The last whole day on which a link works that ends at this instant. */
export const lastDayOf = (expiresAt: string): string => dayOf(later(expiresAt, { seconds: -1 }));

type InvitationState = "none" | "open" | "expired" | "undeliverable" | "accepted";

export type InvitedPartner = {
  id: string;
  name: string;
  email: string;
  state: InvitationState;
  /** Beside the name: what happened when. */
  line: string;
  /** Until when the lead asks for the part, as it is read; null where it named no day. */
  answerBy: string | null;
  words: string | null;
};

type Invitation = CaseView["stored"]["invitations"][number];

function stateOf(invitation: Invitation | undefined, now: string): InvitationState {
  if (!invitation) return "none";
  if (invitation.acceptedAt !== null) return "accepted";
  if (invitation.undeliverable) return "undeliverable";
  return invitation.expiresAt > now ? "open" : "expired";
}

function lineOf(state: InvitationState, invitation: Invitation | undefined): string {
  if (!invitation) return "";
  const on = (instant: string) => formatDate(dayOf(instant));
  const until = formatDate(lastDayOf(invitation.expiresAt));
  switch (state) {
    case "accepted":
      return `angenommen am ${on(invitation.acceptedAt ?? invitation.createdAt)}`;
    case "expired":
      return `eingeladen am ${on(invitation.createdAt)}, galt bis ${until}`;
    default:
      return `eingeladen am ${on(invitation.createdAt)}, gültig bis ${until}`;
  }
}

/** The partners of a case with their invitations, in its order. */
export function invitedPartners({ set, stored }: CaseView, now: string): InvitedPartner[] {
  return set.participants
    .filter(({ data }) => data.lead !== true)
    .map(({ id, data: { name, contact } }) => {
      const invitation = stored.invitations.find(({ section }) => section === participantSectionName(id));
      const state = stateOf(invitation, now);
      return {
        id,
        name,
        email: invitation?.email ?? contact?.email ?? "",
        state,
        line: lineOf(state, invitation),
        answerBy: invitation?.answerBy ? formatDate(invitation.answerBy) : null,
        words: invitation?.words ?? null,
      };
    });
}
