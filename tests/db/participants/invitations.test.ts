import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import { createApplication, deleteDraft } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { INVITATION_DAYS, INVITATIONS_PER_HOUR, inspectInvitation } from "~/db/participants/invitations";
import { removeParticipant } from "~/db/participants/participants";
import { findActor } from "~/db/people/sessions";
import { saveSections } from "~/db/sections/sections";
import { listMails } from "~/db/telling/outbox";
import { later } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import {
  caseSections,
  draft,
  freshDatabase,
  invited,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
} from "~/tests/db/world";

const MAIL = "post@soehrewald.example";

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal", "municipality", "06633016");
  const applicationId = await draft(db, lead);
  return { db, lead, applicationId, token: await invited(db, lead.actor, applicationId, MAIL) };
}

describe("an invitation", () => {
  test("hands the participant's part over and signs in", async () => {
    const { db, lead, applicationId, token } = await begun();
    expect((await listMails(db))[0]).toMatchObject({ to: MAIL, subject: "Einladung" });
    expect(await inspectInvitation(db, token, NOW)).toEqual({
      state: "valid",
      answerBy: null,
      words: null,
      email: MAIL,
      leadName: "Niestetal",
      participantName: "Söhrewald",
      title: "Gemeinsame Personalverwaltung",
    });
    const accepted = await acceptInvitation(db, { token, noticeMail, now: NOW });
    if (!accepted.ok) throw new Error(accepted.reason);
    expect(accepted).toMatchObject({ applicationId, section: PARTNER_PART });
    expect(await findActor(db, accepted.sessionToken, NOW)).toEqual(accepted.actor);
    expect(accepted.actor).toMatchObject({
      email: MAIL,
      memberships: [{ organisationName: "Söhrewald", key: "06633023", addedBy: "invitation" }],
    });
    const seen = await loadApplication(db, accepted.actor, applicationId);
    expect(seen).toMatchObject({ access: "partner", ownSections: [PARTNER_PART] });
    expect(seen?.sections.find((one) => one.name === PARTNER_PART)?.enteredByLead).toBe(true);

    const part = { key: "06633023", name: "Söhrewald", kind: "municipality", population: 4800 };
    const changes = [{ section: PARTNER_PART, baseVersion: 1, data: part }];
    await expect(saveSections(db, lead.actor, { applicationId, changes, now: NOW })).rejects.toThrow(
      AccessDenied,
    );
    const saved = await saveSections(db, accepted.actor, { applicationId, changes, now: NOW });
    expect(saved).toEqual({ ok: true, versions: { [PARTNER_PART]: 2 } });
    const after = await loadApplication(db, lead.actor, applicationId);
    expect(after?.sections.find((one) => one.name === PARTNER_PART)?.enteredByLead).toBe(false);
  });

  test("works once and for a fortnight", async () => {
    const { db, token } = await begun();
    const end = later(NOW, { days: INVITATION_DAYS });
    expect(await inspectInvitation(db, token, end)).toEqual({ state: "expired" });
    expect(await acceptInvitation(db, { token, noticeMail, now: end })).toEqual({
      ok: false,
      reason: "expired",
    });
    const both = await Promise.all(
      [0, 1].map(() => acceptInvitation(db, { token, noticeMail, now: later(end, { minutes: -1 }) })),
    );
    expect(both.map((one) => (one.ok ? "in" : one.reason))).toEqual(["in", "used"]);
    expect(await inspectInvitation(db, "guess", NOW)).toEqual({ state: "unknown" });
  });

  test("is replaced by the next one to the same part", async () => {
    const { db, lead, applicationId, token } = await begun();
    const next = await invited(db, lead.actor, applicationId, "amt@soehrewald.example");
    expect(await inspectInvitation(db, token, NOW)).toEqual({ state: "expired" });
    expect(await inspectInvitation(db, next, NOW)).toMatchObject({ email: "amt@soehrewald.example" });
    const listed = (await loadApplication(db, lead.actor, applicationId))?.invitations;
    expect(listed?.map((one) => one.email)).toEqual(["amt@soehrewald.example"]);
  });

  test.each([
    ["the participant is removed", removeParticipant],
    ["the draft is deleted", deleteDraft],
  ])("ends when %s", async (_why, act) => {
    const { db, lead, applicationId, token } = await begun();
    await act(db, lead.actor, { applicationId, section: PARTNER_PART, noticeMail, now: NOW });
    expect(await inspectInvitation(db, token, NOW)).toEqual({ state: "expired" });
    expect(await acceptInvitation(db, { token, noticeMail, now: NOW })).toEqual({
      ok: false,
      reason: "expired",
    });
  });

  test.each([
    ["the part is taken", MAIL, true],
    ["it goes to no address", "soehrewald", false],
  ])("is refused when %s", async (_why, email, taken) => {
    const { db, lead, applicationId, token } = await begun();
    if (taken) await acceptInvitation(db, { token, noticeMail, now: NOW });
    await expect(invited(db, lead.actor, applicationId, email)).rejects.toThrow(Refusal);
  });
});

test("invitations have a limit for each hour, since they go to any address", async () => {
  const { db, lead, applicationId } = await begun();
  for (let sent = 1; sent < INVITATIONS_PER_HOUR; sent += 1)
    await invited(db, lead.actor, applicationId, MAIL);
  await expect(invited(db, lead.actor, applicationId, MAIL)).rejects.toThrow("warten Sie eine Stunde");
  expect(await listMails(db, 99)).toHaveLength(INVITATIONS_PER_HOUR);
});

describe("the organisation a partner takes part for", () => {
  test("is its own when it has the participant's key", async () => {
    const { db, lead, applicationId } = await begun();
    const town = await member(db, "Soehrewald", "municipality", "06633023");
    const actor = await partner(db, lead.actor, applicationId, town.email);
    expect(actor.memberships.map((one) => one.organisationId)).toEqual([town.organisationId]);
  });

  test("is never one of the operator's that it is no member of", async () => {
    const { db, lead, applicationId } = await begun();
    const town = await member(db, "Söhrewald", "municipality", "06633023");
    const actor = await partner(db, lead.actor, applicationId, MAIL);
    expect(actor.memberships).toMatchObject([{ organisationName: "Söhrewald", addedBy: "invitation" }]);
    expect(actor.memberships[0]?.organisationId).not.toBe(town.organisationId);
  });

  test("stays the same over several applications", async () => {
    const { db, lead, applicationId } = await begun();
    const first = await partner(db, lead.actor, applicationId, MAIL);
    const second = await partner(db, lead.actor, await draft(db, lead), MAIL);
    expect(second.memberships).toEqual(first.memberships);
  });

  test("cannot begin applications of its own by an invitation alone", async () => {
    const { db, lead, applicationId } = await begun();
    const { memberships, ...person } = await partner(db, lead.actor, applicationId, MAIL);
    const organisationId = memberships[0]?.organisationId ?? "";
    const given = { organisationId, sections: caseSections, now: NOW };
    await expect(createApplication(db, { ...person, memberships }, given)).rejects.toThrow(AccessDenied);
  });
});

test("the lead's own key is refused for a partner, until it is put right", async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Söhrewald", "municipality", "06633023");
  const applicationId = await draft(db, lead);
  const inviting = () => invited(db, lead.actor, applicationId, "post@soehrewald.example");
  await expect(inviting()).rejects.toThrow("Schlüssel Ihrer eigenen Kommune");
  const data = { key: "06633013", name: "Lohfelden", kind: "municipality" };
  const changes = [{ section: PARTNER_PART, baseVersion: 1, data }];
  await saveSections(db, lead.actor, { applicationId, changes, now: NOW });
  expect(await inviting()).not.toBe("");
});
