import type { Facts } from "~/rules/facts/facts";

/** The lead's legal name, or its short one. */
export function leadNameOf({ participants }: Pick<Facts, "participants">): string {
  const lead = participants.find((participant) => participant.lead) ?? participants[0];
  return lead ? (lead.legalName ?? lead.name) : "";
}
