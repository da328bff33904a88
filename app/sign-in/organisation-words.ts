import type { MembershipRole, OrganisationKind } from "~/db/schema/people";
import { PARTICIPANT_KIND_LABELS } from "~/forms/labels";

/** What an organisation is, in words. */
export const KIND_WORDS: Record<OrganisationKind, string> = {
  ...PARTICIPANT_KIND_LABELS,
  authority: "Bewilligungsbehörde",
  supervision: "Kommunalaufsicht",
  operator: "Betreiber",
};

export const MEMBER_ROLE_WORDS: Record<MembershipRole, string> = {
  editor: "Bearbeitung",
  approver: "Freigabe",
};
