import { beforeEach, describe, expect, test } from "vitest";
import { deleteDraft, restoreDraft } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import { transaction } from "~/db/engine/transaction";
import { removeParticipant } from "~/db/participants/participants";
import { removeMember } from "~/db/people/team/members";
import { sendReminder } from "~/db/reminders/send-reminder";
import { chooseMails, listNotifications } from "~/db/telling/notifications";
import { notify } from "~/db/telling/notify";
import { listMails } from "~/db/telling/outbox";
import { invited, NOW, PARTNER_PART, unready } from "~/tests/db/world";
import { at, mail, mailWorld, NO_MAIL } from "./mail-world";

let world: Awaited<ReturnType<typeof mailWorld>>;
beforeEach(async () => {
  world = await mailWorld();
});

const chooseNone = () => chooseMails(world.db, world.second, { notices: "none", now: at(80) });
const remove = () =>
  removeMember(world.db, world.lead.actor, {
    organisationId: world.lead.organisationId,
    personId: world.second.personId,
    now: at(80),
  });
const discard = (now: string) =>
  deleteDraft(world.db, world.lead.actor, { applicationId: world.applicationId, noticeMail: mail, now });
const removePartner = (now: string) =>
  removeParticipant(world.db, world.lead.actor, {
    applicationId: world.applicationId,
    section: PARTNER_PART,
    noticeMail: mail,
    now,
  });

describe("whether a mail that waits still goes is decided when its hour comes", () => {
  test.each<[what: string, change: () => Promise<unknown>, to: "both" | "first" | "nobody"]>([
    ["nothing", async () => undefined, "both"],
    ["one wants no mails any more", chooseNone, "first"],
    ["one was removed from the organisation", remove, "first"],
    ["the draft was deleted", () => discard(at(80)), "nobody"],
  ])("%s", async (_what, change, to) => {
    const { server, db, lead, second, deliver, joined, upload } = world;
    await upload(await joined(), 70);
    await change();
    await deliver(130);
    const told = server.mails.filter(({ text }) => text.includes("hochgeladen")).flatMap((sent) => sent.to);
    const expected = { both: [lead.email, second.email], first: [lead.email], nobody: [] };
    expect(told.sort()).toEqual(expected[to].sort());
    const entries = await listNotifications(db, second, { limit: 5 });
    const uploaded = entries.find(({ kind }) => kind === "partner.uploaded");
    expect(uploaded?.mail === null).toBe(to !== "both");
  });

  test.each([
    ["one wants no mails any more", chooseNone],
    ["one was removed from the organisation", remove],
  ])("%s, after the mail server refused it for now", async (_what, change) => {
    const { server, db, lead, second, deliver, joined, upload } = world;
    await upload(await joined(), 70);
    server.refuse(450);
    await deliver(130);
    await change();
    server.refuse(null);
    expect(await deliver(200)).toEqual([lead.email]);
    expect(await deliver(3000)).toEqual([]);
    const given = (await listMails(db)).filter(({ to }) => to === second.email);
    expect(given.slice(0, 1)).toMatchObject([{ to: second.email, givenUp: "unwanted" }]);
  });

  test("who was taken out of the case is told that, and nothing else of it", async () => {
    const { server, db, applicationId, deliver, joined } = world;
    const other = await joined();
    const told = { applicationId, title: "Kasse", number: "IKZ-HE-2026-0001" };
    const to = other.memberships.map(({ organisationId }) => ({ organisationId }));
    for (const kind of ["decision.recorded", "appeal.recorded"] as const) {
      await transaction(db, (tx) =>
        notify(tx, null, { kind, figures: told, to, noticeMail: mail, now: at(70) }),
      );
    }
    await removePartner(at(71));
    expect(await deliver(131)).toEqual([other.email]);
    const { subject, text } = server.mails.at(-1) ?? NO_MAIL;
    expect(subject).toBe("IKZ-Antrag: Ihr Teil wurde aus einem Antrag herausgenommen");
    expect(text).not.toContain("entschieden");
  });
});

describe("an invitation is sent only while it stands", () => {
  const invite = (email: string) => invited(world.db, world.lead.actor, world.applicationId, email);

  test.each<[what: string, change: () => Promise<unknown>, to: string[]]>([
    ["nothing", async () => undefined, ["alt@soehrewald.example"]],
    ["another took its place", () => invite("neu@soehrewald.example"), ["neu@soehrewald.example"]],
    ["the participant was removed", () => removePartner(NOW), []],
  ])("%s", async (_what, change, to) => {
    await invite("alt@soehrewald.example");
    await change();
    const sent = await world.deliver(1);
    expect(sent.filter((one) => one.endsWith("soehrewald.example"))).toEqual(to);
  });

  test("nor is a reminder of one that was replaced", async () => {
    const { db, lead, applicationId, deliver } = world;
    await invite("alt@soehrewald.example");
    await deliver(1);
    const reminder = {
      applicationId,
      unready: unready(),
      plannedDay: null,
      mark: null,
      noticeMail: mail,
      invitedMail: () => ({ subject: "Eine Einladung wartet auf Sie", text: "" }),
      now: at(2),
    };
    expect(await transaction(db, (tx) => sendReminder(tx, lead.actor, reminder))).toBe(true);
    await invite("neu@soehrewald.example");
    expect(await deliver(3)).toEqual(["neu@soehrewald.example"]);
  });

  test("one whose draft was deleted when it should have gone is shown as not delivered after all", async () => {
    const { db, lead, applicationId, deliver } = world;
    await invite("alt@soehrewald.example");
    await discard(NOW);
    expect(await deliver(1)).not.toContain("alt@soehrewald.example");
    await restoreDraft(db, lead.actor, { applicationId, noticeMail: mail, now: at(2) });
    const seen = await loadApplication(db, lead.actor, applicationId);
    expect(seen?.invitations).toMatchObject([{ undeliverable: true }]);
  });
});
