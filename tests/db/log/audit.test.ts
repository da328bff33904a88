import SqliteConnection from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { listAudit, verifyAuditChain } from "~/db/log/audit";
import { saveSections } from "~/db/sections/sections";
import { draft, freshDatabase, member, NOW } from "~/tests/db/world";

async function filled() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
  await saveSections(db, lead.actor, { applicationId, changes, now: NOW });
  return { db, applicationId, lead };
}

describe("the audit chain", () => {
  test("holds for what the program wrote", async () => {
    const { db, applicationId, lead } = await filled();
    const lines = await listAudit(db, lead.actor, applicationId);
    expect(lines.map((line) => line.action)).toEqual(["section.saved", "application.created"]);
    expect(lines[0]).toMatchObject({
      actorId: lead.actor.personId,
      at: NOW,
      detail: { section: "project", version: 2 },
    });
    expect(await verifyAuditChain(db)).toMatchObject({ ok: true, entries: lines[0]?.sequence });
  });

  // Someone with the file in hand can take the triggers away; the chain still tells.
  test.each([
    [
      "one flipped bit in the detail",
      "UPDATE audit_log SET detail = replace(detail, '2', '3') WHERE sequence = :last",
      0,
    ],
    ["another actor", "UPDATE audit_log SET actor_id = 'someone' WHERE sequence = 3", 3],
    ["another time", "UPDATE audit_log SET at = '2026-03-02T09:00:00.001Z' WHERE sequence = 2", 2],
    ["an entry gone from the middle", "DELETE FROM audit_log WHERE sequence = 2", 2],
    ["the first entry gone", "DELETE FROM audit_log WHERE sequence = 1", 1],
    ["a forged hash", "UPDATE audit_log SET hash = previous_hash WHERE sequence = 1", 1],
  ])("shows %s", async (_what, statement, brokenAt) => {
    const { db } = await filled();
    const raw = new SqliteConnection(db.path);
    raw.exec("DROP TRIGGER audit_log_never_change; DROP TRIGGER audit_log_never_go;");
    const last = Number(raw.prepare("SELECT max(sequence) FROM audit_log").pluck().get());
    const change = raw.prepare(statement);
    const { changes } = statement.includes(":last") ? change.run({ last }) : change.run();
    raw.close();
    expect(changes).toBe(1);
    expect(await verifyAuditChain(db)).toEqual({ ok: false, brokenAt: brokenAt || last });
  });
});
