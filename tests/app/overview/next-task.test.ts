import { expect, test } from "vitest";
import { ownApprovers } from "~/app/case/approvers.server";
import { caseNeeds } from "~/app/case/case-needs.server";
import { caseView } from "~/app/case/case-view.server";
import { ownParts } from "~/app/clearance/clearance.server";
import { clearanceTask } from "~/app/clearance/clearance-task";
import { nextTask } from "~/app/overview/next-task.server";
import { overviewOf } from "~/app/overview/overview.server";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance } from "~/db/clearances/request-clearance";
import { clearances } from "~/db/schema/clearances";
import { saveSections } from "~/db/sections/sections";
import { split } from "~/forms/interchange/split";
import { neededCount } from "~/forms/steps/needs";
import {
  caseSections,
  colleague,
  freshDatabase,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
} from "~/tests/db/world";
import { caseApplication } from "~/tests/forms/cases";

const ROLES = ["lead-editor", "lead-approver", "partner-editor", "partner-approver"] as const;
const STATES = ["open", "requested", "returned", "cleared", "lifted"] as const;
type Role = (typeof ROLES)[number];
type State = (typeof STATES)[number];

/** A case of which nothing is needed any more but what rests on files, or the bare draft. */
function sectionsOf(complete: boolean) {
  if (!complete) return caseSections;
  const ids = ["lead", "partner"];
  let third = 0;
  const stored = split(caseApplication("niestetal-complete"), () => ids.shift() ?? `third${++third}`);
  return stored.map(({ name, data }) => ({ name, data: { ...Object(data) } }));
}

async function world(complete: boolean) {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const { organisationId } = lead;
  const applicationId = await createApplication(db, lead.actor, {
    organisationId,
    sections: sectionsOf(complete),
    now: NOW,
  });
  const partners = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  const theirs = partners.memberships[0]?.organisationId ?? "";
  const people: Record<Role, Actor> = {
    "lead-editor": await colleague(db, organisationId, "Amt"),
    "lead-approver": lead.actor,
    "partner-editor": partners,
    "partner-approver": await colleague(db, theirs, "Rathaus", "approver"),
  };
  async function reach(state: State, part: string, clerk: Actor, mayor: Actor) {
    if (state === "open") return;
    const place = { applicationId, part, noticeMail, now: NOW };
    await requestClearance(db, clerk, place);
    if (state === "requested") return;
    const [seen] = (await db.reader.select().from(clearances))
      .map(({ sequence }) => sequence)
      .sort((a, b) => b - a);
    const answer = { ...place, seen: seen ?? 0 };
    if (state === "returned")
      return decideClearance(db, mayor, { ...answer, event: "returned", reason: "Nein." });
    await decideClearance(db, mayor, { ...answer, event: "cleared" });
    if (state === "cleared") return;
    const section = part === "lead" ? "case" : part;
    const stored = await loadApplication(db, clerk, applicationId);
    const row = stored?.sections.find(({ name }) => name === section);
    if (!row) throw new Error(section);
    const data = section === "case" ? { ...row.data, reference: "AZ 1" } : { ...row.data, population: 4711 };
    await saveSections(db, clerk, {
      applicationId,
      changes: [{ section, baseVersion: row.version, data }],
      now: NOW,
    });
  }
  async function look(role: Role) {
    const actor = people[role];
    const stored = await loadApplication(db, actor, applicationId);
    if (!stored) throw new Error(role);
    const loaded = caseView(stored, "2026-03-02");
    // What only a file can settle is no question of this test.
    const view = complete ? { ...loaded, tasks: [] } : loaded;
    const own = await ownApprovers({ db, actor, now: NOW }, stored);
    const parts = ownParts(stored, actor, own);
    const { steps } = overviewOf(view, { removed: null, instead: null }, { own, parts });
    return {
      needed: neededCount(caseNeeds(view)),
      steps,
      next: nextTask(view, parts),
      task: clearanceTask(parts),
    };
  }
  return { people, reach, look };
}

const said = (next: ReturnType<typeof nextTask>) => next && [next.said, next.label].filter(Boolean).join(" ");

const LIES = "Ihr Teil liegt zur Freigabe bei: Hauptamt Niestetal.";
const GIVEN = "Ihr Teil ist freigegeben. Einreichen kann: Hauptamt Niestetal.";

/** What is next once nothing is needed, by role and by where the own part is; and the same while something is. */
const NEXT: Record<Role, Record<State, [complete: string | null, needed: string | null]>> = {
  "lead-editor": {
    open: ["Zur Freigabe", null],
    requested: [`${LIES} Freigabe ansehen oder zurücknehmen`, `${LIES} Freigabe ansehen oder zurücknehmen`],
    returned: ["Zur Freigabe", null],
    cleared: [`${GIVEN} Freigabe ansehen`, null],
    lifted: ["Zur Freigabe", null],
  },
  "lead-approver": {
    open: ["Einreichen", null],
    requested: ["Freigeben oder zurückgeben", "Freigeben oder zurückgeben"],
    returned: ["Einreichen", null],
    cleared: ["Einreichen", null],
    lifted: ["Einreichen", null],
  },
  // Where it lies with the approver, the partner's first page says so above the steps.
  "partner-editor": {
    open: ["Zur Freigabe", null],
    requested: [null, null],
    returned: ["Zur Freigabe", null],
    cleared: [null, null],
    lifted: ["Zur Freigabe", null],
  },
  "partner-approver": {
    open: ["Zur Freigabe", null],
    requested: [null, null],
    returned: ["Zur Freigabe", null],
    cleared: [null, null],
    lifted: ["Zur Freigabe", null],
  },
};

const LABELS: Record<State, [editor: string, approver: string]> = {
  open: ["Teil zur Freigabe geben", "Teil zur Freigabe geben"],
  requested: ["Freigabe ansehen oder zurücknehmen", "Freigeben oder zurückgeben"],
  returned: ["Teil zur Freigabe geben", "Teil zur Freigabe geben"],
  cleared: ["Freigabe ansehen", "Freigabe ansehen"],
  lifted: ["Teil zur Freigabe geben", "Teil zur Freigabe geben"],
};

test.each([true, false])("each role is led to what it can do now (nothing needed: %s)", async (complete) => {
  for (const state of STATES) {
    const { people, reach, look } = await world(complete);
    await reach(state, "lead", people["lead-editor"], people["lead-approver"]);
    await reach(state, PARTNER_PART, people["partner-editor"], people["partner-approver"]);
    for (const role of ROLES) {
      const { needed, steps, next, task } = await look(role);
      expect(needed > 0, role).toBe(!complete);
      expect([role, state, said(next)]).toEqual([role, state, NEXT[role][state][complete ? 0 : 1]]);
      expect([role, state, task]).toEqual([role, state, LABELS[state][role.endsWith("approver") ? 1 : 0]]);
      // Nobody is sent into steps that can only be read.
      if (state === "requested") expect(steps.filter((step) => step.needed > 0)).toEqual([]);
    }
  }
});
