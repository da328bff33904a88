import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { latestClearance } from "~/db/clearances/clearance-log";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance, withdrawClearance } from "~/db/clearances/request-clearance";
import { addDocument } from "~/db/documents/documents";
import { type Database, openDatabase } from "~/db/engine/open";
import { closeDatabase, transaction } from "~/db/engine/transaction";
import { giveRole } from "~/db/people/team/members";
import type { NoticeKind } from "~/db/schema/notices";
import { claimMail, markFailed, markSent } from "~/db/telling/mail-delivery";
import { listNotifications } from "~/db/telling/notifications";
import { notify } from "~/db/telling/notify";
import { listMails, queueMail } from "~/db/telling/outbox";
import { later } from "~/db/values/instant";
import {
  draft,
  freshDatabase,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
  pdf,
  signIn,
} from "~/tests/db/world";

const at = (minutes: number) => later(NOW, { minutes });

let db: Database;
let lead: Awaited<ReturnType<typeof member>>;
let applicationId: string;
let other: Actor;

/** The mails to the lead that point to notices, oldest first. */
const mails = async (from = db) =>
  (await listMails(from))
    .filter(({ to, collectsFor }) => to === lead.email && collectsFor !== null)
    .reverse();
const kinds = async () =>
  (await listNotifications(db, lead.actor, { limit: 20 })).map(({ kind }) => kind).reverse();

const upload = (from: Database, now: string) =>
  addDocument(from, other, {
    applicationId,
    section: PARTNER_PART,
    kind: "resolution",
    name: "beschluss.pdf",
    pages: 1,
    bytes: pdf(now),
    noticeMail,
    now,
  });
const part = (now: string) => ({ applicationId, part: PARTNER_PART, noticeMail, now });
async function clear(from: Database, now: string) {
  const seen = (await latestClearance(from.reader, applicationId, PARTNER_PART))?.sequence ?? 0;
  await decideClearance(from, other, { ...part(now), seen, event: "cleared" });
}
const tell = (kind: "decision.recorded" | "correction.requested", now: string) =>
  transaction(db, (tx) =>
    notify(tx, null, {
      kind,
      figures: { applicationId, title: "Kasse", number: "IKZ-HE-2026-0001" },
      to: [{ organisationId: lead.organisationId }],
      noticeMail,
      now,
    }),
  );

beforeEach(async () => {
  db = await freshDatabase();
  lead = await member(db, "Niestetal");
  applicationId = await draft(db, lead);
  other = await partner(db, lead.actor, applicationId, "amt@soehrewald.example");
  const organisationId = other.memberships[0]?.organisationId ?? "";
  await giveRole(db, other, { organisationId, personId: other.personId, role: "approver", now: NOW });
  other = await signIn(db, other.email);
});

test("the lead is told when a partner accepts, uploads, hands over, takes back and clears", async () => {
  await upload(db, at(1));
  await requestClearance(db, other, part(at(2)));
  await withdrawClearance(db, other, part(at(3)));
  await requestClearance(db, other, part(at(4)));
  await clear(db, at(5));
  const expected: NoticeKind[] = [
    "partner.accepted",
    "partner.uploaded",
    "partner.handed-over",
    "partner.took-back",
    "partner.handed-over",
    "partner.cleared",
  ];
  expect(await kinds()).toEqual(expected);
  expect(await mails()).toMatchObject([{ subject: expected.join(", "), dueAt: at(60), sentAt: null }]);
});

describe("several of one hour become one mail", () => {
  test("from two processes and over a restart, an hour after the first", async () => {
    const second = await openDatabase(db.path);
    await upload(db, at(10));
    await requestClearance(second, other, part(at(20)));
    await closeDatabase(second);
    const restarted = await openDatabase(db.path);
    await clear(restarted, at(50));
    expect(await claimMail(restarted, at(59))).toMatchObject({ to: "amt@soehrewald.example" });
    const [mail, ...more] = await mails(restarted);
    expect(more).toEqual([]);
    expect(mail?.text.split("\n")).toHaveLength(4);
    expect(await claimMail(restarted, at(60))).toMatchObject({ id: mail?.id });
    await markSent(restarted, { id: mail?.id ?? "", now: at(60) });
    await closeDatabase(restarted);
    const entries = await listNotifications(db, lead.actor, { limit: 20 });
    expect(entries.map((entry) => entry.mail?.sentAt)).toEqual(entries.map(() => at(60)));
  });

  test("what has to be acted on goes at once and takes along what waits", async () => {
    await tell("correction.requested", at(5));
    expect(await mails()).toMatchObject([
      { subject: "partner.accepted, correction.requested", dueAt: at(5) },
    ]);
  });

  test("after a mail the next waits until an hour is over, and one under way is left alone", async () => {
    await tell("correction.requested", at(5));
    const [first] = await mails();
    for (;;) if ((await claimMail(db, at(5)))?.id === first?.id) break;
    await tell("decision.recorded", at(5));
    await markSent(db, { id: first?.id ?? "", now: at(6) });
    await tell("correction.requested", at(7));
    await tell("decision.recorded", at(60));
    // It should have gone at five past; what comes an hour after that no longer finds it.
    await tell("correction.requested", at(70));
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      "partner.accepted, correction.requested",
      "decision.recorded, correction.requested, decision.recorded",
      "correction.requested",
    ]);
  });

  test("one that failed takes along what comes while it is tried within the hour, and holds nothing up later", async () => {
    let now = 5;
    await tell("correction.requested", at(now));
    const [first] = await mails();
    for (const next of [1, 5, 15, 60, 240]) {
      let claimed = await claimMail(db, at(now));
      while (claimed && claimed.id !== first?.id) claimed = await claimMail(db, at(now));
      await markFailed(db, {
        id: first?.id ?? "",
        attempts: claimed?.attempts ?? 0,
        error: "451",
        now: at(now),
      });
      if (next === 60) await tell("decision.recorded", at(now));
      if (next === 240) await tell("correction.requested", at(now));
      now += next;
    }
    expect((await mails()).map(({ subject, dueAt }) => [subject, dueAt])).toEqual([
      ["partner.accepted, correction.requested, decision.recorded", at(now)],
      ["correction.requested", at(now - 240)],
    ]);
  });

  test("a link to sign in and an invitation wait for nothing", async () => {
    const mail = { to: lead.email, subject: "Anmelden", text: "", secret: true };
    await transaction(db, (tx) => queueMail(tx, mail, at(1)));
    const own = (await listMails(db)).filter(({ collectsFor }) => collectsFor === null);
    expect(own.length).toBeGreaterThan(1);
    for (const { dueAt, createdAt } of own) expect(dueAt).toBe(createdAt);
  });
});
