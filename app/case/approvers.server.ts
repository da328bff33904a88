import type { LoadedApplication } from "~/db/applications/load-application";
import { type Approver, listApprovers } from "~/db/people/team/approvers";
import { formatDate } from "~/rules/german/date";
import type { SignedInVisit } from "../access/guard.server";

export type OwnApprovers = { organisationId: string; name: string; approvers: Approver[] };

/** Who may clear and submit, for each organisation of the actor that takes part: the lead's first. */
export async function ownApprovers(
  { db, actor, now }: Pick<SignedInVisit, "db" | "actor" | "now">,
  { stands, ownSections }: Pick<LoadedApplication, "stands" | "ownSections">,
): Promise<OwnApprovers[]> {
  if (ownSections.length === 0) return [];
  const inside = stands.filter(({ standing }) => /^(lead|partner)-/.test(standing));
  return Promise.all(
    inside.map(async ({ organisationId }) => ({
      organisationId,
      name: actor.memberships.find((one) => one.organisationId === organisationId)?.organisationName ?? "",
      approvers: await listApprovers(db, actor, { organisationId, now }),
    })),
  );
}

/** The names of those who may submit and take back: the lead's. */
export const leadsApprovers = (own: readonly OwnApprovers[], leadOrganisationId: string): string[] =>
  (own.find((one) => one.organisationId === leadOrganisationId)?.approvers ?? []).map(approverName);

/** As it is read: a deputy with its last day. */
export const approverName = ({ name, until }: Approver): string =>
  until === null ? name : `${name} (Vertretung bis ${formatDate(until)})`;
