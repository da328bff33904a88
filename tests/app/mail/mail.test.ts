import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClock } from "~/app/clock/clock.server";
import { createLog } from "~/app/log/log.server";
import { deliverDueMails } from "~/app/mail/deliver-due-mails";
import { invitationMail } from "~/app/mail/invitation-mail";
import { mailJob } from "~/app/mail/mail-job.server";
import { signInMail } from "~/app/mail/sign-in-mail";
import { smtpTransport } from "~/app/mail/transport";
import { noticeMail } from "~/app/notices/notice-mail";
import { NOTICES } from "~/app/notices/notices";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import type { Notice } from "~/db/schema/notices";
import { MAIL_RETRY_MINUTES } from "~/db/telling/mail-delivery";
import type { ToldNotice } from "~/db/telling/notify";
import { listMails, type NewMail, queueMail } from "~/db/telling/outbox";
import { freshDatabase } from "~/tests/db/world";
import { type MailServer, startMailServer } from "./mail-server";

const KINDS = Object.keys(NOTICES).filter((kind): kind is keyof typeof NOTICES => kind in NOTICES);
const NOW = "2026-03-02T09:00:00.000Z";
const clockAt = (iso: string) => createClock(undefined, () => Date.parse(iso));
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

const sender = {
  origin: "https://ikz.example",
  operator: {
    name: "Stadt Beispielstadt",
    address: ["Marktplatz 1"],
    email: "ikz@beispielstadt.example",
    phone: "+49 30 000000",
  },
};
const link = "https://ikz.example/anmelden/Jx3v0m8yQfYw2k1sT7uZp4aR9cE6hB5nLd0gKiAbCdE";

let server: MailServer;
let db: Database;
beforeEach(async () => {
  server = await startMailServer();
  db = await freshDatabase();
});
afterEach(() => server.close());

async function queue(mail: Partial<NewMail> = {}): Promise<string> {
  const whole = { to: "hauptamt@haan.example", ...signInMail(sender, link), ...mail };
  return transaction(db, (tx) => queueMail(tx, whole, NOW));
}

async function deliver(now = NOW) {
  const transport = smtpTransport(server.url, "antrag@ikz.example");
  const done = await deliverDueMails({
    db,
    transport,
    clock: clockAt(now),
    noticeMail: noticeMail(sender),
  });
  transport.close();
  return done;
}

describe("delivery", () => {
  test("a mail arrives as it was written, once, and its secret leaves the outbox", async () => {
    const { subject, text } = signInMail(sender, link);
    const id = await queue({ subject: `${subject} – Söhrewald`, secret: true });
    expect(await deliver()).toEqual({ sent: 1, failed: [] });
    expect(await deliver(later(60))).toEqual({ sent: 0, failed: [] });
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: "antrag@ikz.example", to: ["hauptamt@haan.example"] });
    expect(mail?.subject).toBe(`${subject} – Söhrewald`);
    expect(mail?.text.trimEnd()).toBe(text.trimEnd());
    expect(mail?.raw).toContain(`Message-ID: <${id}@ikz.example>`);
    expect(mail?.raw).toContain("Auto-Submitted: auto-generated");
    expect(await listMails(db)).toMatchObject([{ text: "", sentAt: NOW, dueAt: null, attempts: 1 }]);
  });

  test("more mails than one look finds are all sent, oldest first", async () => {
    for (let number = 0; number < 25; number += 1) await queue({ to: `amt-${number}@haan.example` });
    expect((await deliver()).sent).toBe(25);
    expect(new Set(server.mails.map(({ to }) => to[0])).size).toBe(25);
  });

  test("a refused mail is tried again later and later, and holds up no other", async () => {
    await queue({ to: "weg@haan.example" });
    server.refuse(450);
    let minutes = 0;
    for (const wait of MAIL_RETRY_MINUTES) {
      const { failed } = await deliver(later(minutes));
      minutes += wait;
      expect(failed.map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([later(minutes)]);
    }
    expect((await deliver(later(minutes))).failed).toMatchObject([{ nextAttemptAt: null }]);
    server.refuse(null);
    await queue({ to: "da@haan.example" });
    expect(await deliver(later(minutes + 10_000))).toEqual({ sent: 1, failed: [] });
    expect(server.mails.map(({ to }) => to)).toEqual([["da@haan.example"]]);
  });

  test("two loops at the same outbox send each mail once", async () => {
    for (let number = 0; number < 20; number += 1) await queue({ to: `amt-${number}@haan.example` });
    const done = await Promise.all([deliver(), deliver(), deliver()]);
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
    expect(server.mails).toHaveLength(20);
    expect(new Set(server.mails.map(({ to }) => to[0])).size).toBe(20);
  });

  test("a link that has ended is not sent any more", async () => {
    await queue({ secret: true, expiresAt: later(15) });
    server.refuse(451);
    expect((await deliver()).failed).toMatchObject([{ nextAttemptAt: later(1) }]);
    server.refuse(null);
    expect(await deliver(later(15))).toEqual({ sent: 0, failed: [] });
    expect(server.mails).toEqual([]);
    expect(await listMails(db)).toMatchObject([{ text: "", givenUp: "expired", sentAt: null }]);
  });

  test("a mail server that does not answer costs an attempt and no more", async () => {
    await queue();
    const { url } = server;
    await server.close();
    const transport = smtpTransport(url, "antrag@ikz.example");
    const { sent, failed } = await deliverDueMails({
      db,
      transport,
      clock: clockAt(NOW),
      noticeMail: noticeMail(sender),
    });
    expect({ sent, failed: failed.length }).toEqual({ sent: 0, failed: 1 });
    expect(await listMails(db)).toMatchObject([{ attempts: 1, dueAt: later(1), sentAt: null }]);
    server = await startMailServer();
  });
});

test("the log names the failure, never the address", async () => {
  const lines: string[] = [];
  const log = createLog(
    () => NOW,
    (_stream, line) => lines.push(line),
  );
  server.refuse(451);
  await queue();
  const transport = smtpTransport(server.url, "antrag@ikz.example");
  await mailJob({ db, transport, clock: clockAt(NOW), log, noticeMail: noticeMail(sender) }).run(() => true);
  transport.close();
  expect(lines.join()).toContain('"event":"mail.failed"');
  expect(lines.join()).toContain(later(1));
  expect(lines.join()).not.toContain("haan.example");
});

const UNREADABLE: Notice = { kind: "notice.unreadable", figures: {} };
/** With figures that no mail may tell, but for number and title. */
function told(kind: keyof typeof NOTICES, id: string, base: Notice = UNREADABLE): ToldNotice {
  const figures = {
    title: "Archiv",
    number: "IKZ-HE-2026-0001",
    participant: "Haan",
    mailbox: "a@b.example",
  };
  return Object.assign({ ...base, id }, { kind, figures });
}

describe("texts", () => {
  const invitation = {
    link,
    participantName: "Söhrewald",
    leadName: "Gemeinde Niestetal",
    title: "Gemeinsame IT",
    lastDay: "2026-03-16",
    answerBy: null,
    words: null,
    invitedBy: { name: "Hauptverwaltung", email: "hauptverwaltung@niestetal.example" },
  };

  test.each([
    ["sign-in", signInMail(sender, link), ["15 Minuten", "keinen Link angefordert"]],
    [
      "invitation",
      invitationMail(sender, invitation),
      [
        "Gemeinde Niestetal",
        "„Gemeinsame IT“",
        "Söhrewald",
        "16.03.2026",
        "hauptverwaltung@niestetal.example",
      ],
    ],
    [
      "invitation with day and words",
      invitationMail(sender, {
        ...invitation,
        answerBy: "2026-03-13",
        words: "Der Rat tagt am 11.03.\n\nFragen gern an uns.",
      }),
      ["bis zum 13.03.2026", "Gemeinde Niestetal schreibt dazu:\n\n> Der Rat tagt am 11.03.\n>\n> Fragen"],
    ],
    [
      "invitation without title",
      invitationMail(sender, { ...invitation, title: null }),
      ["einem Gruppenantrag"],
    ],
  ])(
    "the %s mail says who writes, carries its link on a line of its own, and what to do",
    (_, mail, words) => {
      expect(mail.text.split("\n")).toContain(link);
      for (const word of [...words, sender.operator.name, sender.operator.email])
        expect(mail.text).toContain(word);
      expect(mail.subject.length).toBeLessThan(60);
      expect(mail.text).toMatch(/löschen Sie diese Nachricht/);
    },
  );

  test.each(KINDS)("the mail of %s says what kind, leads to the entry, and no more", (kind) => {
    const { subject, text } = noticeMail(sender)([told(kind, "4711")]);
    expect(text.split("\n")).toContain("https://ikz.example/nachrichten/4711");
    expect(subject).toMatch(/^IKZ-Antrag: [A-ZÄÖÜ]/);
    expect(text).toContain(subject.replace("IKZ-Antrag: ", ""));
    expect(subject.length).toBeLessThan(70);
    for (const word of [sender.operator.name, sender.operator.email]) expect(text).toContain(word);
    expect(text).toContain("Es geht um: Antrag IKZ-HE-2026-0001");
    for (const word of ["Haan", "a@b.example"]) expect(text).not.toContain(word);
  });

  test("several notices in one mail: which case, what happened, and a link to each", () => {
    const { subject, text } = noticeMail(sender)([
      told("partner.uploaded", "1"),
      told("partner.cleared", "2"),
    ]);
    expect(subject).toBe("IKZ-Antrag: 2 Nachrichten für Sie");
    expect(text).toContain(`Antrag IKZ-HE-2026-0001

${NOTICES["partner.uploaded"].mail}:
https://ikz.example/nachrichten/1

${NOTICES["partner.cleared"].mail}:
https://ikz.example/nachrichten/2`);
  });
});
