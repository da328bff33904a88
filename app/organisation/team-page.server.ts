import type { Actor } from "~/db/access/policy/actor";
import { decideMember } from "~/db/access/policy/decide";
import type { OrganisationAction } from "~/db/access/policy/organisation-actions";
import type { Team } from "~/db/people/team/load-team";
import { formatDate } from "~/rules/german/date";
import { dayOf } from "../clock/clock.server";
import { germanInstant } from "../clock/german-instant.server";
import { KIND_WORDS, MEMBER_ROLE_WORDS } from "../sign-in/organisation-words";
import { teamSentence } from "./team-words";

/** The page of one organisation, with what this person may do there. */
export function teamPage(team: Team, actor: Actor) {
  const hasApprover = team.members.some(({ role }) => role === "approver");
  const facts = hasApprover ? (["has-approver"] as const) : [];
  const may = (action: OrganisationAction) => decideMember(action, team.standing, facts).allowed;
  const standIns = new Set(team.deputies.filter(({ active }) => active).map(({ personId }) => personId));
  const approvers = team.members.filter(({ role }) => role === "approver");
  return {
    id: team.id,
    name: team.name,
    kind: KIND_WORDS[team.kind],
    hasApprover,
    others: actor.memberships
      .filter(({ organisationId }) => organisationId !== team.id)
      .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName })),
    members: team.members.map(({ personId, name, email, role, since }) => ({
      personId,
      name,
      email,
      role,
      roleWords: standIns.has(personId)
        ? `${MEMBER_ROLE_WORDS[role]}, zurzeit Vertretung`
        : MEMBER_ROLE_WORDS[role],
      since: formatDate(dayOf(since)),
      self: personId === actor.personId,
      /** The last approver stays while there are others to be without one. */
      lastApprover: role === "approver" && approvers.length === 1,
    })),
    deputies: team.deputies.map(({ fromDay, toDay, ...one }) => ({
      ...one,
      from: formatDate(fromDay),
      to: formatDate(toDay),
    })),
    events: team.events.map((line) => ({
      sequence: line.sequence,
      at: germanInstant(line.at),
      sentence: teamSentence(line),
      note: line.detail.note ?? null,
    })),
    may: {
      add: may("member.add"),
      remove: may("member.remove") && team.members.length > 1,
      giveRole: may("role.give"),
      giveFirst: may("role.give-first"),
      deputies: may("deputy.name") && hasApprover && team.members.length > approvers.length,
      handOver: may("tasks.hand-over") && team.members.length > 1,
    },
  };
}

export type TeamPage = ReturnType<typeof teamPage>;
