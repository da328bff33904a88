import { expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import { organisationIds } from "~/db/access/policy/actor";
import { verifyAuditChain } from "~/db/log/audit";
import { loadProfile, profilesOfParts, saveProfile } from "~/db/people/profiles";
import { loadTeam } from "~/db/people/team/load-team";
import { draft, freshDatabase, LEAD_PART, member, NOW, PARTNER_PART, partner } from "~/tests/db/world";

const PROFILE = { office: { street: "Rathausplatz 1" }, signatory: { authority: "Der Gemeindevorstand" } };

test("members enter what their organisation says of itself; the page's history and the log tell it", async () => {
  const db = await freshDatabase();
  const { actor, organisationId } = await member(db, "Niestetal");
  expect(await loadProfile(db, actor, { organisationId })).toBeNull();
  await saveProfile(db, actor, { organisationId, profile: { office: { city: "Kassel" } }, now: NOW });
  await saveProfile(db, actor, { organisationId, profile: PROFILE, now: NOW });
  expect(await loadProfile(db, actor, { organisationId })).toEqual({
    profile: PROFILE,
    changed: { at: NOW, by: "Hauptamt Niestetal" },
  });
  const { events } = await loadTeam(db, actor, { organisationId, now: NOW });
  expect(events.map(({ event }) => event).slice(0, 2)).toEqual(["profile.changed", "profile.changed"]);
  expect(await verifyAuditChain(db)).toMatchObject({ ok: true });
});

test("nobody else reads or changes it", async () => {
  const db = await freshDatabase();
  const { organisationId } = await member(db, "Niestetal");
  const { actor } = await member(db, "Kaufungen");
  await expect(loadProfile(db, actor, { organisationId })).rejects.toThrow(AccessDenied);
  await expect(saveProfile(db, actor, { organisationId, profile: PROFILE, now: NOW })).rejects.toThrow(
    AccessDenied,
  );
});

test("a profile is for the part of its own organisation: the lead's not for a part that it writes for a partner", async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal", "municipality", "06633016");
  await saveProfile(db, lead.actor, { organisationId: lead.organisationId, profile: PROFILE, now: NOW });
  const applicationId = await draft(db, lead);
  const partsOf = async (actor: typeof lead.actor) => [
    ...(await profilesOfParts(db.reader, { applicationId, organisationIds: organisationIds(actor) })).keys(),
  ];
  expect(await partsOf(lead.actor)).toEqual([LEAD_PART]);
  const other = await member(db, "Söhrewald", "municipality", "06633023");
  await saveProfile(db, other.actor, { organisationId: other.organisationId, profile: PROFILE, now: NOW });
  expect(await partsOf(other.actor)).toEqual([]);
  expect(await partsOf(await partner(db, lead.actor, applicationId, other.email))).toEqual([PARTNER_PART]);
});
