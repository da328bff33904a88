import { expect, test } from "vitest";
import { openDatabase } from "~/db/engine/open";
import { closeDatabase } from "~/db/engine/transaction";
import { CLOCKS_APART_SECONDS, findLease, LEASE_SECONDS, releaseLease, takeLease } from "~/db/log/leases";
import { later } from "~/db/values/instant";
import { freshDatabase, NOW } from "~/tests/db/world";

const name = "jobs";
const end = later(NOW, { seconds: LEASE_SECONDS });
const beforeEnd = later(NOW, { seconds: LEASE_SECONDS - 1 });

test("one holder has it until it ends, and renews it; then another may", async () => {
  const db = await freshDatabase();
  expect(await takeLease(db, { name, holder: "one", now: NOW })).toBe(end);
  expect(await takeLease(db, { name, holder: "two", now: beforeEnd })).toBeNull();
  expect(await findLease(db, { name, now: beforeEnd })).toMatchObject({ holder: "one" });
  const renewed = later(beforeEnd, { seconds: LEASE_SECONDS });
  expect(await takeLease(db, { name, holder: "one", now: beforeEnd })).toBe(renewed);
  expect(await takeLease(db, { name, holder: "two", now: end })).toBeNull();
  expect(await findLease(db, { name, now: renewed })).toBeNull();
  expect(await takeLease(db, { name, holder: "two", now: renewed })).not.toBeNull();
  expect(await takeLease(db, { name, holder: "one", now: renewed })).toBeNull();
});

test("given back, it is free at once; another's is not given back", async () => {
  const db = await freshDatabase();
  await takeLease(db, { name, holder: "one", now: NOW });
  await releaseLease(db, { name, holder: "two" });
  expect(await findLease(db, { name, now: NOW })).toMatchObject({ holder: "one" });
  await releaseLease(db, { name, holder: "one" });
  expect(await findLease(db, { name, now: NOW })).toBeNull();
  expect(await takeLease(db, { name, holder: "two", now: NOW })).toBe(end);
});

test("of many that ask, each by a connection of its own, one gets it", async () => {
  const db = await freshDatabase();
  const others = await Promise.all([1, 2, 3].map(() => openDatabase(db.path)));
  const taken = [];
  for (const [at, one] of [db, ...others].entries()) {
    taken.push(await takeLease(one, { name, holder: String(at), now: NOW }));
  }
  for (const one of others) await closeDatabase(one);
  expect(taken.filter((until) => until !== null)).toEqual([end]);
});

test("a lease left from a clock that has been put back since stands in nobody's way", async () => {
  const db = await freshDatabase();
  await takeLease(db, { name, holder: "one", now: later(NOW, { days: 30 }) });
  expect(await findLease(db, { name, now: NOW })).toBeNull();
  expect(await takeLease(db, { name, holder: "two", now: NOW })).toBe(end);
});

test("whose clock is a little behind does not take a lease that lives", async () => {
  const db = await freshDatabase();
  const ahead = later(NOW, { seconds: CLOCKS_APART_SECONDS });
  const until = await takeLease(db, { name, holder: "one", now: ahead });
  expect(await takeLease(db, { name, holder: "two", now: NOW })).toBeNull();
  expect(await findLease(db, { name, now: NOW })).toMatchObject({ holder: "one" });
  expect(await takeLease(db, { name, holder: "two", now: until ?? "" })).not.toBeNull();
});
