import type { Reason } from "./reasons";

/** As what somebody stands towards an organisation; "deputy" on its days. Former members are strangers. */
export const MEMBER_STANDINGS = ["approver", "deputy", "editor", "operator", "stranger"] as const;
export type MemberStanding = (typeof MEMBER_STANDINGS)[number];

/** What is so about the organisation; `unless` names what stands in the way of everybody. */
export type OrganisationFact =
  | "has-approver"
  | "added-by-invitation"
  | "official"
  | "not-an-authority"
  | "not-a-supervision";

export type MemberRow = { [Column in MemberStanding]?: "yes" | Reason } & {
  unless?: { [Fact in OrganisationFact]?: Reason };
};

const everyMember: MemberRow = { approver: "yes", deputy: "yes", editor: "yes" };
/** A deputy clears and submits on its days; who is more than that, and for longer, is not for it to say. */
const approverAlone: MemberRow = {
  approver: "yes",
  deputy: "deputyClearsOnly",
  editor: "approverDecides",
  operator: "yes",
};

/** Who may do what in an organisation. The operator's command line may always; a standing not named gets 404. */
export const ORGANISATION_ACTIONS = {
  "application.create": {
    ...everyMember,
    unless: { "added-by-invitation": "operatorFirst", official: "noAuthorities" },
  },
  /** What was submitted to an authority. */
  "inbox.read": {
    ...everyMember,
    operator: "authoritiesOnly",
    stranger: "authoritiesOnly",
    unless: { "not-an-authority": "authoritiesOnly" },
  },
  /** What passes a station of the Dienstweg. */
  "channel.read": {
    ...everyMember,
    operator: "supervisionsOnly",
    stranger: "supervisionsOnly",
    unless: { "not-a-supervision": "supervisionsOnly" },
  },
  "organisation.read": { ...everyMember, operator: "yes" },
  /** What the organisation says of itself, for its applications to begin with. */
  "profile.change": everyMember,
  "member.add": { ...everyMember, operator: "yes" },
  "member.remove": approverAlone,
  /** To make somebody approver or editor. */
  "role.give": approverAlone,
  "role.give-first": { ...everyMember, operator: "yes", unless: { "has-approver": "approverIsNamed" } },
  "deputy.name": approverAlone,
  "deputy.end": approverAlone,
  /** One's own tasks, to a colleague. */
  "tasks.hand-over": everyMember,
} as const satisfies Record<string, MemberRow>;

export type OrganisationAction = keyof typeof ORGANISATION_ACTIONS;
