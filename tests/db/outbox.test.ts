import { describe, expect, test } from "vitest";
import { later } from "~/db/instant";
import { dueMails, listMails, MAIL_RETRY_MINUTES, markFailed, markSent, queueMail } from "~/db/outbox";
import { transaction } from "~/db/transaction";
import { freshDatabase, NOW } from "./world";

async function queued() {
  const db = await freshDatabase();
  const mail = { to: "Post@Gemeinde.example", subject: "Betreff", text: "Text" };
  const id = await transaction(db, (tx) => queueMail(tx, mail, NOW));
  return { db, id };
}

describe("the outbox", () => {
  test("gives a mail until it is sent", async () => {
    const { db, id } = await queued();
    expect((await dueMails(db, NOW)).map((mail) => [mail.id, mail.to])).toEqual([
      [id, "post@gemeinde.example"],
    ]);
    await markSent(db, { id, now: NOW });
    expect(await dueMails(db, later(NOW, { days: 9 }))).toEqual([]);
    expect((await listMails(db))[0]).toMatchObject({ sentAt: NOW, attempts: 1, text: "Text" });
  });

  test("waits longer after each failure and gives up at last", async () => {
    const { db, id } = await queued();
    let now = NOW;
    for (const minutes of MAIL_RETRY_MINUTES) {
      const { nextAttemptAt } = await markFailed(db, { id, error: "421 busy", now });
      expect(nextAttemptAt).toBe(later(now, { minutes }));
      expect(await dueMails(db, later(now, { minutes: minutes - 1 }))).toEqual([]);
      now = later(now, { minutes });
      expect(await dueMails(db, now)).toHaveLength(1);
    }
    expect(await markFailed(db, { id, error: "550 unknown", now })).toEqual({ nextAttemptAt: null });
    expect(await dueMails(db, later(now, { days: 99 }))).toEqual([]);
    const attempts = MAIL_RETRY_MINUTES.length + 1;
    expect((await listMails(db))[0]).toMatchObject({ sentAt: null, attempts, lastError: "550 unknown" });
  });
});
