import { beforeEach, describe, expect, test } from "vitest";
import { latestClearance } from "~/db/clearances/clearance-log";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance, withdrawClearance } from "~/db/clearances/request-clearance";
import { addParticipant } from "~/db/participants/participants";
import { chooseMails, listNotifications, markAllRead } from "~/db/telling/notifications";
import { NOW, PARTNER_PART } from "~/tests/db/world";
import { at, mail, mailWorld } from "./mail-world";

let world: Awaited<ReturnType<typeof mailWorld>>;
beforeEach(async () => {
  world = await mailWorld();
});

describe("files that a participant uploads within an hour", () => {
  const entries = async () =>
    (await listNotifications(world.db, world.lead.actor, { limit: 20 })).flatMap((entry) =>
      entry.kind === "partner.uploaded" ? [[entry.figures.files, entry.readAt !== null]] : [],
    );

  test("are one entry and one mail, until somebody has read it or the mail is gone", async () => {
    const { server, db, lead, second, deliver, joined, upload } = world;
    const other = await joined();
    for (const minutes of [70, 71, 72]) await upload(other, minutes);
    expect(await entries()).toEqual([[3, false]]);
    await markAllRead(db, lead.actor, { until: at(71), now: at(72) });
    expect(await entries()).toEqual([[3, false]]);
    await markAllRead(db, lead.actor, { until: at(72), now: at(73) });
    await upload(other, 74);
    expect(await entries()).toEqual([
      [1, false],
      [3, true],
    ]);
    expect(await deliver(130)).toEqual([lead.email, second.email].sort());
    const texts = server.mails.slice(-2).map(({ text }) => text);
    for (const text of texts) expect(text).toContain("Eine Beteiligte hat 4 Dateien hochgeladen.");
    await upload(other, 140);
    expect(await entries()).toHaveLength(3);
  });

  test("do not grow for ever where one wants no mails", async () => {
    const { db, lead, joined, upload } = world;
    await chooseMails(db, lead.actor, { notices: "none", now: NOW });
    const other = await joined();
    for (const minutes of [70, 110, 131, 150]) await upload(other, minutes);
    expect(await entries()).toEqual([
      [2, false],
      [2, false],
    ]);
  });
});

/** A mail up to its signature, with the links as what they lead to. */
const said = (text: string) =>
  text
    .slice(0, text.indexOf("Sind Sie nicht angemeldet"))
    .replaceAll(/https:\S+nachrichten\/\S+/g, "LINK")
    .trimEnd();

test("two partners upload, hand over and clear within an hour: one mail to each member that says each thing once", async () => {
  const { server, db, lead, second, applicationId, deliver, join, upload } = world;
  const data = { name: "Kaufungen", key: "06633014", kind: "municipality" };
  const section = await addParticipant(db, lead.actor, { applicationId, data, now: NOW });
  const one = await join();
  const other = await join(section, "amt@kaufungen.example");
  await deliver(1);
  const part = (name: string, minutes: number) => ({
    applicationId,
    part: name,
    noticeMail: mail,
    now: at(minutes),
  });
  await upload(one, 10);
  await upload(other, 11, section);
  await upload(one, 12);
  await requestClearance(db, one, part(PARTNER_PART, 20));
  await withdrawClearance(db, one, part(PARTNER_PART, 21));
  await requestClearance(db, one, part(PARTNER_PART, 22));
  await requestClearance(db, other, part(section, 23));
  for (const [actor, name] of [[one, PARTNER_PART] as const, [other, section] as const]) {
    const seen = (await latestClearance(db.reader, applicationId, name))?.sequence ?? 0;
    await decideClearance(db, actor, { ...part(name, 30), seen, event: "cleared" });
  }
  expect(await deliver(59)).toEqual([]);
  expect(await deliver(60)).toEqual([lead.email, second.email].sort());
  for (const { subject, text } of server.mails.slice(-2)) {
    expect(subject).toBe("IKZ-Antrag: 5 Nachrichten für Sie");
    expect(said(text)).toBe(`Guten Tag,

bei IKZ-Antrag liegen 5 Nachrichten für Sie.

Antrag „Gemeinsame Personalverwaltung“

2 Einladungen wurden angenommen:
LINK

2 Beteiligte haben zusammen 3 Dateien hochgeladen:
LINK

Eine Beteiligte hat ihren Teil zurückgenommen:
LINK

2 Beteiligte haben ihren Teil zur Freigabe gegeben:
LINK

2 Beteiligte haben ihren Teil freigegeben:
LINK`);
  }
});
