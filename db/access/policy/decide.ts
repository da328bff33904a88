import type { Membership } from "./actor";
import {
  APPLICATION_ACTIONS,
  type ApplicationAction,
  type PolicyCell,
  type PolicyRow,
} from "./application-actions";
import {
  type MemberRow,
  type MemberStanding,
  ORGANISATION_ACTIONS,
  type OrganisationAction,
  type OrganisationFact,
} from "./organisation-actions";
import { REASONS, type Reason } from "./reasons";
import type { Stand, Standing } from "./standing";

export type Decision = { allowed: true } | { allowed: false; reason: Reason; visible: boolean; text: string };

const YES: Decision = { allowed: true };
const no = (reason: Reason): Decision => ({ allowed: false, reason, ...REASONS[reason] });

function groupOf(standing: Standing): "lead" | "partner" | undefined {
  if (standing === "lead-approver" || standing === "lead-editor") return "lead";
  if (standing === "partner-approver" || standing === "partner-editor") return "partner";
  return undefined;
}

function cellOf(row: PolicyRow, standing: Standing): PolicyCell {
  const group = groupOf(standing);
  return row[standing] ?? (group && row[group]) ?? "hidden";
}

/**
 * May somebody who stands so do this? `owner` is the organisation to which the part in question belongs.
 * Of several standings the first that may decides; else the first whose reason may be told.
 */
export function decide(
  action: ApplicationAction,
  stands: readonly Stand[],
  owner: string | null = null,
): Decision {
  const row: PolicyRow = APPLICATION_ACTIONS[action];
  const decisions = stands.map(({ standing, organisationId }) => {
    const cell = cellOf(row, standing);
    if (cell === "yes") return YES;
    if (typeof cell === "string") return no(cell);
    return organisationId === owner ? YES : no(cell.ownElse);
  });
  return (
    decisions.find(({ allowed }) => allowed) ??
    decisions.find((one) => !one.allowed && one.visible) ??
    decisions[0] ??
    no("hidden")
  );
}

/** As what somebody with these memberships stands towards an organisation. */
export function memberStanding(memberships: readonly Membership[], organisationId: string): MemberStanding {
  const own = memberships.find((one) => one.organisationId === organisationId);
  if (own) return own.deputyUntil === null ? own.role : "deputy";
  return memberships.some(({ kind }) => kind === "operator") ? "operator" : "stranger";
}

const LEADING_KINDS: readonly string[] = [
  "municipality",
  "district",
  "association",
  "institution",
  "company",
];

/** What is so about an organisation by its entry alone. */
export function entryFacts({ kind, addedBy }: Pick<Membership, "kind" | "addedBy">): OrganisationFact[] {
  return [
    ...(addedBy === "invitation" ? (["added-by-invitation"] as const) : []),
    ...(LEADING_KINDS.includes(kind) ? [] : (["official"] as const)),
    ...(kind === "authority" ? [] : (["not-an-authority"] as const)),
    ...(kind === "supervision" ? [] : (["not-a-supervision"] as const)),
  ];
}

/** May a member who stands so do this in an organisation of which these facts hold? */
export function decideMember(
  action: OrganisationAction,
  standing: MemberStanding,
  facts: readonly OrganisationFact[] = [],
): Decision {
  const row: MemberRow = ORGANISATION_ACTIONS[action];
  const cell = row[standing] ?? "notOfOrganisation";
  if (cell !== "yes") return no(cell);
  const inTheWay = facts.flatMap((fact) => row.unless?.[fact] ?? []);
  return inTheWay[0] === undefined ? YES : no(inTheWay[0]);
}
