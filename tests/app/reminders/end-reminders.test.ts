import { afterEach, describe, expect, test } from "vitest";
import { createClock } from "~/app/clock/clock.server";
import { createLog } from "~/app/log/log.server";
import { sentenceOf } from "~/app/notices/notice-words";
import { reminderJob } from "~/app/reminders/reminder-job.server";
import type { Actor } from "~/db/access/policy/actor";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { listNotifications } from "~/db/telling/notifications";
import { listMails } from "~/db/telling/outbox";
import { germanDay } from "~/db/values/german-day";
import { later } from "~/db/values/instant";
import { takeInProgrammes } from "~/rules";
import { programmeSchema } from "~/rules/programmes/programme-schema";
import { successor } from "../programmes/successor";
import { type BoardWorld, boardWorld } from "../readiness/board-world";

const sender = {
  origin: "https://ikz.example",
  operator: { name: "Stadt", address: ["Markt 1"], email: "ikz@stadt.example", phone: "0" },
};

afterEach(() => takeInProgrammes([]));

/** A process that has just started, every morning from the first day on; twice a day, since it may start anew. */
async function pass({ db }: BoardWorld, from: string, days: number) {
  for (let count = 0; count < days * 2; count += 1) {
    const now = later(`${from}T09:00:00.000Z`, { hours: count * 12 });
    const clock = createClock(undefined, () => Date.parse(now));
    await reminderJob({ db, clock, log: createLog(clock.now, () => undefined), sender }).run(() => true);
  }
}

const entriesOf = async ({ db }: BoardWorld, actor: Actor) =>
  (await listNotifications(db, actor, { limit: 50 }))
    .filter(({ kind }) => kind === "programme.ends")
    .toReversed();
const daysOf = async (world: BoardWorld) =>
  (await entriesOf(world, world.lead)).map(({ createdAt }) => germanDay(createdAt));

describe("before the last sure day of its programme, the lead of a draft without a planned day", () => {
  test.each([
    ["HE", ["2026-11-11", "2026-11-20", "2026-11-27"]],
    ["NW", ["2026-12-10", "2026-12-21", "2026-12-29"]],
  ] as const)("%s: is reminded at each mark once: %j", async (state, days) => {
    const world = await boardWorld(state);
    await pass(world, "2026-11-01", 75);
    expect(await daysOf(world)).toEqual(days);
    expect(await entriesOf(world, world.joined)).toEqual([]);
    const [first] = await entriesOf(world, world.lead);
    expect(first && sentenceOf(first)).toMatch(
      /^Für den Antrag „Gemeinsame Kasse“ ist kein Antragstag geplant\. .*, in 14 Arbeitstagen\. Etwas zu tun ist noch für Niestetal, Söhrewald und Kaufungen\. Wie es danach weitergeht, fragen Sie die Bewilligungsbehörde schriftlich\.$/,
    );
    const mails = (await listMails(world.db)).filter(({ subject }) => subject.includes("läuft das"));
    expect(mails).toHaveLength(3);
    expect(mails[0]?.text).toContain("Antrag „Gemeinsame Kasse“");
    expect(mails[0]?.text).not.toMatch(/Niestetal|Söhrewald|Kaufungen/);
  });

  test("is not reminded of it once a day is planned, nor while reminders are off", async () => {
    const planned = await boardWorld();
    await pass(planned, "2026-11-09", 5);
    await planned.plan("2027-02-01", "2026-11-16T09:00:00.000Z");
    await pass(planned, "2026-11-16", 20);
    expect(await daysOf(planned)).toEqual(["2026-11-11"]);
    const off = await boardWorld();
    const { db, lead, applicationId } = off;
    await switchReminders(db, lead, { applicationId, automatic: false, now: "2026-11-01T09:00:00.000Z" });
    await pass(off, "2026-11-09", 25);
    expect(await daysOf(off)).toEqual([]);
  });

  test("is not reminded for what was handed in or deleted", async () => {
    for (const change of ["status = 'submitted'", "deleted_at = '2026-11-01T00:00:00.000Z'"]) {
      const world = await boardWorld();
      world.db.connection.exec(`UPDATE applications SET ${change}`);
      await pass(world, "2026-11-09", 25);
      expect(await daysOf(world)).toEqual([]);
    }
  });

  test("is not reminded where the draft goes on under the next version by itself", async () => {
    takeInProgrammes([programmeSchema.parse(successor())]);
    const world = await boardWorld();
    await pass(world, "2026-12-01", 45);
    expect(await daysOf(world)).toEqual([]);
  });
});
