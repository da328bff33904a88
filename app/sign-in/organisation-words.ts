import type { MembershipRole, OrganisationKind } from "~/db/schema/people";

/** What an organisation is, in words. */
export const KIND_WORDS: Record<OrganisationKind, string> = {
  municipality: "Gemeinde oder Stadt",
  district: "Kreis oder Landkreis",
  association: "Zweckverband",
  institution: "Anstalt des öffentlichen Rechts",
  company: "Gesellschaft",
  authority: "Bewilligungsbehörde",
  supervision: "Kommunalaufsicht",
  operator: "Betreiber",
};

export const ROLE_WORDS: Record<MembershipRole, string> = { editor: "Bearbeitung", approver: "Freigabe" };
