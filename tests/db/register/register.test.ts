import SqliteConnection from "better-sqlite3";
import { expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { verifyAuditChain } from "~/db/log/audit";
import { loadRegister, replaceRegister } from "~/db/register/register";
import { draft, freshDatabase, member, NOW } from "~/tests/db/world";

const municipality = (key: string, name: string, population: number, postcode: string) => ({
  ...{ key, name, population, postcode },
  ...{ designation: "Gemeinde", town: null },
});
const niestetal = municipality("06633020", "Niestetal", 11_118, "34266");
const kaufungen = municipality("06633015", "Kaufungen", 12_838, "34260");
const kassel = {
  ...{ key: "06633", name: "Landkreis Kassel", population: 231_073, town: "Kassel" },
  ...{ designation: null, postcode: null },
};
const FEBRUARY = { asOf: "2026-02-28", now: NOW };

test("until an import there is none", async () => {
  const db = await freshDatabase();
  expect(await loadRegister(db)).toBeNull();
  const lead = await member(db, "Niestetal");
  expect(await loadApplication(db, lead.actor, await draft(db, lead))).toMatchObject({ register: null });
});

test("what is imported is there by key, with its day, in every application", async () => {
  const db = await freshDatabase();
  const change = await replaceRegister(db, { ...FEBRUARY, entries: [niestetal, kassel, kaufungen] });
  expect(change).toEqual({
    before: null,
    added: [niestetal, kassel, kaufungen],
    removed: [],
    renamed: [],
    recounted: 0,
  });
  const register = await loadRegister(db);
  expect(register).toMatchObject({ asOf: "2026-02-28", entries: [kassel, kaufungen, niestetal] });
  const lead = await member(db, "Niestetal");
  expect((await loadApplication(db, lead.actor, await draft(db, lead)))?.register).toBe(register);
});

test("the next import takes the place of the one before, and says what changed", async () => {
  const db = await freshDatabase();
  await replaceRegister(db, { ...FEBRUARY, entries: [niestetal, kassel, kaufungen] });
  const before = await loadRegister(db);
  const town = { ...kaufungen, name: "Kaufungen-Neu", designation: "Stadt" };
  const soehrewald = municipality("06633024", "Söhrewald", 4_521, "34320");
  const counted = { ...kassel, population: 231_074 };
  const entries = [counted, town, soehrewald];
  expect(await replaceRegister(db, { asOf: "2026-05-31", entries, now: NOW })).toEqual({
    before: "2026-02-28",
    added: [soehrewald],
    removed: [niestetal],
    renamed: [{ from: kaufungen, to: town }],
    recounted: 1,
  });
  const after = await loadRegister(db);
  expect(after).toMatchObject({ asOf: "2026-05-31", entries });
  expect(after?.digest).not.toBe(before?.digest);
  expect(await verifyAuditChain(db)).toMatchObject({ ok: true });
});

test("a running server sees what another process imports", async () => {
  const server = await freshDatabase();
  await replaceRegister(server, { ...FEBRUARY, entries: [niestetal] });
  await loadRegister(server);
  const commandLine = await openDatabase(server.path);
  await replaceRegister(commandLine, { ...FEBRUARY, entries: [kassel] });
  await closeDatabase(commandLine);
  expect((await loadRegister(server))?.entries).toEqual([kassel]);
});

test("a failed import leaves the register as it was", async () => {
  const db = await freshDatabase();
  await replaceRegister(db, { ...FEBRUARY, entries: [niestetal] });
  const twice = { asOf: "2026-05-31", entries: [kassel, kassel], now: NOW };
  await expect(replaceRegister(db, twice)).rejects.toThrow("UNIQUE");
  const empty = { asOf: "2026-05-31", entries: [], now: NOW };
  await expect(replaceRegister(db, empty)).rejects.toThrow("Das Gemeindeverzeichnis ist leer.");
  expect(await loadRegister(db)).toMatchObject({ asOf: "2026-02-28", entries: [niestetal] });
});

test("as many entries as both states have, and more", async () => {
  const db = await freshDatabase();
  const entries = Array.from({ length: 2_001 }, (_, at) => ({
    ...niestetal,
    key: `06${String(at).padStart(6, "0")}`,
  }));
  await replaceRegister(db, { ...FEBRUARY, entries });
  expect((await loadRegister(db))?.entries).toEqual(entries);
  const raw = new SqliteConnection(db.path, { readonly: true });
  expect(raw.prepare("SELECT count(*) FROM register_state").pluck().get()).toBe(1);
  raw.close();
});
