import { describe, expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { exchangeParticipant, undoExchange } from "~/db/participants/exchange-participant";
import { inspectInvitation, invite } from "~/db/participants/invitations";
import { listNotifications } from "~/db/telling/notifications";
import {
  draft,
  freshDatabase,
  invited,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
} from "~/tests/db/world";

async function town() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const names = async () => {
    const stored = await loadApplication(db, lead.actor, applicationId);
    return stored?.sections
      .filter(({ name }) => name.startsWith("participant:"))
      .map(({ data }) => data.name);
  };
  const given = { applicationId, section: PARTNER_PART, noticeMail, now: NOW };
  const data = { name: "Lohfelden", kind: "municipality" };
  const exchange = () => exchangeParticipant(db, lead.actor, { ...given, data });
  return { db, lead, applicationId, names, exchange, given, data };
}

describe("exchanging a participant", () => {
  test("puts another in its place, empty, in one act", async () => {
    const { db, lead, applicationId, names, exchange } = await town();
    const to = await exchange();
    expect(await names()).toEqual(["Niestetal", "Lohfelden"]);
    const stored = await loadApplication(db, lead.actor, applicationId);
    expect(stored?.sections.find(({ name }) => name === to)).toMatchObject({
      data: { name: "Lohfelden", kind: "municipality" },
      enteredByLead: true,
    });
    expect(stored?.removed).toMatchObject([{ section: PARTNER_PART, name: "Söhrewald" }]);
  });

  test("is taken back in one act, with everything the old one had entered", async () => {
    const { db, lead, applicationId, names, exchange } = await town();
    const own = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
    const to = await exchange();
    expect(await loadApplication(db, own, applicationId)).toBeNull();
    await undoExchange(db, lead.actor, { applicationId, from: PARTNER_PART, to, noticeMail, now: NOW });
    expect(await names()).toEqual(["Niestetal", "Söhrewald"]);
    expect(await loadApplication(db, own, applicationId)).toMatchObject({ ownSections: [PARTNER_PART] });
    const told = (await listNotifications(db, own, { limit: 5 })).map(({ kind }) => kind);
    expect(told.sort()).toEqual(["participant.exchanged", "participant.restored"]);
    const again = { applicationId, from: PARTNER_PART, to, noticeMail, now: NOW };
    await expect(undoExchange(db, lead.actor, again)).rejects.toThrow("schon zurückgenommen");
  });

  test("whoever came and has accepted is told that it goes again", async () => {
    const { db, lead, applicationId, exchange } = await town();
    const section = await exchange();
    let token = "";
    const linkFor = (secret: string) => {
      token = secret;
      return secret;
    };
    const mail = () => ({ subject: "Einladung", text: "" });
    const email = "post@lohfelden.example";
    await invite(db, lead.actor, { applicationId, section, email, linkFor, mail, now: NOW });
    const accepted = await acceptInvitation(db, { token, noticeMail, now: NOW });
    if (!accepted.ok) throw new Error(accepted.reason);
    const undone = { applicationId, from: PARTNER_PART, to: section, noticeMail, now: NOW };
    await undoExchange(db, lead.actor, undone);
    expect(await loadApplication(db, accepted.actor, applicationId)).toBeNull();
    expect(await listNotifications(db, accepted.actor, { limit: 5 })).toMatchObject([
      { kind: "participant.removed", figures: { participant: "Lohfelden" } },
    ]);
  });

  test("an open invitation of the old one works no more", async () => {
    const { db, lead, applicationId, exchange } = await town();
    const token = await invited(db, lead.actor, applicationId, "post@soehrewald.example");
    await exchange();
    expect(await inspectInvitation(db, token, NOW)).toEqual({ state: "expired" });
  });

  test("not for the lead, not with another lead, not twice", async () => {
    const { db, lead, exchange, given, data } = await town();
    const act = (change: object) => exchangeParticipant(db, lead.actor, { ...given, data, ...change });
    await expect(act({ section: LEAD_PART })).rejects.toThrow("nicht ausgetauscht");
    await expect(act({ data: { ...data, lead: true } })).rejects.toThrow("nur eine Kommune");
    await exchange();
    await expect(exchange()).rejects.toThrow("nicht mehr im Antrag");
  });
});
