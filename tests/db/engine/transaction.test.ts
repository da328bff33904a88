import { describe, expect, test } from "vitest";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit, verifyAuditChain } from "~/db/log/audit";
import { findOrganisationByName } from "~/db/people/organisations";
import { listMails, queueMail } from "~/db/telling/outbox";
import { freshDatabase, NOW } from "~/tests/db/world";

const mail = { to: "post@gemeinde.example", subject: "Betreff", text: "Text" };
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("a transaction", () => {
  test("that fails leaves nothing behind", async () => {
    const db = await freshDatabase();
    const failing = transaction(db, async (tx) => {
      await queueMail(tx, mail, NOW);
      await appendAudit(tx, { now: NOW, actor: null, action: "test" });
      throw new Error("halfway");
    });
    await expect(failing).rejects.toThrow("halfway");
    expect(await listMails(db)).toEqual([]);
    expect(await verifyAuditChain(db)).toMatchObject({ ok: true, entries: 0 });
  });

  test("waits for the one before it, also when that fails", async () => {
    const db = await freshDatabase();
    const order: string[] = [];
    const step = (name: string, fails: boolean) =>
      transaction(db, async (tx) => {
        order.push(`${name} begins`);
        await pause();
        await queueMail(tx, { ...mail, subject: name }, NOW);
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const results = await Promise.allSettled([step("a", false), step("b", true), step("c", false)]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect((await listMails(db)).map((one) => one.subject).sort()).toEqual(["a", "c"]);
  });

  test("is not seen by readers before it ends", async () => {
    const db = await freshDatabase();
    await transaction(db, async (tx) => {
      await queueMail(tx, mail, NOW);
      expect(await listMails(db)).toEqual([]);
    });
    expect(await listMails(db)).toHaveLength(1);
  });

  test("cannot hold another one", async () => {
    const db = await freshDatabase();
    const nested = transaction(db, () => transaction(db, async () => undefined));
    await expect(nested).rejects.toThrow("open already");
    await expect(transaction(db, async () => "next")).resolves.toBe("next");
  });

  test("gives the right to write only while it lasts", async () => {
    const db = await freshDatabase();
    const kept: Transaction[] = [];
    await transaction(db, async (tx) => {
      kept.push(tx);
    });
    expect(() => kept[0]?.sql).toThrow("has ended");
  });

  test("is the only way to write: the reading connection refuses", async () => {
    const db = await freshDatabase();
    expect(() => db.reader.run("DELETE FROM people")).toThrow();
    expect(await findOrganisationByName(db, "keine")).toBeNull();
  });
});
