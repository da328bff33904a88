import { beforeEach, describe, expect, test } from "vitest";
import { mailWords } from "~/app/notifications/mail-words.server";
import { loader as openLoader } from "~/app/notifications/notification";
import { action, loader } from "~/app/notifications/notifications";
import { action as accountAction } from "~/app/sign-in/account";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { findMailChoice, listNotifications, type MailState } from "~/db/telling/notifications";
import { notify } from "~/db/telling/notify";
import { later } from "~/db/values/instant";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import { draft, freshDatabase, member, NOW, noticeMail } from "~/tests/db/world";

type Person = Awaited<ReturnType<typeof member>>;
let db: Database;
let clerk: Person;
let cookie: string;
let applicationId: string;
beforeEach(async () => {
  db = await freshDatabase();
  clerk = await member(db, "Niestetal");
  cookie = await cookieOf(db, clerk.email);
  applicationId = await draft(db, clerk);
});

const received = (at: number) => ({
  kind: "application.received" as const,
  figures: { applicationId, title: `Kasse ${at}`, number: `IKZ-HE-2026-000${at}`, version: 1, lead: "Haan" },
});
const sentence = (at: number) => `Haan hat den Antrag „Kasse ${at}“ eingereicht (IKZ-HE-2026-000${at}).`;
const tell = (count: number) =>
  transaction(db, async (tx) => {
    for (let at = 1; at <= count; at += 1) {
      await notify(tx, null, {
        ...received(at),
        to: [{ organisationId: clerk.organisationId }],
        noticeMail,
        now: later(NOW, { minutes: at - 60 }),
      });
    }
  });

const show = (path: string, who = cookie) => loader(argumentsOf(db, {}, { path, cookie: who }));
async function send(path: string, fields: Record<string, string>, who = cookie) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return outcome(action(argumentsOf(db, {}, { path, cookie: who, form })));
}
const unread = async () => (await show("/nachrichten")).unread;

describe("the page", () => {
  test("shows twenty at a time, newest first, and leads on and back", async () => {
    await tell(45);
    const first = await show("/nachrichten");
    expect(first).toMatchObject({ all: 45, unread: 45, page: 1, pages: 3, newer: null });
    expect(first.lines).toHaveLength(20);
    expect(first.lines[0]).toMatchObject({ text: sentence(45), read: false, at: "02.03.2026, 09:45 Uhr" });
    expect(first.older).toBe("/nachrichten?seite=2");
    const last = await show("/nachrichten?seite=3");
    expect(last.lines.map(({ text }) => text).at(-1)).toBe(sentence(1));
    expect(last).toMatchObject({ newer: "/nachrichten?seite=2", older: null });
  });

  test.each([
    ["seite=99", 3],
    ["seite=0", 1],
    ["seite=-1", 1],
    ["seite=zwei", 1],
    ["seite=1e99", 1],
    ["seite=", 1],
    ["nur=quatsch", 1],
  ])("?%s is a page that exists", async (query, page) => {
    await tell(45);
    expect(await show(`/nachrichten?${query}`)).toMatchObject({ page, unreadOnly: false });
  });

  test("counts no further than a thousand, and leads on all the same", async () => {
    await tell(1);
    db.connection.exec(`INSERT INTO notifications (id, person_id, organisation_id, application_id, kind, figures, created_at)
      WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1050)
      SELECT id || n, person_id, organisation_id, application_id, kind, figures, '2025-01-01T00:00:00.000Z' FROM notifications, numbers`);
    const first = await show("/nachrichten");
    expect(first).toMatchObject({ words: { all: "mehr als 1.000", unread: "mehr als 1.000" }, pages: null });
    const last = await show("/nachrichten?seite=53");
    expect(last).toMatchObject({ page: 53, older: null, newer: "/nachrichten?seite=52" });
    expect(last.lines).toHaveLength(11);
    expect(await show("/nachrichten?seite=54")).toMatchObject({ page: 50, older: "/nachrichten?seite=51" });
  });

  test("keeps to what is unread, and says so when nothing is", async () => {
    await tell(2);
    const { lines } = await show("/nachrichten");
    await send("/nachrichten", { nachricht: lines[0]?.id ?? "" });
    const rest = await show("/nachrichten?nur=ungelesen");
    expect(rest).toMatchObject({ all: 2, unread: 1, unreadOnly: true });
    expect(rest.lines.map(({ text }) => text)).toEqual([sentence(1)]);
    await send("/nachrichten?nur=ungelesen", { bis: NOW });
    expect((await show("/nachrichten?nur=ungelesen")).lines).toEqual([]);
  });
});

describe("marking", () => {
  test("returns to the page it was done on", async () => {
    await tell(1);
    const { lines } = await show("/nachrichten");
    const path = "/nachrichten?nur=ungelesen&seite=2";
    const answer = await send(path, { nachricht: lines[0]?.id ?? "" });
    expect(answer).toMatchObject({ status: 302 });
    expect(answer instanceof Response && answer.headers.get("Location")).toBe(path);
  });

  test("all leaves what came after the page was shown", async () => {
    await tell(3);
    const { until } = await show("/nachrichten");
    await transaction(db, (tx) =>
      notify(tx, null, {
        ...received(4),
        to: [{ organisationId: clerk.organisationId }],
        noticeMail,
        now: NOW,
      }),
    );
    await send("/nachrichten", { bis: until ?? "" });
    expect(await unread()).toBe(1);
  });

  test.each<[string, Record<string, string>, number]>([
    ["nothing", {}, 422],
    ["no id", { nachricht: "1" }, 422],
    ["no instant", { bis: "gestern" }, 422],
    ["an id nobody has", { nachricht: "3b241101-e2bb-4255-8caf-4136c566a962" }, 404],
  ])("with %s changes nothing", async (_what, fields, status) => {
    await tell(2);
    expect(await send("/nachrichten", fields)).toMatchObject({ status });
    expect(await unread()).toBe(2);
  });

  test("another's is not there, to mark or to open", async () => {
    await tell(1);
    const { lines } = await show("/nachrichten");
    const id = lines[0]?.id ?? "";
    const other = await cookieOf(db, (await member(db, "Haan")).email);
    expect(await send("/nachrichten", { nachricht: id }, other)).toMatchObject({ status: 404 });
    const path = `/nachrichten/${id}`;
    const opened = await outcome(openLoader(argumentsOf(db, { notification: id }, { path, cookie: other })));
    expect(opened).toMatchObject({ status: 302 });
    expect(opened instanceof Response && opened.headers.get("Location")).toBe("/nachrichten");
    expect(await unread()).toBe(1);
  });
});

test("the mail's link marks as read and leads to what it speaks of; signed out, by the sign-in page", async () => {
  await tell(1);
  const [entry] = await listNotifications(db, clerk.actor, { limit: 1 });
  const id = entry?.id ?? "";
  const open = (who?: string) => {
    const sent = { path: `/nachrichten/${id}`, ...(who && { cookie: who }) };
    return outcome(openLoader(argumentsOf(db, { notification: id }, sent)));
  };
  const stranger = await open();
  expect(stranger instanceof Response && stranger.headers.get("Location")).toBe(
    `/anmelden?weiter=%2Fnachrichten%2F${id}`,
  );
  expect(await unread()).toBe(1);
  const opened = await open(cookie);
  expect(opened instanceof Response && opened.headers.get("Location")).toBe("/vorgaenge/IKZ-HE-2026-0001");
  expect(await unread()).toBe(0);
});

test("the choice of mails is made on the account page and signs nobody out", async () => {
  const choose = async (mails: string) => {
    const form = new FormData();
    form.set("absicht", "mails");
    form.set("mails", mails);
    const answer = await outcome(accountAction(argumentsOf(db, {}, { path: "/konto", cookie, form })));
    expect(answer instanceof Response && answer.headers.get("Set-Cookie")).toBeNull();
    return findMailChoice(db, clerk.actor);
  };
  expect(await choose("none")).toBe("none");
  expect(await choose("each")).toBe("each");
  await choose("none");
  await tell(1);
  expect((await show("/nachrichten")).lines[0]?.mail).toEqual({
    text: "Ohne E-Mail",
    failed: false,
  });
});

const waiting: MailState = { dueAt: NOW, sentAt: null, attempts: 0, lastError: null, givenUp: null };
const retried = { ...waiting, dueAt: "2026-03-02T09:05:00.000Z", attempts: 1 };
const lost = { ...waiting, dueAt: null, attempts: 8, givenUp: "refused" as const };

describe("the words for a mail", () => {
  test.each<[string, MailState, string, boolean]>([
    ["waiting", waiting, "E-Mail wird gesendet", false],
    ["sent the same day", { ...waiting, dueAt: null, sentAt: NOW }, "E-Mail gesendet um 10:00 Uhr", false],
    [
      "sent on another day",
      { ...waiting, dueAt: null, sentAt: "2026-03-02T23:30:00.000Z" },
      "E-Mail gesendet am 03.03.2026, 00:30 Uhr",
      false,
    ],
    [
      "refused for now",
      { ...retried, lastError: "Message failed: 451 try again later" },
      "E-Mail noch nicht zugestellt: Der E-Mail-Dienst nimmt sie im Augenblick nicht an. Nächster Versuch um 10:05 Uhr",
      true,
    ],
    [
      "without a server",
      { ...retried, lastError: "connect ECONNREFUSED 127.0.0.1:425" },
      "E-Mail noch nicht zugestellt: Der E-Mail-Dienst war nicht erreichbar. Nächster Versuch um 10:05 Uhr",
      true,
    ],
    [
      "to nobody",
      { ...lost, lastError: "Can't send mail - all recipients were rejected: 550 5.1.1 unknown" },
      "E-Mail nicht zugestellt: Das Postfach nimmt keine E-Mails an.",
      true,
    ],
    [
      "to a full mailbox",
      { ...lost, lastError: "552 5.2.2 over quota" },
      "E-Mail nicht zugestellt: Das Postfach ist voll.",
      true,
    ],
    [
      "for an unknown reason",
      { ...lost, lastError: null },
      "E-Mail nicht zugestellt: Der E-Mail-Dienst hat sie nicht angenommen.",
      true,
    ],
    ["interrupted twice", { ...lost, givenUp: "interrupted" }, "Ob die E-Mail ankam, ist nicht sicher", true],
  ])("%s", (_what, mail, text, failed) => {
    const words = mailWords(mail, NOW, true);
    expect(words).toEqual({ text, failed });
    expect(words.text).not.toMatch(/SMTP|\d{3} |E[A-Z]{4}/);
  });

  test("without a mail server, in the demonstration, it lies in the outbox", () => {
    expect(mailWords(waiting, NOW, false).text).toBe("Die E-Mail liegt im Postausgang der Vorführung");
  });
});
