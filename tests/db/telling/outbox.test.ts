import { describe, expect, test } from "vitest";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase, transaction } from "~/db/engine/transaction";
import {
  claimMail,
  MAIL_CLAIM_MINUTES,
  MAIL_RETRY_MINUTES,
  markFailed,
  markSent,
} from "~/db/telling/mail-delivery";
import { listMails, type NewMail, queueMail } from "~/db/telling/outbox";
import { later } from "~/db/values/instant";
import { freshDatabase, NOW } from "~/tests/db/world";

async function queued(changes: Partial<NewMail> = {}) {
  const db = await freshDatabase();
  const mail = { to: "Post@Gemeinde.example", subject: "Betreff", text: "Text", ...changes };
  const id = await transaction(db, (tx) => queueMail(tx, mail, NOW));
  const stored = async () => (await listMails(db))[0];
  return { db, id, stored };
}

const afterClaim = later(NOW, { minutes: MAIL_CLAIM_MINUTES });

describe("the outbox", () => {
  test("gives a mail until it is sent", async () => {
    const { db, id, stored } = await queued();
    expect(await claimMail(db, NOW)).toMatchObject({ id, to: "post@gemeinde.example", attempts: 1 });
    await markSent(db, { id, now: NOW });
    expect(await claimMail(db, later(NOW, { days: 9 }))).toBeNull();
    expect(await stored()).toMatchObject({ sentAt: NOW, attempts: 1, text: "Text", claimedAt: null });
  });

  test("waits longer after each failure and gives up at last", async () => {
    const { db, id, stored } = await queued();
    let now = NOW;
    for (const [at, minutes] of MAIL_RETRY_MINUTES.entries()) {
      expect(await claimMail(db, now)).toMatchObject({ id, attempts: at + 1, interrupted: false });
      const failed = { id, attempts: at + 1, error: "421 busy", now };
      expect(await markFailed(db, failed)).toEqual({ nextAttemptAt: later(now, { minutes }) });
      expect(await claimMail(db, later(now, { seconds: minutes * 60 - 1 }))).toBeNull();
      now = later(now, { minutes });
    }
    const attempts = MAIL_RETRY_MINUTES.length + 1;
    expect(await claimMail(db, now)).toMatchObject({ attempts });
    expect(await markFailed(db, { id, attempts, error: "550 unknown", now })).toEqual({
      nextAttemptAt: null,
    });
    expect(await claimMail(db, later(now, { days: 99 }))).toBeNull();
    expect(await stored()).toMatchObject({
      sentAt: null,
      attempts,
      lastError: "550 unknown",
      givenUp: "refused",
      text: "Text",
    });
  });
});

describe("a claim", () => {
  test("is one loop's alone, whichever connection it came by", async () => {
    const { db } = await queued();
    for (const to of ["b@gemeinde.example", "c@gemeinde.example"]) {
      await transaction(db, (tx) => queueMail(tx, { to, subject: "", text: "" }, NOW));
    }
    const other = await openDatabase(db.path);
    const claimed = [];
    for (const one of [db, other, db, other, db]) claimed.push(await claimMail(one, NOW));
    await closeDatabase(other);
    const ids = claimed.flatMap((mail) => mail?.id ?? []);
    expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
  });

  test("left by a loop that died makes the mail due once more, with the same id, and then no more", async () => {
    const { db, id, stored } = await queued({ secret: true });
    await claimMail(db, NOW);
    expect(await claimMail(db, later(NOW, { seconds: MAIL_CLAIM_MINUTES * 60 - 1 }))).toBeNull();
    expect(await claimMail(db, afterClaim)).toMatchObject({ id, attempts: 2, interrupted: true });
    expect(await claimMail(db, later(NOW, { hours: 1 }))).toBeNull();
    expect(await stored()).toMatchObject({ givenUp: "interrupted", dueAt: null, text: "" });
  });

  test("after an interruption is retried as ever when the mail server says no", async () => {
    const { db, id } = await queued();
    await claimMail(db, NOW);
    await claimMail(db, afterClaim);
    const failed = await markFailed(db, { id, attempts: 2, error: "421", now: afterClaim });
    expect(failed.nextAttemptAt).toBe(later(afterClaim, { minutes: MAIL_RETRY_MINUTES[1] }));
    expect(await claimMail(db, later(NOW, { hours: 1 }))).toMatchObject({ id, attempts: 3 });
  });

  test("that another has taken over since cannot put the mail off, but can say that it was sent", async () => {
    const { db, id, stored } = await queued();
    await claimMail(db, NOW);
    await claimMail(db, afterClaim);
    const before = await stored();
    expect(await markFailed(db, { id, attempts: 1, error: "late", now: afterClaim })).toEqual({
      nextAttemptAt: null,
    });
    expect(await stored()).toEqual(before);
    await markSent(db, { id, now: afterClaim });
    expect(await stored()).toMatchObject({ sentAt: afterClaim, dueAt: null });
  });
});

describe("a mail whose link ends", () => {
  const expiresAt = later(NOW, { minutes: 15 });
  const secret = { secret: true, expiresAt, text: "https://ikz.example/anmelden/abc" };

  test("is never sent from then on, and its text is emptied", async () => {
    const { db, stored } = await queued(secret);
    expect(await claimMail(db, expiresAt)).toBeNull();
    expect(await stored()).toMatchObject({ givenUp: "expired", dueAt: null, text: "", attempts: 0 });
  });

  test("is sent up to the last moment", async () => {
    const { db, id } = await queued(secret);
    expect(await claimMail(db, later(NOW, { seconds: 15 * 60 - 1 }))).toMatchObject({ id });
  });

  test("is tried again only while the link still works, and emptied with the last attempt", async () => {
    const { db, id, stored } = await queued(secret);
    const tried: string[] = [];
    let now: string | null = NOW;
    while (now !== null) {
      const mail = await claimMail(db, now);
      expect(mail?.text).toBe(secret.text);
      tried.push(now);
      const failed: Parameters<typeof markFailed>[1] = {
        id,
        attempts: mail?.attempts ?? 0,
        error: "451 later",
        now,
      };
      now = (await markFailed(db, failed)).nextAttemptAt;
    }
    expect(tried).toEqual([0, 1, 6].map((minutes) => later(NOW, { minutes })));
    expect(await stored()).toMatchObject({ givenUp: "expired", text: "", lastError: "451 later" });
  });
});
