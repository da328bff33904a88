import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { ZodError } from "zod";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { addMembership, addPerson, removeMembership } from "~/db/people/organisations";
import { notifications } from "~/db/schema/notifications";
import type { MembershipRole } from "~/db/schema/people";
import { claimMail, markSent } from "~/db/telling/mail-delivery";
import {
  chooseMails,
  countNotifications,
  findMailChoice,
  listNotifications,
  markAllRead,
  openNotification,
} from "~/db/telling/notifications";
import { notify, type Told } from "~/db/telling/notify";
import { listMails } from "~/db/telling/outbox";
import { later } from "~/db/values/instant";
import { draft, freshDatabase, member, NOW, noticeMail, signIn } from "~/tests/db/world";

async function colleague(
  db: Database,
  email: string,
  organisationId: string,
  role: MembershipRole = "editor",
) {
  const person = await addPerson(db, { name: email, email, now: NOW });
  await addMembership(db, { personId: person.id, organisationId, role, now: NOW });
  return signIn(db, email);
}

async function world() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const other = await member(db, "Kaufungen");
  const { organisationId, actor } = lead;
  await removeMembership(db, { personId: actor.personId, organisationId, now: NOW });
  await addMembership(db, { personId: actor.personId, organisationId, role: "editor", now: NOW });
  const mayor = await colleague(db, "buergermeister@niestetal.example", lead.organisationId, "approver");
  const applicationId = await draft(db, lead);
  const figures = { applicationId, title: "Kasse", number: "IKZ-HE-2026-0001" };
  const happened = { kind: "submission.dispatched" as const, figures };
  const tell = (actor: Actor | null, changes: Partial<Pick<Told, "to" | "alsoActor" | "now">> = {}) =>
    transaction(db, (tx) =>
      notify(tx, actor, {
        ...happened,
        to: [{ organisationId: lead.organisationId }],
        noticeMail,
        now: NOW,
        ...changes,
      }),
    );
  const told = async () => (await listMails(db)).map(({ to }) => to).sort();
  return { db, lead, other, mayor, happened, tell, told };
}

const inbox = (db: Database, actor: Actor) => listNotifications(db, actor, { limit: 50 });

describe("notify", () => {
  test("tells everybody but whoever acted, in the inbox and by mail", async () => {
    const { db, lead, mayor, happened, tell, told } = await world();
    expect(await tell(lead.actor)).toBe(1);
    expect(await told()).toEqual(["buergermeister@niestetal.example"]);
    expect(await inbox(db, lead.actor)).toEqual([]);
    const [entry] = await inbox(db, mayor);
    expect(entry).toMatchObject({
      ...happened,
      createdAt: NOW,
      readAt: null,
      mail: { sentAt: null, dueAt: NOW, attempts: 0 },
    });
    expect((await listMails(db))[0]?.text).toBe(`/nachrichten/${entry?.id}`);
  });

  test.each([
    ["all of one body", {}, ["buergermeister@niestetal.example", "ikz@niestetal.example"]],
    ["those who approve", { only: "approver" as const }, ["buergermeister@niestetal.example"]],
    ["those who edit", { only: "editor" as const }, ["ikz@niestetal.example"]],
  ])("tells %s", async (_what, only, expected) => {
    const { lead, tell, told } = await world();
    await tell(null, { to: [{ organisationId: lead.organisationId, ...only }] });
    expect(await told()).toEqual(expected);
  });

  test("tells a person of two bodies once, and a receipt also to whoever acted", async () => {
    const { db, lead, other, mayor, tell, told } = await world();
    await addMembership(db, { personId: mayor.personId, organisationId: other.organisationId, now: NOW });
    const to = [{ organisationId: lead.organisationId }, { organisationId: other.organisationId }];
    expect(await tell(lead.actor, { to, alsoActor: true })).toBe(3);
    expect(new Set(await told()).size).toBe(3);
  });

  test("tells nobody where nobody is named", async () => {
    const { tell, told } = await world();
    expect(await tell(null, { to: [] })).toBe(0);
    expect(await told()).toEqual([]);
  });

  test("leaves nothing behind when the change fails", async () => {
    const { db, lead, mayor, happened, told } = await world();
    const failing = transaction(db, async (tx) => {
      const to = [{ organisationId: lead.organisationId }];
      await notify(tx, null, { ...happened, to, noticeMail, now: NOW });
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");
    expect(await told()).toEqual([]);
    expect(await inbox(db, mayor)).toEqual([]);
  });

  test.each([
    ["an application that is none", { applicationId: "/anders.example" }],
    ["a number that is none", { number: "../../anders.example" }],
    ["a title that is no text", { title: ["Kasse"] }],
    ["a figure left out", { number: undefined }],
  ])("stores figures alone: %s is refused", async (_what, wrong) => {
    const { db, lead, happened, told } = await world();
    const to = [{ organisationId: lead.organisationId }];
    const figures = Object.assign({ ...happened.figures }, wrong);
    const telling = transaction(db, (tx) =>
      notify(tx, null, { ...happened, figures, to, noticeMail, now: NOW }),
    );
    await expect(telling).rejects.toThrow(ZodError);
    expect(await told()).toEqual([]);
  });

  test("the choice of no mails leaves the inbox as it is, and can be taken back", async () => {
    const { db, mayor, tell, told } = await world();
    expect(await findMailChoice(db, mayor)).toBe("each");
    await chooseMails(db, mayor, { notices: "none", now: NOW });
    await tell(null);
    expect(await told()).toEqual(["ikz@niestetal.example"]);
    expect(await inbox(db, mayor)).toMatchObject([{ mail: null }]);
    await chooseMails(db, mayor, { notices: "each", now: NOW });
    expect(await findMailChoice(db, mayor)).toBe("each");
    await tell(null);
    // To the other it is the second of this hour, and goes into the mail that waits.
    expect(await told()).toEqual(["buergermeister@niestetal.example", "ikz@niestetal.example"]);
  });
});

describe("the inbox", () => {
  test("is in pages, newest first, and counts what is unread", async () => {
    const { db, mayor, tell } = await world();
    for (let at = 0; at < 5; at += 1) {
      await tell(null, { now: later(NOW, { minutes: at }) });
    }
    const page = (offset: number) => listNotifications(db, mayor, { limit: 2, offset });
    const pages = [await page(0), await page(2), await page(4)].flat();
    const times = [4, 3, 2, 1, 0].map((at) => later(NOW, { minutes: at }));
    expect(pages.map(({ createdAt }) => createdAt)).toEqual(times);
    expect(await countNotifications(db, mayor, { most: 10 })).toBe(5);
    expect(await countNotifications(db, mayor, { unreadOnly: true, most: 10 })).toBe(5);
  });

  test("says how the mail fares once it is sent", async () => {
    const { db, lead, mayor, tell } = await world();
    await tell(lead.actor);
    const mail = await claimMail(db, NOW);
    await markSent(db, { id: mail?.id ?? "", now: NOW });
    expect(await inbox(db, mayor)).toMatchObject([{ mail: { sentAt: NOW, dueAt: null, attempts: 1 } }]);
  });

  test("an entry is opened by its reader alone, and once read stays read since then", async () => {
    const { db, lead, mayor, happened, tell } = await world();
    await tell(lead.actor);
    const id = (await inbox(db, mayor))[0]?.id ?? "";
    expect(await openNotification(db, lead.actor, { id, now: NOW })).toBeNull();
    expect(await openNotification(db, mayor, { id: "guess", now: NOW })).toBeNull();
    expect(await countNotifications(db, mayor, { unreadOnly: true, most: 10 })).toBe(1);
    const soon = later(NOW, { minutes: 1 });
    expect(await openNotification(db, mayor, { id, now: soon })).toEqual(happened);
    expect(await openNotification(db, mayor, { id, now: later(NOW, { days: 1 }) })).toEqual(happened);
    expect(await inbox(db, mayor)).toMatchObject([{ readAt: soon }]);
    expect(await listNotifications(db, mayor, { unreadOnly: true, limit: 9 })).toEqual([]);
  });

  test("one whose figures no longer fit is shown as such, opened, and takes no other with it", async () => {
    const { db, lead, mayor, happened, tell } = await world();
    await tell(lead.actor);
    await tell(lead.actor, { now: later(NOW, { minutes: 1 }) });
    const id = (await inbox(db, mayor))[0]?.id ?? "";
    await transaction(db, (tx) =>
      tx.sql
        .update(notifications)
        .set({ figures: { number: 7 } })
        .where(eq(notifications.id, id)),
    );
    expect(await inbox(db, mayor)).toMatchObject([{ kind: "notice.unreadable" }, happened]);
    expect(await openNotification(db, mayor, { id, now: NOW })).toMatchObject({ kind: "notice.unreadable" });
    expect(await countNotifications(db, mayor, { unreadOnly: true, most: 10 })).toBe(1);
  });

  test("all are read up to what was shown; what came since, and what is others', is not", async () => {
    const { db, lead, mayor, tell } = await world();
    await tell(null);
    await tell(null, { now: later(NOW, { minutes: 5 }) });
    const now = later(NOW, { minutes: 6 });
    expect(await markAllRead(db, mayor, { until: NOW, now })).toBe(1);
    expect((await inbox(db, mayor)).map(({ readAt }) => readAt)).toEqual([null, now]);
    expect(await countNotifications(db, lead.actor, { unreadOnly: true, most: 10 })).toBe(2);
  });
});
