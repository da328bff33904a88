import { describe, expect, test } from "vitest";
import type { Database } from "~/db/engine/open";
import { SIGN_IN_LINKS_PER_HOUR } from "~/db/people/periods";
import { inspectSignInToken, issueSignInToken, redeemSignInToken, requestSignIn } from "~/db/people/sign-in";
import { claimMail, markSent } from "~/db/telling/mail-delivery";
import { listMails } from "~/db/telling/outbox";
import { instant, later } from "~/db/values/instant";
import { freshDatabase, member, NOW } from "~/tests/db/world";

async function begun() {
  const db = await freshDatabase();
  const { email } = await member(db, "Niestetal");
  return { db, email };
}

async function request(db: Database, email: string, now = NOW): Promise<string | null> {
  let token: string | null = null;
  await requestSignIn(db, {
    email,
    now,
    minutes: 15,
    linkFor: (secret) => {
      token = secret;
      return `https://ikz.example/anmelden/${secret}`;
    },
    mail: (link) => ({ subject: "Anmelden", text: link }),
  });
  return token;
}

describe("a sign-in link", () => {
  test("goes to a known address, whatever its case, and only its hash is stored", async () => {
    const { db, email } = await begun();
    const token = await request(db, ` ${email.toUpperCase()} `);
    expect(token).toMatch(/^[\w-]{43}$/);
    const mail = await claimMail(db, NOW);
    expect(mail).toMatchObject({ to: email, text: `https://ikz.example/anmelden/${token}` });
    const stored = db.connection.prepare("SELECT token_hash FROM sign_in_tokens").pluck().all();
    expect(stored).not.toContain(token);
    await markSent(db, { id: mail?.id ?? "", now: NOW });
    expect((await listMails(db))[0]).toMatchObject({ sentAt: NOW, text: "" });
  });

  test("is not sent to an unknown address, and nothing tells so", async () => {
    const { db } = await begun();
    expect(await request(db, "niemand@gemeinde.example")).toBeNull();
    expect(await listMails(db)).toEqual([]);
  });

  test.each([
    ["at once", { minutes: 0 }, "valid"],
    ["in its last moment", { minutes: 14 }, "valid"],
    ["after a quarter of an hour", { minutes: 15 }, "expired"],
    ["after a day", { days: 1 }, "expired"],
  ])("%s is %s", async (_when, span, state) => {
    const { db, email } = await begun();
    const token = (await request(db, email)) ?? "";
    const now = later(NOW, span);
    expect(await inspectSignInToken(db, token, now)).toBe(state);
    const redeemed = await redeemSignInToken(db, { token, now });
    expect(redeemed.ok ? "valid" : redeemed.reason).toBe(state);
  });

  test("works once; looking at it uses nothing up", async () => {
    const { db, email } = await begun();
    const token = (await request(db, email)) ?? "";
    for (let look = 0; look < 3; look += 1) {
      expect(await inspectSignInToken(db, token, NOW)).toBe("valid");
    }
    const both = await Promise.all([
      redeemSignInToken(db, { token, now: NOW }),
      redeemSignInToken(db, { token, now: NOW }),
    ]);
    expect(both.map((one) => (one.ok ? "in" : one.reason))).toEqual(["in", "used"]);
    expect(await inspectSignInToken(db, token, NOW)).toBe("used");
    expect(await inspectSignInToken(db, "guess", NOW)).toBe("unknown");
  });

  test("of the demo works again until it expires", async () => {
    const { db, email } = await begun();
    const given = { email, now: NOW, minutes: 1440, reusable: true };
    const token = (await issueSignInToken(db, given)) ?? "";
    for (const hours of [0, 1, 23]) {
      expect((await redeemSignInToken(db, { token, now: later(NOW, { hours }) })).ok).toBe(true);
    }
    expect(await inspectSignInToken(db, token, later(NOW, { hours: 24 }))).toBe("expired");
    expect(await issueSignInToken(db, { ...given, email: "niemand@gemeinde.example" })).toBeNull();
  });

  test("is sent at most five times in any hour for one address", async () => {
    const { db, email } = await begun();
    const links: (string | null)[] = [];
    for (let minute = 0; minute < 8; minute += 1) {
      links.push(await request(db, email, later(NOW, { minutes: minute })));
    }
    expect(links.filter((link) => link !== null)).toHaveLength(SIGN_IN_LINKS_PER_HOUR);
    expect(links.slice(SIGN_IN_LINKS_PER_HOUR)).toEqual([null, null, null]);
    expect(await request(db, email, later(NOW, { minutes: 59 }))).toBeNull();
    expect(await request(db, email, later(NOW, { minutes: 60 }))).not.toBeNull();
    expect(await request(db, email, later(NOW, { minutes: 60 }))).toBeNull();
  });

  test("of one address does not use up those of another", async () => {
    const { db, email } = await begun();
    const other = await member(db, "Söhrewald");
    for (let link = 0; link < 6; link += 1) await request(db, email);
    expect(await request(db, other.email)).not.toBeNull();
  });
});

test("instants have one spelling, so that text order is time order", () => {
  expect(instant("2026-03-02T10:00:00+01:00")).toBe(NOW);
  expect(() => instant("2026-03-02")).toThrow(RangeError);
});
