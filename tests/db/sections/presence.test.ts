import { describe, expect, test } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { addParticipant } from "~/db/participants/participants";
import { addMembership, addPerson } from "~/db/people/organisations";
import { endPresence, listPresent, notePresence } from "~/db/sections/presence";
import { later } from "~/db/values/instant";
import { draft, freshDatabase, member, NOW, noticeMail, partner, signIn } from "~/tests/db/world";

const step = "beteiligte";

/** The lead with two clerks and two partners, each of which has taken over its part. */
async function world() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const second = await addPerson(db, { name: "Kämmerei", email: "kaemmerei@niestetal.example", now: NOW });
  await addMembership(db, { personId: second.id, organisationId: lead.organisationId, now: NOW });
  const one = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
  const data = { name: "Lohfelden", kind: "municipality" };
  const section = await addParticipant(db, lead.actor, { applicationId, data, now: NOW });
  let token = "";
  await invite(db, lead.actor, {
    applicationId,
    section,
    email: "post@lohfelden.example",
    linkFor: (secret) => {
      token = secret;
      return secret;
    },
    mail: () => ({ subject: "Einladung", text: "" }),
    now: NOW,
  });
  const accepted = await acceptInvitation(db, { token, noticeMail, now: NOW });
  if (!accepted.ok) throw new Error(accepted.reason);
  const actors = {
    lead: lead.actor,
    colleague: await signIn(db, "kaemmerei@niestetal.example"),
    one,
    other: accepted.actor,
  };
  const note = (who: keyof typeof actors, now = NOW, at = step) =>
    notePresence(db, actors[who], { applicationId, step: at, now });
  const seen = async (actor: Actor, now = NOW) =>
    (await listPresent(db, actor, { applicationId, step, now })).map(({ name }) => name);
  return { db, lead, applicationId, actors, note, seen };
}

describe("who has a step open", () => {
  test("is seen by those who see a part in common, not by oneself", async () => {
    const { note, seen, actors } = await world();
    for (const who of ["lead", "colleague", "one", "other"] as const) await note(who);
    expect(await seen(actors.lead)).toEqual([
      "Kämmerei",
      "post@lohfelden.example",
      "post@soehrewald.example",
    ]);
    expect(await seen(actors.one)).toEqual(["Hauptamt Niestetal", "Kämmerei"]);
    expect(await seen(actors.other)).toEqual(["Hauptamt Niestetal", "Kämmerei"]);
  });

  test("is seen for 45 seconds after the last sign, and not once it left", async () => {
    const { db, note, seen, actors, applicationId } = await world();
    await note("colleague");
    expect(await seen(actors.lead, later(NOW, { seconds: 44 }))).toEqual(["Kämmerei"]);
    expect(await seen(actors.lead, later(NOW, { seconds: 46 }))).toEqual([]);
    await note("colleague", later(NOW, { seconds: 40 }));
    expect(await seen(actors.lead, later(NOW, { seconds: 80 }))).toEqual(["Kämmerei"]);
    await endPresence(db, actors.colleague, { applicationId, step });
    expect(await seen(actors.lead, later(NOW, { seconds: 41 }))).toEqual([]);
  });

  test("is told by step, and the same mailbox elsewhere as oneself", async () => {
    const { db, lead, note, seen, actors, applicationId } = await world();
    await note("colleague", NOW, "kosten");
    expect(await seen(actors.lead)).toEqual([]);
    const elsewhere = await signIn(db, lead.email);
    await notePresence(db, elsewhere, { applicationId, step, now: NOW });
    expect(await listPresent(db, actors.lead, { applicationId, step, now: NOW })).toEqual([
      { name: "Hauptamt Niestetal", self: true },
    ]);
  });
});
