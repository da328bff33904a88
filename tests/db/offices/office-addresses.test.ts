import { expect, test } from "vitest";
import { verifyAuditChain } from "~/db/log/audit";
import { keepOfficeAddress, loadOfficeAddresses } from "~/db/offices/office-addresses";
import { freshDatabase, NOW } from "~/tests/db/world";

test("what the operator last said of an address holds, and the log keeps all", async () => {
  const db = await freshDatabase();
  const office = "rp:kassel";
  const lines = ["Am Alten Stadtschloss 1", "34117 Kassel"];
  await keepOfficeAddress(db, { office, lines, kind: "confirmed", now: NOW });
  expect([...(await loadOfficeAddresses(db))]).toEqual([[office, { lines, kind: "confirmed" }]]);
  const moved = ["  Neue Straße 2", "", "34117 Kassel "];
  await keepOfficeAddress(db, { office, lines: moved, kind: "corrected", now: NOW });
  expect([...(await loadOfficeAddresses(db))]).toEqual([
    [office, { lines: ["Neue Straße 2", "34117 Kassel"], kind: "corrected" }],
  ]);
  expect(await verifyAuditChain(db)).toMatchObject({ ok: true, entries: 2 });
});

test("an address without a line is refused", async () => {
  const db = await freshDatabase();
  const empty = { office: "rp:kassel", lines: [" "], kind: "corrected" as const, now: NOW };
  await expect(keepOfficeAddress(db, empty)).rejects.toThrow("mindestens eine Zeile");
  expect(await loadOfficeAddresses(db)).toEqual(new Map());
});
