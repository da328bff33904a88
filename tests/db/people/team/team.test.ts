import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { verifyAuditChain } from "~/db/log/audit";
import { findActor } from "~/db/people/sessions";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { listApprovers } from "~/db/people/team/approvers";
import { endDeputy, nameDeputy } from "~/db/people/team/deputies";
import { handOverTasks } from "~/db/people/team/hand-over";
import { loadTeam } from "~/db/people/team/load-team";
import { addMember, giveRole, MEMBERS_PER_HOUR, removeMember } from "~/db/people/team/members";
import { listMails } from "~/db/telling/outbox";
import { colleague, draft, freshDatabase, member, NOW, partner, signIn } from "~/tests/db/world";

const mail = (organisation: string) => ({ subject: "Willkommen", text: organisation });

async function town() {
  const db = await freshDatabase();
  const { actor: mayor, organisationId } = await member(db, "Niestetal");
  const editor = await colleague(db, organisationId, "Hauptamt");
  const team = (actor: Actor = mayor, now = NOW) => loadTeam(db, actor, { organisationId, now });
  return { db, mayor, editor, organisationId, team };
}

/** The person on another day, with its role then. */
async function onDay(db: Database, { email }: Actor, now: string): Promise<Actor> {
  const token = await issueSignInToken(db, { email, now, minutes: 15 });
  const done = await redeemSignInToken(db, { token: token ?? "", now });
  const actor = done.ok ? await findActor(db, done.sessionToken, now) : null;
  if (!actor) throw new Error(email);
  return actor;
}

describe("members", () => {
  test("a colleague is added by its mailbox as editor, and told", async () => {
    const { db, editor, organisationId, team } = await town();
    const given = {
      organisationId,
      name: "Kämmerei",
      email: " Kaemmerei@Niestetal.example ",
      mail,
      now: NOW,
    };
    await addMember(db, editor, given);
    const { members, events } = await team();
    expect(members.map(({ email, role }) => [email, role])).toContainEqual([
      "kaemmerei@niestetal.example",
      "editor",
    ]);
    expect(events[0]).toMatchObject({ event: "member.added", person: "Kämmerei", by: "Hauptamt" });
    const mails = await listMails(db);
    expect(mails.find(({ subject }) => subject === "Willkommen")).toMatchObject({
      to: "kaemmerei@niestetal.example",
      text: "Niestetal",
    });
    const known = await signIn(db, "kaemmerei@niestetal.example");
    expect(known.memberships).toMatchObject([{ organisationId, role: "editor" }]);
  });

  test("is refused where it is none, or there already, or too many", async () => {
    const { db, editor, organisationId } = await town();
    const add = (email: string) => addMember(db, editor, { organisationId, name: "", email, mail, now: NOW });
    await expect(add("rathaus")).rejects.toThrow("keine E-Mail-Adresse");
    await expect(add(editor.email)).rejects.toThrow("gehört schon");
    for (let at = 2; at < MEMBERS_PER_HOUR; at += 1) await add(`amt${at}@niestetal.example`);
    await expect(add("noch@niestetal.example")).rejects.toThrow("in einer Stunde");
  });

  test("a member taken out acts no more; the last one and the last approver stay", async () => {
    const { db, mayor, editor, organisationId } = await town();
    const remove = (personId: string) => removeMember(db, mayor, { organisationId, personId, now: NOW });
    await expect(remove(mayor.personId)).rejects.toThrow("einzige freigebende Person");
    await remove(editor.personId);
    expect((await signIn(db, editor.email)).memberships).toEqual([]);
    await expect(remove(mayor.personId)).rejects.toThrow("Die letzte Person");
    await expect(remove(editor.personId)).rejects.toThrow(AccessDenied);
  });
});

describe("roles", () => {
  test("where there is no approver any member names the first, afterwards approvers do", async () => {
    const db = await freshDatabase();
    const lead = await member(db, "Kassel");
    const own = await partner(db, lead.actor, await draft(db, lead), "post@soehrewald.example");
    const organisationId = own.memberships[0]?.organisationId ?? "";
    const other = await colleague(db, organisationId, "Kollege");
    const give = (actor: Actor, personId: string, role: "editor" | "approver") =>
      giveRole(db, actor, { organisationId, personId, role, now: NOW });
    await give(own, own.personId, "approver");
    await expect(give(other, other.personId, "approver")).rejects.toThrow("nur eine freigebende Person");
    const named = await signIn(db, own.email);
    await give(named, other.personId, "approver");
    await give(await signIn(db, other.email), own.personId, "editor");
    await expect(give(await signIn(db, other.email), other.personId, "editor")).rejects.toThrow("einzige");
    const approvers = await listApprovers(db, other, { organisationId, now: NOW });
    expect(approvers.map(({ name }) => name)).toEqual(["Kollege"]);
  });
});

describe("a deputy", () => {
  const week = { fromDay: "2026-03-09", toDay: "2026-03-13" };
  const before = "2026-03-08T22:59:00.000Z";
  const first = "2026-03-08T23:01:00.000Z";
  const last = "2026-03-13T22:59:00.000Z";
  const after = "2026-03-13T23:01:00.000Z";

  test("is approver on its days, as days are in Germany, and on no other", async () => {
    const { db, mayor, editor, organisationId, team } = await town();
    const given = {
      organisationId,
      personId: editor.personId,
      forPersonId: mayor.personId,
      ...week,
      now: NOW,
    };
    await nameDeputy(db, mayor, given);
    const roles: [string, string][] = [];
    for (const now of [before, first, last, after]) {
      const role = (await onDay(db, editor, now)).memberships[0]?.role ?? "";
      roles.push([now, role]);
      const approvers = await listApprovers(db, mayor, { organisationId, now });
      expect(approvers.some(({ personId }) => personId === editor.personId)).toBe(role === "approver");
    }
    expect(roles.map(([, role]) => role)).toEqual(["editor", "approver", "approver", "editor"]);
    expect((await team(mayor, first)).deputies).toMatchObject([{ name: "Hauptamt", active: true, ...week }]);
    expect((await team(mayor, after)).deputies).toEqual([]);
  });

  test("makes nobody approver, takes nobody out and lengthens no days: its power ends with them", async () => {
    const { db, mayor, editor, organisationId, team } = await town();
    const [personId, forPersonId] = [editor.personId, mayor.personId];
    await nameDeputy(db, mayor, { organisationId, personId, forPersonId, ...week, now: NOW });
    const deputy = await onDay(db, editor, first);
    const own = { organisationId, personId, now: first };
    const further = { ...own, forPersonId, fromDay: "2026-03-14", toDay: "2026-03-20" };
    const deputyId = (await team()).deputies[0]?.id ?? "";
    for (const act of [
      () => giveRole(db, deputy, { ...own, role: "approver" }),
      () => removeMember(db, deputy, { ...own, personId: forPersonId }),
      () => nameDeputy(db, deputy, further),
      () => endDeputy(db, deputy, { organisationId, deputyId, now: first }),
    ])
      await expect(act()).rejects.toThrow("Eine Vertretung gibt frei und reicht ein.");
    expect((await onDay(db, editor, after)).memberships[0]?.role).toBe("editor");
  });

  test("ends when it is ended, or whom it stands for goes", async () => {
    const { db, mayor, editor, organisationId, team } = await town();
    const given = {
      organisationId,
      personId: editor.personId,
      forPersonId: mayor.personId,
      ...week,
      now: NOW,
    };
    await nameDeputy(db, mayor, given);
    const deputyId = (await team()).deputies[0]?.id ?? "";
    await endDeputy(db, mayor, { organisationId, deputyId, now: NOW });
    expect((await onDay(db, editor, first)).memberships[0]?.role).toBe("editor");
    await nameDeputy(db, mayor, given);
    const second = await colleague(db, organisationId, "Beigeordnete", "approver");
    await removeMember(db, second, { organisationId, personId: mayor.personId, now: NOW });
    expect((await onDay(db, editor, first)).memberships[0]?.role).toBe("editor");
  });

  test.each([
    ["the wrong way round", { fromDay: "2026-03-10", toDay: "2026-03-09" }, "vor dem ersten"],
    ["in the past", { fromDay: "2026-02-01", toDay: "2026-03-01" }, "schon vorbei"],
    ["too long", { fromDay: "2026-03-09", toDay: "2027-03-20" }, "höchstens ein Jahr"],
  ])("days %s are refused", async (_what, days, message) => {
    const { db, mayor, editor, organisationId } = await town();
    const given = {
      organisationId,
      personId: editor.personId,
      forPersonId: mayor.personId,
      ...days,
      now: NOW,
    };
    await expect(nameDeputy(db, mayor, given)).rejects.toThrow(message);
  });

  test("stands for an approver, is none itself, and in one place at a time", async () => {
    const { db, mayor, editor, organisationId } = await town();
    const name = (personId: string, forPersonId: string) =>
      nameDeputy(db, mayor, { organisationId, personId, forPersonId, ...week, now: NOW });
    await expect(name(mayor.personId, mayor.personId)).rejects.toThrow("gibt schon selbst frei");
    await expect(name(editor.personId, editor.personId)).rejects.toThrow("Vertreten wird");
    await name(editor.personId, mayor.personId);
    await expect(name(editor.personId, mayor.personId)).rejects.toThrow("in dieser Zeit schon");
  });
});

describe("handing one's tasks over", () => {
  test.each([
    [
      "an approver that stays",
      false,
      [
        ["Hauptamt", "approver"],
        ["Hauptamt Niestetal", "editor"],
      ],
    ],
    ["an approver that leaves", true, [["Hauptamt", "approver"]]],
  ] as const)("%s", async (_what, leave, expected) => {
    const { db, mayor, editor, organisationId, team } = await town();
    const given = { organisationId, personId: editor.personId, note: "Elternzeit", leave, now: NOW };
    await handOverTasks(db, mayor, given);
    const { members, events } = await team(editor);
    expect(members.map(({ name, role }) => [name, role])).toEqual(expected);
    expect(events[0]).toMatchObject({
      event: "tasks.handed-over",
      person: "Hauptamt",
      by: "Hauptamt Niestetal",
      detail: { note: "Elternzeit", left: leave },
    });
    expect((await verifyAuditChain(db)).ok).toBe(true);
  });

  test("not to oneself, and not to strangers", async () => {
    const { db, mayor, organisationId } = await town();
    const stranger = await member(db, "Kassel");
    const hand = (personId: string) =>
      handOverTasks(db, mayor, { organisationId, personId, note: "", leave: false, now: NOW });
    await expect(hand(mayor.personId)).rejects.toThrow("andere Person");
    await expect(hand(stranger.actor.personId)).rejects.toThrow(AccessDenied);
  });
});
