import { describe, expect, test } from "vitest";
import { createClock } from "~/app/clock/clock.server";
import { createLog } from "~/app/log/log.server";
import { sentenceOf } from "~/app/notices/notice-words";
import { reminderJob } from "~/app/reminders/reminder-job.server";
import { loadReminders } from "~/db/reminders/load-reminders";
import { remindByHand } from "~/db/reminders/remind-by-hand";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { listNotifications } from "~/db/telling/notifications";
import { listMails } from "~/db/telling/outbox";
import { later } from "~/db/values/instant";
import { NOW, noticeMail, PARTNER_PART, unready } from "../../db/world";
import { type BoardWorld, boardWorld } from "../readiness/board-world";

const sender = {
  origin: "https://ikz.example",
  operator: {
    name: "Stadt Beispielstadt",
    address: ["Marktplatz 1"],
    email: "ikz@beispielstadt.example",
    phone: "0",
  },
};

/** The job of a process that has just started, at this instant. */
function jobAt({ db }: Pick<BoardWorld, "db">, now: string) {
  const clock = createClock(undefined, () => Date.parse(now));
  const lines: string[] = [];
  const log = createLog(clock.now, (_stream, line) => lines.push(line));
  return { run: reminderJob({ db, clock, log, sender }).run, lines };
}

/** Every day from the first on for so many days, at ten in the morning, but for those on which there is no service. */
async function pass(world: BoardWorld, from: string, days: number, away: readonly string[] = []) {
  for (let count = 0; count < days; count += 1) {
    const now = later(`${from}T09:00:00.000Z`, { days: count });
    if (!away.includes(now.slice(0, 10))) await jobAt(world, now).run(() => true);
  }
}

async function remindersOf({ db, lead, applicationId }: BoardWorld, section = PARTNER_PART) {
  const { sent } = await loadReminders(db, lead, applicationId);
  return sent
    .filter((one) => one.section === section)
    .map(({ mark, sentOn }) => [mark, sentOn])
    .reverse();
}

describe("a service that runs every day", () => {
  test.each([
    ["HE", "2026-04-08", "over Easter", ["2026-03-17", "2026-03-26", "2026-04-02"]],
    ["NW", "2026-05-15", "over the 1st of May and Ascension Day", ["2026-04-23", "2026-05-05", "2026-05-12"]],
    ["HE", "2027-11-03", "Hesse works on All Saints' Day", ["2027-10-14", "2027-10-25", "2027-11-01"]],
    ["NW", "2027-11-03", "NRW does not", ["2027-10-13", "2027-10-22", "2027-10-29"]],
    ["HE", "2027-01-04", "over Christmas and New Year", ["2026-12-11", "2026-12-22", "2026-12-30"]],
  ] as const)("%s, planned for %s, %s: %j", async (state, day, _why, days) => {
    const world = await boardWorld(state);
    await world.plan(day);
    await pass(world, later(`${day}T00:00:00Z`, { days: -40 }).slice(0, 10), 45);
    expect(await remindersOf(world)).toEqual([14, 7, 2].map((mark, position) => [mark, days[position]]));
  });
});

describe("who is reminded, and of what", () => {
  test("all that owe something: people in their inbox, with a mail that says nothing of the case", async () => {
    const world = await boardWorld();
    await world.plan("2026-03-20");
    await jobAt(world, "2026-03-02T06:30:00.000Z").run(() => true);
    // 7.30 in the morning, 14 working days before.
    const [entry] = await listNotifications(world.db, world.joined, { limit: 5 });
    expect(entry && sentenceOf(entry)).toBe(
      "Im Antrag „Gemeinsame Kasse“ fehlt von Söhrewald noch: der Beschluss als PDF und die Freigabe des eigenen Teils. Geplant ist der Antrag für den 20.03.2026, in 14 Arbeitstagen.",
    );
    const mail = (await listMails(world.db)).find(
      ({ to, subject }) => to === "post@soehrewald.example" && subject.includes("fehlt noch etwas"),
    );
    expect(mail?.text).toContain(`https://ikz.example/nachrichten/${entry?.id}`);
    expect(mail?.text).not.toMatch(/Söhrewald|Niestetal|PDF|20\.03/);
    expect(await remindersOf(world, "participant:lead")).toEqual([[14, "2026-03-02"]]);
    // Nobody was invited to the third part.
    expect(await remindersOf(world, "participant:third")).toEqual([]);
  });

  test("nobody whose part is ready; who is not ready again after a mark waits for the next", async () => {
    const world = await boardWorld();
    await world.plan("2026-03-20");
    await world.finish();
    await pass(world, "2026-03-02", 10);
    expect(await remindersOf(world)).toEqual([]);
    world.db.connection.exec("UPDATE documents SET removed_at = added_at");
    await pass(world, "2026-03-11", 9);
    expect(await remindersOf(world)).toEqual([[2, "2026-03-18"]]);
  });
});

describe("when nobody is reminded", () => {
  test("before seven in the morning, in Germany", async () => {
    const world = await boardWorld();
    await world.plan("2026-03-20");
    await jobAt(world, "2026-03-02T05:59:00.000Z").run(() => true);
    expect(await remindersOf(world)).toEqual([]);
    await jobAt(world, "2026-03-02T06:00:00.000Z").run(() => true);
    expect(await remindersOf(world)).toEqual([[14, "2026-03-02"]]);
  });

  test("for what is past when the day is set; the next mark comes", async () => {
    const world = await boardWorld();
    await world.plan("2026-03-16", "2026-03-10T09:00:00.000Z");
    await pass(world, "2026-03-10", 8);
    expect(await remindersOf(world)).toEqual([[2, "2026-03-12"]]);
  });

  test("while it is switched off, nor afterwards for what passed meanwhile", async () => {
    const world = await boardWorld();
    const { db, lead, applicationId } = world;
    await world.plan("2026-03-20");
    await switchReminders(db, lead, { applicationId, automatic: false, now: NOW });
    await pass(world, "2026-03-02", 8);
    const now = "2026-03-12T08:00:00.000Z";
    await switchReminders(db, lead, { applicationId, automatic: true, now });
    await pass(world, "2026-03-12", 10);
    expect(await remindersOf(world)).toEqual([[2, "2026-03-18"]]);
  });

  test("twice on one day: who was reminded by hand is left out", async () => {
    const world = await boardWorld();
    const { db, lead, applicationId } = world;
    await world.plan("2026-03-20");
    const mails = { noticeMail, invitedMail: () => ({ subject: "", text: "" }) };
    const given = { applicationId, unready: [unready()], ...mails, now: "2026-03-02T08:00:00.000Z" };
    await remindByHand(db, lead, given);
    await pass(world, "2026-03-02", 12);
    expect(await remindersOf(world)).toEqual([
      [null, "2026-03-02"],
      [7, "2026-03-11"],
    ]);
  });
});

describe("a service that was away", () => {
  test("makes up for the nearest mark alone, on a working day", async () => {
    const world = await boardWorld();
    await world.plan("2026-03-20");
    // From before the first mark until the Friday after the second; back on Saturday.
    const away = Array.from({ length: 12 }, (_, count) =>
      later("2026-03-02T00:00:00Z", { days: count }).slice(0, 10),
    );
    await pass(world, "2026-03-02", 20, away);
    expect(await remindersOf(world)).toEqual([
      [7, "2026-03-16"],
      [2, "2026-03-18"],
    ]);
  });

  test("leaves the rest to the next round when it is to stop, and goes on past one that cannot be read", async () => {
    const world = await boardWorld();
    await world.plan("2026-03-20");
    await jobAt(world, NOW).run(() => false);
    expect(await remindersOf(world)).toEqual([]);
    const { db, lead, applicationId } = world;
    db.connection.exec("UPDATE sections SET data = '{\"name\":7}' WHERE name = 'participant:third'");
    const { run, lines } = jobAt(world, NOW);
    await run(() => true);
    expect(lines.join()).toContain("reminders.failed");
    expect((await loadReminders(db, lead, applicationId)).handled).toEqual([]);
  });
});
