import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClock } from "~/app/clock/clock.server";
import { deliverDueMails } from "~/app/mail/deliver-due-mails";
import { smtpTransport } from "~/app/mail/transport";
import { noticeMail } from "~/app/notices/notice-mail";
import { sentenceOf } from "~/app/notices/notice-words";
import { action, loader } from "~/app/participants/case-invitations";
import { loader as invitation } from "~/app/participants/invitation";
import { loadAsLead } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { listAudit } from "~/db/log/audit";
import { listNotifications } from "~/db/telling/notifications";
import { listMails } from "~/db/telling/outbox";
import { later } from "~/db/values/instant";
import { type MailServer, startMailServer } from "~/tests/app/mail/mail-server";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import { draft, freshDatabase, member, NOW } from "~/tests/db/world";

const ID = "partner";
const sender = {
  origin: "https://ikz.example",
  operator: { name: "Betreiber", address: ["Markt 1"], email: "ikz@betreiber.example", phone: "+49 30 0" },
};

let db: Database;
let lead: Awaited<ReturnType<typeof member>>;
let applicationId: string;
let cookie: string;
let server: MailServer;

beforeEach(async () => {
  db = await freshDatabase();
  server = await startMailServer();
  lead = await member(db, "Niestetal");
  cookie = await cookieOf(db, lead.email);
  applicationId = await draft(db, lead);
});
afterEach(() => server.close());

const at = (form?: FormData) =>
  argumentsOf(
    db,
    { application: applicationId },
    { path: "/antraege/x/einladungen", cookie, ...(form && { form }) },
  );
async function send(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return outcome(action(at(form)));
}
const inviting = (fields: Record<string, string> = {}) =>
  send({ absicht: "einladen", beteiligte: ID, email: "amt@soehrewald.example", ...fields });
const row = async () => (await loader(at())).partners.find(({ id }) => id === ID);

async function deliver(now = NOW) {
  const transport = smtpTransport(server.url, "antrag@ikz.example");
  const clock = createClock(undefined, () => Date.parse(now));
  await deliverDueMails({ db, transport, clock, noticeMail: noticeMail(sender) });
  transport.close();
}
const told = async () =>
  (await listNotifications(db, lead.actor, { limit: 9 })).map((one) => sentenceOf(one));

describe("a day and words of the lead", () => {
  test("stand in the mail, on the invitation's page and on the page of the invitations", async () => {
    await inviting({ bis: "13.03.2026", worte: "Der Rat tagt am 11.03.\nFragen gern." });
    expect(await row()).toMatchObject({
      state: "open",
      answerBy: "13.03.2026",
      words: "Der Rat tagt am 11.03.\nFragen gern.",
    });
    const [mail] = await listMails(db);
    expect(mail?.text).toContain("bis zum 13.03.2026");
    expect(mail?.text).toContain("> Der Rat tagt am 11.03.\n> Fragen gern.");
    const token = /einladung\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const page = await invitation(argumentsOf(db, { token }, { path: "/einladung/x" }));
    expect(JSON.stringify(page)).toContain("Der Rat tagt am 11.03.");
    expect(JSON.stringify(page)).toContain("2026-03-13");
    expect(JSON.stringify(page)).toContain('"signedIn":false');
    const opened = await invitation(argumentsOf(db, { token }, { path: "/einladung/x", cookie }));
    expect(JSON.stringify(opened)).toContain('"signedIn":true');
  });

  test("a later day keeps the link alive through it", async () => {
    await inviting({ bis: "10.04.2026" });
    const stored = await loadAsLead(db, applicationId);
    expect(stored?.invitations[0]).toMatchObject({
      answerBy: "2026-04-10",
      expiresAt: "2026-04-10T22:00:00.000Z",
    });
    expect((await row())?.line).toBe("eingeladen am 02.03.2026, gültig bis 10.04.2026");
  });

  test.each([
    [{ bis: "01.03.2026" }, "Dieser Tag ist schon vorbei. Nennen Sie einen späteren."],
    [{ bis: "01.03.2027" }, "Nennen Sie einen Tag in den nächsten 60 Tagen."],
    [{ bis: "bald" }, /./],
    [{ worte: "x".repeat(1001) }, "Der Text ist zu lang: höchstens 1.000 Zeichen."],
  ])("%j is refused, and nothing that was typed is lost", async (fields, message) => {
    const answer = await inviting(fields);
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { errors: [{ message: expect.stringMatching(message) }], typed: fields },
    });
    expect(await listMails(db)).toEqual([]);
  });
});

describe("a mailbox that does not exist", () => {
  test("is said where the invitation stands, and to the lead; a new invitation clears it", async () => {
    await inviting();
    server.refuse(550);
    await deliver();
    expect(await row()).toMatchObject({ state: "undeliverable", email: "amt@soehrewald.example" });
    expect(await told()).toEqual([
      "Die Einladung für Söhrewald zum Antrag „Gemeinsame Personalverwaltung“ war nicht zustellbar: amt@soehrewald.example. Berichtigen Sie die Adresse und senden Sie die Einladung noch einmal.",
    ]);
    server.refuse(null);
    await inviting({ email: "rathaus@soehrewald.example" });
    await deliver();
    expect(server.mails.map(({ to }) => to[0])).toContain("rathaus@soehrewald.example");
    expect(await row()).toMatchObject({ state: "open", email: "rathaus@soehrewald.example" });
  });

  test("a mail server that is busy for a while is no such thing", async () => {
    await inviting();
    server.refuse(451);
    await deliver();
    expect(await row()).toMatchObject({ state: "open" });
    expect(await told()).toEqual([]);
    server.refuse(null);
    await deliver(later(NOW, { minutes: 1 }));
    expect(server.mails).toHaveLength(1);
  });
});

test("the lead holds its text back and lets it be read, each on record once", async () => {
  for (const absicht of ["zurueckhalten", "zurueckhalten", "lesen-lassen"]) await send({ absicht });
  expect((await loader(at())).heldBack).toBe(false);
  const actions = (await listAudit(db, lead.actor, applicationId)).map(({ action }) => action);
  expect(actions.filter((one) => one.startsWith("text."))).toEqual(["text.shared", "text.held-back"]);
});
