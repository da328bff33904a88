import { describe, expect, test } from "vitest";
import type { Membership } from "~/db/access/policy/actor";
import { APPLICATION_ACTIONS, type ApplicationAction } from "~/db/access/policy/application-actions";
import { decide, decideMember, entryFacts, memberStanding } from "~/db/access/policy/decide";
import {
  MEMBER_STANDINGS,
  ORGANISATION_ACTIONS,
  type OrganisationAction,
} from "~/db/access/policy/organisation-actions";
import { REASONS, type Reason } from "~/db/access/policy/reasons";
import { STANDINGS, standsOf } from "~/db/access/policy/standing";

type Answer = "yes" | Reason;
const OWN = "organisation";

const lead: Answer[] = ["yes", "yes", "leadOnly", "leadOnly"];
const outside = (answer: Answer = "hidden"): Answer[] => [
  "hidden",
  answer,
  "hidden",
  "hidden",
  "hidden",
  "hidden",
];

/** Supervision and authority, who has received a version only, then those who may not know. */
const both = (supervision: Answer, authority: Answer, recipient: Answer = "hidden"): Answer[] => [
  supervision,
  authority,
  recipient,
  "hidden",
  "hidden",
  "hidden",
];
/** The same answer for lead and partners, approver and editor. */
const four = (answer: Answer): Answer[] => [answer, answer, answer, answer];

/**
 * Every action, for what belongs to one's own organisation and for what does not, for: lead's approver and editor, a
 * partner's approver and editor, supervision, authority, recipient, former, operator, stranger.
 */
const TABLE: Record<ApplicationAction, { own: Answer[]; others?: Answer[] }> = {
  "application.read": { own: ["yes", "yes", "yes", "yes", ...outside()] },
  "application.oversee": { own: [...lead, ...outside()] },
  "application.share": { own: [...lead, ...outside()] },
  "application.copy": { own: [...lead, ...outside()] },
  "application.delete": { own: [...lead, ...outside()] },
  "application.restore": { own: ["yes", "yes", "hidden", "hidden", ...outside()] },
  "application.submit": { own: ["yes", "approverSubmits", "leadOnly", "leadOnly", ...outside()] },
  "application.withdraw": { own: ["yes", "approverWithdraws", "leadOnly", "leadOnly", ...outside()] },
  "audit.read": { own: [...lead, ...outside()] },
  "part.read": {
    own: ["yes", "yes", "yes", "yes", ...outside()],
    others: ["yes", "yes", "partNotReleased", "partNotReleased", ...outside()],
  },
  "held-back.read": { own: ["yes", "yes", "textHeldBack", "textHeldBack", ...outside()] },
  "section.save": all("ownerWrites"),
  "section.history": {
    own: ["yes", "yes", "yes", "yes", ...outside()],
    others: ["yes", "yes", "ownerReads", "ownerReads", ...outside()],
  },
  "document.add": all("ownerWrites"),
  "document.remove": all("ownerWrites"),
  "document.read": {
    own: ["yes", "yes", "yes", "yes", ...outside()],
    others: ["yes", "yes", "ownerReads", "ownerReads", ...outside()],
  },
  "comparison.note": {
    own: ["yes", "yes", "yes", "yes", ...outside()],
    others: ["yes", "yes", "ownerWrites", "ownerWrites", ...outside()],
  },
  "plan.application": { own: [...lead, ...outside()] },
  "plan.council": {
    own: ["yes", "yes", "yes", "yes", ...outside()],
    others: ["yes", "yes", "ownerPlans", "ownerPlans", ...outside()],
  },
  "participant.add": { own: [...lead, ...outside()] },
  "participant.remove": { own: [...lead, ...outside()] },
  "participant.restore": { own: [...lead, ...outside()] },
  "participant.exchange": { own: [...lead, ...outside()] },
  "partner.invite": { own: [...lead, ...outside()] },
  "reminder.send": { own: [...lead, ...outside()] },
  "reminder.switch": { own: [...lead, ...outside()] },
  "clearance.read": {
    own: ["yes", "yes", "yes", "yes", ...outside()],
    others: ["yes", "yes", "ownerReads", "ownerReads", ...outside()],
  },
  "clearance.request": all("ownerHandsOver"),
  "clearance.withdraw": all("ownerHandsOver"),
  "clearance.decide": {
    own: ["yes", "approverClears", "yes", "approverClears", ...outside()],
    others: ["ownerClears", "approverClears", "ownerClears", "approverClears", ...outside()],
  },
  "lead.offer": { own: ["yes", "approverPassesLead", "leadOnly", "leadOnly", ...outside()] },
  "lead.withdraw": { own: [...lead, ...outside()] },
  "lead.accept": {
    own: ["leadOfferedTo", "leadOfferedTo", "yes", "yes", ...outside()],
    others: ["leadOfferedTo", "leadOfferedTo", "leadOfferedTo", "leadOfferedTo", ...outside()],
  },
  "lead.decline": {
    own: ["leadOfferedTo", "leadOfferedTo", "yes", "yes", ...outside()],
    others: ["leadOfferedTo", "leadOfferedTo", "leadOfferedTo", "leadOfferedTo", ...outside()],
  },
  "submission.read": { own: ["yes", "yes", "yes", "yes", ...both("yes", "yes", "yes")] },
  "submission.dispatch": { own: [...lead, ...outside()] },
  "proceeding.read": { own: ["yes", "yes", "yes", "yes", ...both("yes", "yes")] },
  "proceeding.work": { own: [...four("officesOnly"), ...both("yes", "yes")] },
  "statement.read": { own: [...lead, ...both("yes", "yes")] },
  "statement.add": { own: [...four("stationOnly"), ...both("yes", "stationOnly")] },
  "proceeding.forward": { own: [...four("stationOnly"), ...both("yes", "stationOnly")] },
  "proceeding.return": { own: [...four("stationOnly"), ...both("yes", "yes")] },
  "proceeding.take": { own: [...four("authorityOnly"), ...both("authorityOnly", "yes")] },
  "correction.request": { own: [...four("authorityOnly"), ...both("authorityOnly", "yes")] },
  "correction.close": { own: [...four("authorityOnly"), ...both("authorityOnly", "yes")] },
  "consent.record": { own: [...four("authorityOnly"), ...both("authorityOnly", "yes")] },
  "decision.record": { own: [...four("authorityOnly"), ...both("authorityOnly", "yes")] },
  "decision.correct": { own: [...four("authorityOnly"), ...both("authorityOnly", "yes")] },
  "appeal.record": { own: [...four("authorityOnly"), ...both("authorityOnly", "yes")] },
};

function all(reason: Reason): { own: Answer[]; others: Answer[] } {
  return {
    own: ["yes", "yes", "yes", "yes", ...outside()],
    others: [reason, reason, reason, reason, ...outside()],
  };
}

const answerOf = (decision: ReturnType<typeof decide>): Answer =>
  decision.allowed ? "yes" : decision.reason;

describe("every action × every standing", () => {
  test("the table names the actions there are", () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(APPLICATION_ACTIONS).sort());
  });

  test.each(Object.entries(TABLE) as [ApplicationAction, (typeof TABLE)[ApplicationAction]][])(
    "%s",
    (action, { own, others = own }) => {
      const ask = (owner: string) =>
        STANDINGS.map((standing) => answerOf(decide(action, [{ standing, organisationId: OWN }], owner)));
      expect(ask(OWN)).toEqual(own);
      expect(ask("another")).toEqual(others);
    },
  );
});

/** approver, deputy, editor, operator, stranger */
const MEMBERS: Record<OrganisationAction, Answer[]> = {
  "application.create": ["yes", "yes", "yes", "notOfOrganisation", "notOfOrganisation"],
  "inbox.read": ["yes", "yes", "yes", "authoritiesOnly", "authoritiesOnly"],
  "channel.read": ["yes", "yes", "yes", "supervisionsOnly", "supervisionsOnly"],
  "organisation.read": ["yes", "yes", "yes", "yes", "notOfOrganisation"],
  "profile.change": ["yes", "yes", "yes", "notOfOrganisation", "notOfOrganisation"],
  "member.add": ["yes", "yes", "yes", "yes", "notOfOrganisation"],
  "member.remove": ["yes", "deputyClearsOnly", "approverDecides", "yes", "notOfOrganisation"],
  "role.give": ["yes", "deputyClearsOnly", "approverDecides", "yes", "notOfOrganisation"],
  "role.give-first": ["yes", "yes", "yes", "yes", "notOfOrganisation"],
  "deputy.name": ["yes", "deputyClearsOnly", "approverDecides", "yes", "notOfOrganisation"],
  "deputy.end": ["yes", "deputyClearsOnly", "approverDecides", "yes", "notOfOrganisation"],
  "tasks.hand-over": ["yes", "yes", "yes", "notOfOrganisation", "notOfOrganisation"],
};

describe("within an organisation", () => {
  test("the table names the actions there are", () => {
    expect(Object.keys(MEMBERS).sort()).toEqual(Object.keys(ORGANISATION_ACTIONS).sort());
  });

  test.each(Object.entries(MEMBERS) as [OrganisationAction, Answer[]][])("%s", (action, answers) => {
    expect(MEMBER_STANDINGS.map((standing) => answerOf(decideMember(action, standing)))).toEqual(answers);
  });

  test.each([
    ["role.give-first", ["has-approver"], "approverIsNamed"],
    ["application.create", entryFacts({ kind: "municipality", addedBy: "invitation" }), "operatorFirst"],
    ["application.create", entryFacts({ kind: "authority", addedBy: "operator" }), "noAuthorities"],
    ["application.create", entryFacts({ kind: "district", addedBy: "operator" }), "yes"],
    ["inbox.read", entryFacts({ kind: "supervision", addedBy: "operator" }), "authoritiesOnly"],
    ["inbox.read", entryFacts({ kind: "authority", addedBy: "operator" }), "yes"],
  ] as const)("%s with %s: %s", (action, facts, answer) => {
    expect(answerOf(decideMember(action, "approver", facts))).toBe(answer);
    expect(answerOf(decideMember(action, "editor", facts))).toBe(answer);
  });
});

const membership = (organisationId: string, change: Partial<Membership> = {}): Membership => ({
  organisationId,
  organisationName: organisationId,
  kind: "municipality",
  key: null,
  role: "editor",
  deputyUntil: null,
  addedBy: "operator",
  ...change,
});
const around = {
  leadOrganisationId: "lead",
  deleted: false,
  owned: [
    { ownerOrganisationId: "partner", removed: false },
    { ownerOrganisationId: "gone", removed: true },
  ],
  addressed: ["ministry"],
  stations: ["district"],
  received: ["ministry", "district", "before"],
};

describe("as what somebody stands", () => {
  test.each([
    ["the lead's editor", membership("lead"), "lead-editor"],
    ["the lead's approver", membership("lead", { role: "approver" }), "lead-approver"],
    ["a partner's editor", membership("partner"), "partner-editor"],
    ["a partner's approver", membership("partner", { role: "approver" }), "partner-approver"],
    ["of a participant taken out", membership("gone"), "former"],
    ["the authority it went to", membership("ministry", { kind: "authority" }), "authority"],
    ["another authority", membership("other", { kind: "authority" }), "stranger"],
    ["a body it had reached on another way", membership("before", { kind: "authority" }), "recipient"],
    ["a station of its channel", membership("district", { kind: "supervision" }), "supervision"],
    ["the operator", membership("operator", { kind: "operator" }), "operator"],
    ["anybody else", membership("other"), "stranger"],
  ] as const)("%s", (_what, own, standing) => {
    expect(standsOf([own], around)).toEqual([{ standing, organisationId: own.organisationId }]);
  });

  test("a deputy is one within its organisation, and an approver towards an application", () => {
    const own = [membership("lead", { role: "approver", deputyUntil: "2026-03-13" })];
    expect(memberStanding(own, "lead")).toBe("deputy");
    expect(standsOf(own, around).map(({ standing }) => standing)).toEqual(["lead-approver"]);
  });

  test("who belongs to nobody is a stranger", () => {
    expect(standsOf([], around).map(({ standing }) => standing)).toEqual(["stranger"]);
    expect(memberStanding([], "lead")).toBe("stranger");
  });

  test("a deleted draft is there for its lead alone", () => {
    const deleted = { ...around, deleted: true };
    expect(standsOf([membership("partner")], deleted)[0]?.standing).toBe("former");
    expect(standsOf([membership("lead")], deleted)[0]?.standing).toBe("lead-editor");
  });

  test("of two standings each counts for its own organisation", () => {
    const stands = standsOf([membership("partner", { role: "approver" }), membership("lead")], around);
    expect(stands.map(({ standing }) => standing)).toEqual(["lead-editor", "partner-approver"]);
    expect(answerOf(decide("clearance.decide", stands, "partner"))).toBe("yes");
    expect(answerOf(decide("clearance.decide", stands, "lead"))).toBe("approverClears");
    expect(answerOf(decide("application.submit", stands))).toBe("approverSubmits");
  });

  test("the reason that may be told goes before the one that may not", () => {
    const stands = standsOf([membership("partner"), membership("nobody")], around);
    expect(answerOf(decide("application.copy", stands))).toBe("leadOnly");
  });
});

test("every reason is used, and is a German sentence", () => {
  const used = JSON.stringify([APPLICATION_ACTIONS, ORGANISATION_ACTIONS, "hidden", "notOfOrganisation"]);
  for (const [reason, { text }] of Object.entries(REASONS)) {
    expect(used).toContain(reason);
    expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/);
  }
});
