import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { deleteDraft } from "~/db/applications/applications";
import { savePlannedDates } from "~/db/applications/planned-dates";
import type { Database } from "~/db/engine/open";
import { listAudit } from "~/db/log/audit";
import { removeParticipant } from "~/db/participants/participants";
import { removeMembership } from "~/db/people/organisations";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { loadReminders } from "~/db/reminders/load-reminders";
import { remindAtMark } from "~/db/reminders/remind-at-mark";
import { remindByHand } from "~/db/reminders/remind-by-hand";
import type { InvitedMail } from "~/db/reminders/send-reminder";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { submitApplication } from "~/db/submissions/submit-application";
import { listNotifications } from "~/db/telling/notifications";
import { listMails } from "~/db/telling/outbox";
import { later } from "~/db/values/instant";
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
  submission,
  unready,
} from "~/tests/db/world";

const DAY = "2026-03-20";
const TOMORROW = later(NOW, { days: 1 });
const invitedMail: InvitedMail = ({ sentAt, expiresAt, invitedBy }) => ({
  subject: "Erinnerung",
  text: [sentAt, expiresAt, invitedBy.email].join(" "),
});
const mails = { noticeMail, invitedMail };

let db: Database;
let lead: Actor;
let applicationId: string;
beforeEach(async () => {
  db = await freshDatabase();
  const founder = await member(db, "Niestetal");
  lead = founder.actor;
  applicationId = await draft(db, founder);
  await plan(DAY);
});

const plan = (day: string | null, seen: string | null = null, now = NOW) =>
  savePlannedDates(db, lead, {
    applicationId,
    changes: [{ subject: "application", what: "submission", day, seen }],
    now,
  });
const join = () => partner(db, lead, applicationId, "post@soehrewald.example");

const atMark = (changes: Partial<Parameters<typeof remindAtMark>[1]> = {}) =>
  remindAtMark(db, {
    applicationId,
    day: DAY,
    mark: 14,
    unready: [unready()],
    ...mails,
    now: NOW,
    ...changes,
  });
const byHand = (now = NOW, sections = [PARTNER_PART]) =>
  remindByHand(db, lead, {
    applicationId,
    unready: sections.map((section) => unready(section)),
    ...mails,
    now,
  });
const sent = async () => (await loadReminders(db, lead, applicationId)).sent;
const inboxOf = async (actor: Actor) =>
  (await listNotifications(db, actor, { limit: 9 })).filter(({ kind }) => kind === "part.reminded");
const mailsTo = async (address: string, subject: string) =>
  (await listMails(db)).filter((mail) => mail.to === address && mail.subject === subject);

describe("a reminder at a mark", () => {
  test("is an entry in the inbox, a mail that points to it, a line of the list and of the log", async () => {
    const joined = await join();
    expect(await atMark()).toEqual([PARTNER_PART]);
    const [entry] = await inboxOf(joined);
    expect(entry?.figures).toEqual({
      applicationId,
      answerBy: null,
      title: "Gemeinsame Personalverwaltung",
      participant: "Söhrewald",
      leads: false,
      missing: [{ what: "file" }],
      planned: null,
    });
    const [mail] = await mailsTo(joined.email, "part.reminded");
    expect(mail?.text).toBe(`/nachrichten/${entry?.id}`);
    expect(await loadReminders(db, lead, applicationId)).toMatchObject({
      automatic: true,
      day: DAY,
      since: "2026-03-02",
      handled: [14],
      sent: [
        {
          section: PARTNER_PART,
          sentOn: "2026-03-02",
          plannedDay: DAY,
          mark: 14,
          missing: [{ what: "file" }],
          organisation: "Söhrewald",
          mailbox: null,
          by: null,
        },
      ],
    });
    const [line] = await listAudit(db, lead, applicationId);
    expect(line).toMatchObject({
      action: "reminders.sent",
      actorId: null,
      detail: { mark: 14, plannedDay: DAY, sections: [PARTNER_PART] },
    });
  });

  test("goes out once, also when two processes find it at the same time", async () => {
    const joined = await join();
    const results = await Promise.all([atMark(), atMark()]);
    expect(results.filter((one) => one !== null)).toEqual([[PARTNER_PART]]);
    expect(await atMark({ now: TOMORROW })).toBeNull();
    expect(await inboxOf(joined)).toHaveLength(1);
    expect(await mailsTo(joined.email, "part.reminded")).toHaveLength(1);
  });

  test("is over also where everybody was ready: who is not ready later waits for the next mark", async () => {
    await join();
    expect(await atMark({ unready: [] })).toEqual([]);
    expect(await atMark({ now: TOMORROW })).toBeNull();
    expect(await atMark({ mark: 7, now: TOMORROW })).toEqual([PARTNER_PART]);
  });

  test("counts anew for another day", async () => {
    await join();
    await atMark();
    await plan("2026-03-27", DAY);
    const moved = { day: "2026-03-27", now: later(NOW, { days: 7 }) };
    expect(await atMark(moved)).toEqual([PARTNER_PART]);
    // And back: the mark of the first day is over.
    await plan(DAY, "2026-03-27");
    expect(await atMark({ now: later(NOW, { days: 8 }) })).toBeNull();
  });

  test("goes to everybody of the lead for the lead's own part", async () => {
    expect(await atMark({ unready: [unready(LEAD_PART)] })).toEqual([LEAD_PART]);
    expect(await inboxOf(lead)).toHaveLength(1);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["switched off", () => switchReminders(db, lead, { applicationId, automatic: false, now: NOW })],
    ["deleted", () => deleteDraft(db, lead, { applicationId, noticeMail, now: NOW })],
    ["submitted", () => submitApplication(db, lead, submission(applicationId))],
    [
      "withdrawn",
      async () => {
        await submitApplication(db, lead, submission(applicationId));
        const given = { applicationId, expectedVersion: 1, reason: "anders", noticeMail, now: NOW };
        expect(await withdrawApplication(db, lead, given)).toMatchObject({ ok: true });
      },
    ],
    ["planned for another day", () => plan("2026-03-27", DAY)],
    ["planned for no day", () => plan(null, DAY)],
  ])("is not sent once the application is %s", async (_what, happen) => {
    const joined = await join();
    await happen();
    expect(await atMark()).toBeNull();
    expect(await inboxOf(joined)).toEqual([]);
    const noted = db.connection.prepare("SELECT count(*) AS marks FROM reminder_marks").get();
    expect(noted).toEqual({ marks: 0 });
  });

  test("does not reach who is no longer in the application", async () => {
    const joined = await join();
    await removeParticipant(db, lead, { applicationId, section: PARTNER_PART, noticeMail, now: NOW });
    expect(await atMark()).toEqual([]);
    expect(await inboxOf(joined)).toEqual([]);
  });

  test("that fails halfway has not been sent at all, and comes again", async () => {
    const joined = await join();
    let told = 0;
    const failing = () => {
      told += 1;
      if (told === 2) throw new Error("no words");
      return { subject: "part.reminded", text: "" };
    };
    const both = [unready(LEAD_PART), unready()];
    await expect(atMark({ unready: both, noticeMail: failing })).rejects.toThrow("no words");
    expect([await inboxOf(joined), await inboxOf(lead), await sent()]).toEqual([[], [], []]);
    expect(await atMark({ unready: both })).toEqual([LEAD_PART, PARTNER_PART]);
  });
});

describe("whose part nobody has taken over", () => {
  test("is reminded at the mailbox that was invited, while the invitation holds", async () => {
    await invited(db, lead, applicationId, "post@soehrewald.example");
    expect(await atMark()).toEqual([PARTNER_PART]);
    const expiresAt = later(NOW, { days: 14 });
    expect(await mailsTo("post@soehrewald.example", "Erinnerung")).toMatchObject([
      { text: `${NOW} ${expiresAt} ${lead.email}`, expiresAt, secret: false },
    ]);
    expect((await sent())[0]).toMatchObject({ organisation: null, mailbox: "post@soehrewald.example" });
  });

  test("is not reminded when the invitation is over", async () => {
    await invited(db, lead, applicationId, "post@soehrewald.example");
    expect(await atMark({ now: later(NOW, { days: 14 }) })).toEqual([]);
    expect(await sent()).toEqual([]);
  });

  test("is not reminded when nobody was invited", async () => {
    expect(await atMark()).toEqual([]);
    await expect(byHand(TOMORROW)).rejects.toThrow("niemand mehr zu erinnern");
  });

  test("nor where an organisation has nobody any more", async () => {
    const joined = await join();
    const organisationId = joined.memberships[0]?.organisationId ?? "";
    await removeMembership(db, { personId: joined.personId, organisationId, now: NOW });
    expect((await loadReminders(db, lead, applicationId)).people.get(PARTNER_PART)).toBe(0);
    expect(await atMark()).toEqual([]);
  });
});

describe("once a day", () => {
  test("by hand twice is refused until tomorrow", async () => {
    const joined = await join();
    expect(await byHand()).toEqual([PARTNER_PART]);
    await expect(byHand(later(NOW, { hours: 13 }))).rejects.toThrow("heute wurde schon erinnert");
    // The day begins in Germany, an hour before it does in UTC.
    expect(await byHand("2026-03-02T23:00:00.000Z")).toEqual([PARTNER_PART]);
    expect(await inboxOf(joined)).toHaveLength(2);
    expect((await sent()).map(({ mark, by, sentOn }) => [mark, by, sentOn])).toEqual([
      [null, "Hauptamt Niestetal", "2026-03-03"],
      [null, "Hauptamt Niestetal", "2026-03-02"],
    ]);
  });

  test("who was reminded by hand is left out at the mark of that day, and the others are not", async () => {
    await join();
    await byHand();
    expect(await atMark({ unready: [unready(), unready(LEAD_PART)] })).toEqual([LEAD_PART]);
    expect(await atMark({ mark: 7, now: TOMORROW })).toEqual([PARTNER_PART]);
  });

  test("the database itself refuses a second reminder of a day or of a mark", async () => {
    await join();
    await atMark();
    const copy = (changes: string) =>
      db.connection.exec(`INSERT INTO reminders SELECT 'second', application_id, section, ${changes},
        missing, organisation_id, mailbox, "by" FROM reminders`);
    expect(() => copy("sent_on, sent_at, planned_day, NULL")).toThrow("UNIQUE constraint failed");
    expect(() => copy("'2026-03-09', sent_at, planned_day, mark")).toThrow("UNIQUE constraint failed");
    expect(() => copy("'2026-03-09', sent_at, planned_day, 7")).not.toThrow();
  });

  test("without a planned day by hand alone; after the submission not even so", async () => {
    await join();
    await plan(null, DAY);
    expect(await byHand()).toEqual([PARTNER_PART]);
    expect((await sent())[0]).toMatchObject({ plannedDay: null, mark: null });
    await submitApplication(db, lead, submission(applicationId));
    await expect(byHand(TOMORROW)).rejects.toThrow("Nach der Einreichung");
  });
});

describe("the switch", () => {
  test("is the lead's, stands in the log once, and says since when", async () => {
    const joined = await join();
    const turn = (automatic: boolean, now: string, actor = lead) =>
      switchReminders(db, actor, { applicationId, automatic, now });
    await turn(true, NOW);
    await turn(false, NOW);
    await turn(false, TOMORROW);
    expect(await loadReminders(db, lead, applicationId)).toMatchObject({
      automatic: false,
      switched: { at: NOW, by: "Hauptamt Niestetal" },
    });
    await turn(true, TOMORROW);
    expect(await loadReminders(db, lead, applicationId)).toMatchObject({
      automatic: true,
      since: "2026-03-03",
    });
    const log = (await listAudit(db, lead, applicationId)).filter(({ action }) =>
      /^reminders\./.test(action),
    );
    expect(log.map(({ action }) => action).reverse()).toEqual(["reminders.off", "reminders.on"]);
    await expect(turn(false, TOMORROW, joined)).rejects.toMatchObject({ visible: true });
  });
});
