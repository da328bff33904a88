import { describe, expect, test } from "vitest";
import { sentenceOf } from "~/app/notices/notice-words";
import { AccessDenied } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance } from "~/db/clearances/request-clearance";
import { listAudit, verifyAuditChain } from "~/db/log/audit";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { acceptLead } from "~/db/participants/accept-lead";
import { declineLead, offerLead, withdrawOffer } from "~/db/participants/lead-offers";
import { listCandidates } from "~/db/participants/list-candidates";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { proceedings } from "~/db/schema/proceedings";
import { saveSections } from "~/db/sections/sections";
import { submitApplication } from "~/db/submissions/submit-application";
import { listNotifications } from "~/db/telling/notifications";
import {
  caseSections,
  colleague,
  draft,
  freshDatabase,
  invited,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  submission,
} from "~/tests/db/world";

/** A draft whose partner is a municipality the operator knows, so that it may lead. */
async function pair() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal", "municipality", "06633016");
  const other = await member(db, "Söhrewald", "municipality", "06633023");
  const applicationId = await draft(db, lead);
  const token = await invited(db, lead.actor, applicationId, other.email);
  await acceptInvitation(db, { token, noticeMail, now: NOW });
  const given = { applicationId, noticeMail, now: NOW };
  const offer = (actor = lead.actor, section = PARTNER_PART) =>
    offerLead(db, actor, { ...given, section, note: " Sie haben mehr Personal. " });
  const open = async (actor: Actor = other.actor) =>
    (await loadApplication(db, actor, applicationId))?.leadOffer ?? null;
  const answer = async (how: typeof acceptLead, actor = other.actor) =>
    how(db, actor, { ...given, offer: (await open(lead.actor))?.id ?? (await open())?.id ?? "" });
  const owners = async () => {
    const stored = await loadApplication(db, other.actor, applicationId);
    const names = new Map([
      [lead.organisationId, "Niestetal"],
      [other.organisationId, "Söhrewald"],
    ]);
    return Object.fromEntries(
      (stored?.sections ?? []).map(({ name, ownerOrganisationId, data }) => [
        name,
        `${names.get(ownerOrganisationId)}${data.lead === true ? ", federführend" : ""}`,
      ]),
    );
  };
  return { db, lead, other, applicationId, offer, open, answer, owners };
}

const PASSED = {
  case: "Söhrewald",
  project: "Söhrewald",
  agreement: "Söhrewald",
  "costs-after": "Söhrewald",
  budget: "Söhrewald",
  [LEAD_PART]: "Niestetal",
  [PARTNER_PART]: "Söhrewald, federführend",
};

describe("passing the lead", () => {
  test("nothing changes until the other side accepts, then everything at once", async () => {
    const { db, lead, other, applicationId, offer, open, answer, owners } = await pair();
    const before = await owners();
    await offer();
    expect(await owners()).toEqual(before);
    expect(await open()).toMatchObject({ toName: "Söhrewald", note: "Sie haben mehr Personal." });
    await answer(acceptLead);
    expect(await owners()).toEqual(PASSED);
    const now = await loadApplication(db, other.actor, applicationId);
    expect(now).toMatchObject({ access: "lead", leadOffer: null, application: { leadName: "Söhrewald" } });
    expect(await loadApplication(db, lead.actor, applicationId)).toMatchObject({
      access: "partner",
      ownSections: [LEAD_PART],
    });
    const told = await listNotifications(db, lead.actor, { limit: 5 });
    expect(told.map((notice) => sentenceOf(notice)).join()).toContain("Söhrewald ist jetzt federführend");
    expect((await verifyAuditChain(db)).ok).toBe(true);
    expect((await listAudit(db, other.actor, applicationId))[0]).toMatchObject({ action: "lead.passed" });
  });

  test("the former lead writes its own part alone, the new one the rest", async () => {
    const { db, lead, other, applicationId, offer, answer } = await pair();
    await offer();
    await answer(acceptLead);
    const save = (actor: Actor, section: string, data: Record<string, unknown>, baseVersion: number) =>
      saveSections(db, actor, { applicationId, changes: [{ section, baseVersion, data }], now: NOW });
    await expect(save(lead.actor, "project", {}, 1)).rejects.toThrow(AccessDenied);
    expect(await save(other.actor, "project", { situation: "neu" }, 1)).toMatchObject({ ok: true });
    const own = { key: "06633016", name: "Niestetal", kind: "municipality", population: 1 };
    expect(await save(lead.actor, LEAD_PART, own, 2)).toMatchObject({ ok: true });
    const given = submission(applicationId);
    await expect(submitApplication(db, lead.actor, given)).rejects.toThrow(AccessDenied);
  });

  test("goes back the same way", async () => {
    const { db, other, lead, applicationId, offer, answer, owners } = await pair();
    const before = await owners();
    await offer();
    await answer(acceptLead);
    await offer(other.actor, LEAD_PART);
    await answer(acceptLead, lead.actor);
    expect(await owners()).toEqual(before);
    expect(await loadApplication(db, lead.actor, applicationId)).toMatchObject({ access: "lead" });
  });

  test("declined or taken back, nothing has changed and it can be offered again", async () => {
    const { db, lead, applicationId, offer, open, answer, owners } = await pair();
    const before = await owners();
    await offer();
    await expect(offer()).rejects.toThrow("schon angeboten");
    await answer(declineLead);
    expect(await open()).toBeNull();
    await offer();
    await answer(withdrawOffer, lead.actor);
    await expect(
      acceptLead(db, lead.actor, { applicationId, offer: "gone", noticeMail, now: NOW }),
    ).rejects.toThrow("gibt es nicht mehr");
    expect(await owners()).toEqual(before);
  });

  test("only the lead's approver offers, only who it is offered to answers", async () => {
    const { db, lead, other, offer, answer } = await pair();
    const editor = await colleague(db, lead.organisationId, "Hauptamt");
    await expect(offer(editor)).rejects.toThrow("nur eine freigebende Person");
    await expect(offer(other.actor)).rejects.toThrow("nur die federführende Kommune");
    await offer();
    await expect(answer(acceptLead, lead.actor)).rejects.toThrow("wem sie angeboten wurde");
    await expect(answer(withdrawOffer, other.actor)).rejects.toThrow("nur die federführende Kommune");
    const stranger = await member(db, "Kassel");
    await expect(answer(acceptLead, stranger.actor)).rejects.toMatchObject({ visible: false });
  });
});

describe("what stands in the way", () => {
  test("a part that nobody accepted, and an organisation the operator does not know", async () => {
    const db = await freshDatabase();
    const lead = await member(db, "Niestetal");
    const applicationId = await draft(db, lead);
    const offer = () =>
      offerLead(db, lead.actor, { applicationId, section: PARTNER_PART, note: "", noticeMail, now: NOW });
    await expect(offer()).rejects.toThrow("seine Einladung angenommen hat");
    const token = await invited(db, lead.actor, applicationId, "post@soehrewald.example");
    await acceptInvitation(db, { token, noticeMail, now: NOW });
    await expect(offer()).rejects.toThrow("sobald der Betreiber");
    const found = await listCandidates(db, lead.actor, { applicationId, now: NOW });
    expect(found).toMatchObject([{ section: PARTNER_PART, hindrance: "by-invitation", approvers: 0 }]);
  });

  test("an application that is with others; once taken back it can pass", async () => {
    const { db, lead, applicationId, offer, answer, owners } = await pair();
    const names = caseSections.map(({ name }) => name);
    const expectedVersions = Object.fromEntries(names.map((name) => [name, 1]));
    await submitApplication(db, lead.actor, submission(applicationId, { expectedVersions }));
    await expect(offer()).rejects.toThrow("ist eingereicht");
    const taken = { applicationId, expectedVersion: 1, reason: "neu", noticeMail, now: NOW };
    await withdrawApplication(db, lead.actor, taken);
    await offer();
    await answer(acceptLead);
    expect(await owners()).toEqual(PASSED);
  });

  test("an application of which single sections are asked for: no other may change", async () => {
    const { db, lead, other, applicationId, offer, answer, owners } = await pair();
    const before = await owners();
    await offer();
    await submitApplication(db, lead.actor, submission(applicationId));
    await db.writer.update(proceedings).set({ state: "correction" });
    await expect(answer(acceptLead, other.actor)).rejects.toThrow("ist eingereicht");
    expect(await owners()).toEqual(before);
  });

  test("a part that is with its approver; what was cleared is cleared no more", async () => {
    const { db, lead, other, applicationId, offer, answer } = await pair();
    const part = { applicationId, part: "lead", noticeMail, now: NOW };
    await offer();
    await requestClearance(db, lead.actor, part);
    await expect(answer(acceptLead)).rejects.toThrow("zur Freigabe");
    const seen = (await loadApplication(db, lead.actor, applicationId))?.clearances.at(-1)?.sequence ?? 0;
    await decideClearance(db, lead.actor, { ...part, seen, event: "cleared" });
    await answer(acceptLead);
    const stored = await loadApplication(db, other.actor, applicationId);
    expect(stored?.clearances.at(-1)).toMatchObject({ event: "lifted", changed: "lead" });
  });
});
