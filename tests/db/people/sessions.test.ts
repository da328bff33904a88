import { describe, expect, test } from "vitest";
import { removeMembership } from "~/db/people/organisations";
import { SESSION_IDLE_HOURS } from "~/db/people/periods";
import { endAllSessions, endSession, findActor, listSessions } from "~/db/people/sessions";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { later } from "~/db/values/instant";
import { freshDatabase, member, NOW } from "~/tests/db/world";

async function begun() {
  const db = await freshDatabase();
  const { email, organisationId } = await member(db, "Niestetal", "municipality", "06633016");
  const open = async (now = NOW) => {
    const token = (await issueSignInToken(db, { email, now, minutes: 15 })) ?? "";
    const done = await redeemSignInToken(db, { token, now });
    if (!done.ok) throw new Error(done.reason);
    return done;
  };
  return { db, email, organisationId, open };
}

describe("a session", () => {
  test("knows the person and the organisations it acts for, as they are now", async () => {
    const { db, email, organisationId, open } = await begun();
    const { sessionToken, actor } = await open();
    expect(await findActor(db, sessionToken, NOW)).toEqual(actor);
    expect(actor).toMatchObject({
      email,
      name: "Hauptamt Niestetal",
      memberships: [
        {
          organisationId,
          organisationName: "Niestetal",
          kind: "municipality",
          key: "06633016",
          role: "approver",
          addedBy: "operator",
        },
      ],
    });
    await removeMembership(db, { personId: actor.personId, organisationId, now: NOW });
    expect(await findActor(db, sessionToken, NOW)).toMatchObject({ email, memberships: [] });
    expect(await findActor(db, "guess", NOW)).toBeNull();
  });

  test.each([
    ["used again within twelve hours", [11, 22, 33], true],
    ["left alone for twelve hours", [SESSION_IDLE_HOURS], false],
    ["used all week", Array.from({ length: 16 }, (_, turn) => (turn + 1) * 10), true],
    ["older than seven days", Array.from({ length: 17 }, (_, turn) => (turn + 1) * 10), false],
  ])("%s: %j", async (_name, hours, alive) => {
    const { db, open } = await begun();
    const { sessionToken } = await open();
    let actor = null;
    for (const hour of hours) actor = await findActor(db, sessionToken, later(NOW, { hours: hour }));
    expect(actor !== null).toBe(alive);
  });

  test("ends here, everywhere else, or everywhere", async () => {
    const { db, open } = await begun();
    const [first, second, third, fourth] = [await open(), await open(), await open(), await open()];
    await endSession(db, first.sessionToken, NOW);
    expect(await findActor(db, first.sessionToken, NOW)).toBeNull();
    // `member` has signed in once as well.
    expect((await listSessions(db, second.actor, NOW)).filter((one) => one.current)).toHaveLength(1);
    expect(await endAllSessions(db, second.actor, { exceptCurrent: true, now: NOW })).toBe(3);
    expect(await findActor(db, second.sessionToken, NOW)).not.toBeNull();
    expect(await findActor(db, third.sessionToken, NOW)).toBeNull();
    expect(await findActor(db, fourth.sessionToken, NOW)).toBeNull();
    expect(await endAllSessions(db, second.actor, { now: NOW })).toBe(1);
    expect(await findActor(db, second.sessionToken, NOW)).toBeNull();
  });
});
