import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance, withdrawClearance } from "~/db/clearances/request-clearance";
import { exchangeParticipant, undoExchange } from "~/db/participants/exchange-participant";
import { offerLead, withdrawOffer } from "~/db/participants/lead-offers";
import { listCandidates } from "~/db/participants/list-candidates";
import { listApprovers } from "~/db/people/team/approvers";
import { endDeputy, nameDeputy } from "~/db/people/team/deputies";
import { handOverTasks } from "~/db/people/team/hand-over";
import { loadTeam } from "~/db/people/team/load-team";
import { addMember, giveRole, removeMember } from "~/db/people/team/members";
import { Refusal } from "~/db/values/refusal";
import { LEAD, PARTNER, type RightsWorld, ROLES, type Role, rightsWorld } from "~/tests/db/rights-world";
import { LEAD_PART, NOW, noticeMail, PARTNER_PART } from "~/tests/db/world";

type Act = (w: RightsWorld, actor: Actor) => Promise<unknown>;

const part = (w: RightsWorld, name: string) => ({
  applicationId: w.applicationId,
  part: name,
  noticeMail,
  now: NOW,
});
const clear =
  (name: string): Act =>
  (w, actor) =>
    decideClearance(w.db, actor, { ...part(w, name), seen: 0, event: "cleared" });
const team = (w: RightsWorld) => ({ organisationId: w.leadOrganisation, now: NOW });
const editor = (w: RightsWorld) => w.actors["lead editor"].personId;
const mail = () => ({ subject: "Willkommen", text: "" });

/** Four eyes, and what members do in the lead's organisation: only the roles named here may. */
const RIGHTS: [string, Act, readonly Role[]][] = [
  ["hand over the lead's part", (w, actor) => requestClearance(w.db, actor, part(w, "lead")), LEAD],
  ["hand over a partner's part", (w, actor) => requestClearance(w.db, actor, part(w, PARTNER_PART)), PARTNER],
  ["take the lead's part back", (w, actor) => withdrawClearance(w.db, actor, part(w, "lead")), LEAD],
  [
    "take a partner's part back",
    (w, actor) => withdrawClearance(w.db, actor, part(w, PARTNER_PART)),
    PARTNER,
  ],
  ["clear the lead's part", clear("lead"), ["lead"]],
  ["clear a partner's part", clear(PARTNER_PART), ["partner"]],
  [
    "exchange a participant",
    (w, actor) =>
      exchangeParticipant(w.db, actor, {
        applicationId: w.applicationId,
        section: LEAD_PART,
        data: { name: "B" },
        noticeMail,
        now: NOW,
      }),
    LEAD,
  ],
  [
    "take an exchange back",
    (w, actor) =>
      undoExchange(w.db, actor, {
        applicationId: w.applicationId,
        from: w.open,
        to: PARTNER_PART,
        noticeMail,
        now: NOW,
      }),
    LEAD,
  ],
  [
    "see who could lead",
    (w, actor) => listCandidates(w.db, actor, { applicationId: w.applicationId, now: NOW }),
    LEAD,
  ],
  [
    "offer the lead",
    (w, actor) => offerLead(w.db, actor, { ...part(w, ""), section: w.open, note: "" }),
    ["lead"],
  ],
  ["take an offer back", (w, actor) => withdrawOffer(w.db, actor, { ...part(w, ""), offer: "none" }), LEAD],
  ["see the team", (w, actor) => loadTeam(w.db, actor, team(w)), [...LEAD, "operator"]],
  ["see who clears", (w, actor) => listApprovers(w.db, actor, team(w)), [...LEAD, "operator"]],
  [
    "add a colleague",
    (w, actor) => addMember(w.db, actor, { ...team(w), name: "", email: "amt@kollegium.example", mail }),
    [...LEAD, "operator"],
  ],
  [
    "name an approver",
    (w, actor) => giveRole(w.db, actor, { ...team(w), personId: editor(w), role: "approver" }),
    ["lead", "operator"],
  ],
  [
    "name a deputy",
    (w, actor) =>
      nameDeputy(w.db, actor, {
        ...team(w),
        personId: editor(w),
        forPersonId: w.actors.lead.personId,
        fromDay: "2026-03-02",
        toDay: "2026-03-06",
      }),
    ["lead", "operator"],
  ],
  [
    "end a deputy",
    (w, actor) => endDeputy(w.db, actor, { ...team(w), deputyId: "none" }),
    ["lead", "operator"],
  ],
  [
    "take a colleague out",
    (w, actor) => removeMember(w.db, actor, { ...team(w), personId: w.actors.lead.personId }),
    ["lead", "operator"],
  ],
  [
    "hand one's tasks over",
    (w, actor) =>
      handOverTasks(w.db, actor, { ...team(w), personId: w.actors.lead.personId, note: "", leave: false }),
    LEAD,
  ],
];

describe("who may do what", () => {
  test.each(RIGHTS)("%s", async (_what, act, allowed) => {
    const w = await rightsWorld();
    const order = [...ROLES].sort(
      (one, other) => Number(allowed.includes(one)) - Number(allowed.includes(other)),
    );
    const outcome: Partial<Record<Role, boolean>> = {};
    for (const role of order) {
      outcome[role] = await act(w, w.actors[role]).then(
        () => true,
        (error) => {
          // What is right but not possible now is a refusal; a missing deputy is looked for by who may.
          if (error instanceof Refusal || /Vertretung gibt es nicht/.test(String(error))) return true;
          if (error instanceof AccessDenied) return false;
          throw error;
        },
      );
    }
    expect(outcome).toEqual(Object.fromEntries(ROLES.map((role) => [role, allowed.includes(role)])));
  });
});
