import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadApplication } from "~/db/applications/load-application";
import { findActor } from "~/db/people/sessions";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import { type ManyCases, manyCases, NOW } from "./cases/many-cases";
import { pages } from "./cases/pages";

/** More than the search of the lists gathers and sorts. */
const COUNT = 620;
const ALL = {
  search: "",
  states: [],
  assignee: null,
  sort: "newest" as const,
  as: "authority" as const,
};
let world: ManyCases;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ikz-bench-"));
  world = await manyCases(folder, COUNT);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const counts = (sql: string) => world.db.connection.prepare<[], number>(sql).pluck().get();

test("there are as many cases as asked for, each with all that hangs on it", () => {
  expect(counts("SELECT count(*) FROM applications")).toBe(COUNT);
  for (const table of ["sections", "revisions", "documents", "audit_log", "notifications", "stations"]) {
    const each = `SELECT min(n) FROM (SELECT count(t.application_id) n FROM applications a
      LEFT JOIN ${table} t ON t.application_id = a.id GROUP BY a.id)`;
    expect(counts(each), table).toBeGreaterThan(1);
  }
  const parts = "SELECT count(*) FROM sections WHERE name LIKE 'participant:%'";
  expect(counts(parts)).toBe(11 * COUNT);
  expect(counts("SELECT count(DISTINCT number) FROM proceedings")).toBe(COUNT);
});

test("every reference leads somewhere, and nothing waits for the loop", () => {
  expect(world.db.connection.pragma("foreign_key_check")).toEqual([]);
  expect(counts("SELECT count(*) FROM outbox WHERE due_at IS NOT NULL")).toBe(0);
  expect(counts("SELECT count(*) FROM document_texts WHERE due_at IS NOT NULL")).toBe(0);
});

test("copies are other people's: the first lead has its three cases, and a copy reads like the first", async () => {
  const lead = await findActor(world.db, world.tokens.lead, NOW);
  const mine = "SELECT count(*) FROM applications WHERE lead_organisation_id = ?";
  expect(world.db.connection.prepare(mine).pluck().get(lead?.memberships[0]?.organisationId)).toBe(3);
  const authority = await findActor(world.db, world.tokens.authority, NOW);
  if (!lead || !authority) throw new Error("not signed in");
  const { lines } = await listProceedings(world.db, authority, { ...ALL, limit: COUNT });
  expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(["correction", "decided"]));
  // Of the first ones two arrived at once.
  expect(new Set(lines.map(({ arrivedAt }) => arrivedAt)).size).toBe(lines.length - 1);
  const copied = lines.find(({ applicationId }) => !world.cases.includes(applicationId));
  expect(await loadApplication(world.db, lead, copied?.applicationId ?? "")).toBeNull();
  const found = await listProceedings(world.db, authority, {
    ...ALL,
    search: copied?.number ?? "",
    limit: 5,
  });
  expect(found.lines).toMatchObject([{ number: copied?.number }]);
});

test("a word that nearly all cases have is met in the order of the list", async () => {
  const authority = await findActor(world.db, world.tokens.authority, NOW);
  if (!authority) throw new Error("not signed in");
  const page = async (filter: object) =>
    (await listProceedings(world.db, authority, { ...ALL, limit: COUNT, ...filter })).lines.map(
      ({ number }) => number,
    );
  for (const filter of [{}, { states: ["decided"] }, { sort: "oldest" }]) {
    const all = await page(filter);
    expect(all.length).toBeGreaterThan(250);
    expect(await page({ ...filter, search: "Digitalnetzwerk" })).toEqual(all);
    const some = all.filter((number) => number.includes("-01"));
    expect(await page({ ...filter, search: "digitalnetzwerk -01" })).toEqual(some);
  }
  expect(await page({ search: "digitalnetzwerk", states: ["returned"] })).toEqual([]);
});

test("every page that is measured opens", async () => {
  for (const { name, body } of await pages(world)) {
    await expect(Promise.resolve(body()), name).resolves.not.toBeInstanceOf(Response);
  }
});
