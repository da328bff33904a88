import type { Membership } from "./actor";

/**
 * As what somebody stands towards an application, the nearest first. A recipient has versions from a way that is
 * over: it reads these, and the case is no longer, or not yet again, its own.
 */
export const STANDINGS = [
  "lead-approver",
  "lead-editor",
  "partner-approver",
  "partner-editor",
  "supervision",
  "authority",
  "recipient",
  "former",
  "operator",
  "stranger",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Who may read of an application now, and not only of its own part in a time that is over. */
export const MAY_STILL_READ: readonly Standing[] = STANDINGS.slice(0, STANDINGS.indexOf("former"));

/** An actor may stand several ways, once for each organisation it acts for. */
export type Stand = { standing: Standing; organisationId: string };

/** What is known of an application, as far as standings hang on it. */
export type Surroundings = {
  leadOrganisationId: string;
  deleted: boolean;
  /** Sections owned by the actor's organisations, removed ones too. */
  owned: { ownerOrganisationId: string; removed: boolean }[];
  /** Authorities of the actor that it has reached, at the end of its channel. */
  addressed: string[];
  /** Supervisions of the actor that it has reached on its channel. */
  stations: string[];
  /** Organisations of the actor that it has ever reached. */
  received: string[];
};

function standingOf(membership: Membership, around: Surroundings): Standing {
  const { organisationId, kind, role } = membership;
  if (kind === "operator") return "operator";
  if (organisationId === around.leadOrganisationId) return `lead-${role}`;
  const parts = around.owned.filter(({ ownerOrganisationId }) => ownerOrganisationId === organisationId);
  // A deleted draft is there for its lead alone.
  if (!around.deleted && parts.some(({ removed }) => !removed)) return `partner-${role}`;
  if (around.stations.includes(organisationId)) return "supervision";
  if (around.addressed.includes(organisationId)) return "authority";
  if (around.received.includes(organisationId)) return "recipient";
  return parts.length > 0 ? "former" : "stranger";
}

const rank = ({ standing }: Stand): number => STANDINGS.indexOf(standing);

/** Never empty: who stands in no other way is a stranger. */
export function standsOf(memberships: readonly Membership[], around: Surroundings): Stand[] {
  const stands = memberships.map((membership) => ({
    standing: standingOf(membership, around),
    organisationId: membership.organisationId,
  }));
  if (stands.length === 0) return [{ standing: "stranger", organisationId: "" }];
  return stands.sort((one, other) => rank(one) - rank(other));
}
