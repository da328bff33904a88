import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication } from "~/db/applications/applications";
import type { Database } from "~/db/engine/open";
import { requestCorrections } from "~/db/proceedings/corrections";
import type { ListSort, ListTurn } from "~/db/proceedings/list/list-order";
import { type ListFilter, listProceedings } from "~/db/proceedings/list/list-proceedings";
import { isTooShort } from "~/db/proceedings/list/list-search";
import { assignProceeding } from "~/db/proceedings/take-on";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { listEntries } from "~/db/schema/list-entries";
import { PROCEEDING_STATES } from "~/db/schema/proceeding-states";
import { proceedings } from "~/db/schema/proceedings";
import { saveSections } from "~/db/sections/sections";
import { submitApplication } from "~/db/submissions/submit-application";
import { later } from "~/db/values/instant";
import {
  AUTHORITY,
  caseSections,
  freshDatabase,
  member,
  NOW,
  noticeMail,
  submission,
} from "~/tests/db/world";

const TITLES = ["Gemeinsames Archiv", "Kreisarchiv Süd", "100 % Wasser", "Bauhof_Ost", "IT-Verbund"];
const CASES = 17;

type World = { db: Database; authority: Actor; lead: Actor };

/** Cases of one lead at one authority, an hour after another, in several states. */
async function world(): Promise<World> {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const authority = await member(db, AUTHORITY, "authority");
  for (let at = 0; at < CASES; at += 1) {
    const { actor, organisationId } = lead;
    const applicationId = await createApplication(db, actor, {
      organisationId,
      sections: caseSections,
      now: NOW,
    });
    const given = submission(applicationId, { now: later(NOW, { hours: Math.floor(at / 2) }) });
    const title = `${TITLES[at % TITLES.length]} ${at}`;
    await submitApplication(db, actor, {
      ...given,
      seal: async (place) => ({ ...(await given.seal(place)), data: { title } }),
    });
    const act = { applicationId, expectedVersion: 1, noticeMail, now: later(NOW, { days: 1 }) };
    const officer = { ...act, assigneeId: authority.actor.personId };
    if (at % 3 === 0) await assignProceeding(db, authority.actor, officer);
    if (at % 4 === 1) {
      const asked = [{ section: "budget", reason: "incomplete" as const, text: "Bitte ergänzen." }];
      const dueOn = `2026-04-${String(30 - at).padStart(2, "0")}`;
      await requestCorrections(db, authority.actor, {
        ...act,
        expectedVersion: at % 3 === 0 ? 2 : 1,
        asked,
        dueOn,
      });
    }
    if (at % 8 === 7) await withdrawApplication(db, actor, { ...act, reason: "Es geht anders weiter." });
  }
  return { db, authority: authority.actor, lead: lead.actor };
}

const list = ({ db, authority }: World, filter: Partial<ListFilter>, limit = 100, turn?: ListTurn) =>
  listProceedings(db, authority, {
    search: "",
    states: [],
    assignee: null,
    sort: "newest",
    as: "authority",
    ...filter,
    limit,
    ...(turn && { turn }),
  });

/** The numbers of each page, from the first on or from the last back. */
async function pages(w: World, filter: Partial<ListFilter>, limit: number, from: "first" | "last") {
  const found: string[][] = [];
  let turn: ListTurn = { to: from };
  for (;;) {
    const page = await list(w, filter, limit, turn);
    found.push(page.lines.map(({ number }) => number));
    const edge = from === "first" ? page.lines.at(-1) : page.lines[0];
    if (!(from === "first" ? page.later : page.earlier) || !edge) return found;
    turn = { to: from === "first" ? "after" : "before", place: edge.place };
  }
}

/** What the list must be, gathered and sorted without any index. */
async function expected({ db }: World, { states, assignee, sort, search }: ListFilter): Promise<string[]> {
  const rows = await db.reader.select().from(listEntries);
  const texts = new Map(
    (await db.reader.select().from(proceedings)).map((one) => [one.number, one.searchText]),
  );
  const words = search.toLowerCase().split(" ").filter(Boolean);
  const wanted = rows.filter(
    (row) =>
      (states.length === 0 || states.includes(row.state)) &&
      (assignee === null || row.assigneeId === (assignee === "nobody" ? null : assignee)) &&
      (isTooShort(search) || words.every((word) => texts.get(row.number)?.includes(word))),
  );
  const keyOf = ({ arrivedAt, number, dueOn }: (typeof rows)[number]) =>
    `${sort === "due" ? dueOn : ""} ${arrivedAt} ${number}`;
  const sorted = wanted.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(({ number }) => number);
  return sort === "newest" ? sorted.reverse() : sorted;
}

const anyFilter = (officer: string) =>
  fc.record({
    states: fc.subarray([...PROCEEDING_STATES]),
    assignee: fc.constantFrom(null, "nobody", officer),
    sort: fc.constantFrom<ListSort>("newest", "oldest", "due"),
    search: fc.constantFrom("", "", "archiv", "niestetal", "ARCHIV süd", "0003", "it", "it verbund", "fehlt"),
  });

test("whatever the filter and the order, paging on and back shows every line once and in order", async () => {
  const w = await world();
  await fc.assert(
    fc.asyncProperty(
      anyFilter(w.authority.personId),
      fc.integer({ min: 1, max: 6 }),
      async (filter, limit) => {
        const all = await expected(w, filter);
        const whole = await list(w, filter);
        expect(whole).toMatchObject({ earlier: false, later: false, total: all.length });
        expect(whole.lines.map(({ number }) => number)).toEqual(all);
        const forward = await pages(w, filter, limit, "first");
        expect(forward.flat()).toEqual(all);
        const backward = await pages(w, filter, limit, "last");
        expect(backward.reverse().flat()).toEqual(all);
        expect(forward.slice(0, -1).every((page) => page.length === limit)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("a search finds inside words, all of several words, and takes every sign as it is", async () => {
  const w = await world();
  const found = async (search: string) => (await list(w, { search })).lines.length;
  expect(await found("archiv")).toBe(8);
  expect(await found("ARCHIV süd")).toBe(4);
  expect(await found("100 %")).toBe(3);
  expect(await found("100%")).toBe(0);
  expect(await found("of_os")).toBe(3);
  expect(await found("of%os")).toBe(0);
  for (const search of [
    '"archiv"',
    'arc"hiv',
    "arc*",
    "archiv OR bauhof",
    "NEAR(archiv)",
    "a\u0000rchiv -süd",
  ])
    expect(await found(search), search).toBe(0);
});

test("a word of two letters narrows beside a longer one, alone it does not", async () => {
  const w = await world();
  expect((await list(w, { search: "it verbund" })).lines).toHaveLength(3);
  expect(isTooShort("it")).toBe(true);
  expect((await list(w, { search: "it" })).lines).toHaveLength(CASES);
  expect([isTooShort(""), isTooShort("it verbund"), isTooShort("archiv")]).toEqual([false, false, false]);
});

test("what changes is found by its new words and not by the old", async () => {
  const w = await world();
  const [line] = (await list(w, { search: "IKZ-HE-2026-0003" })).lines;
  const given = submission(line?.applicationId ?? "", { now: later(NOW, { days: 2 }) });
  const changed = { ...given, expectedVersions: { ...given.expectedVersions, project: 2 } };
  const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
  await saveSections(w.db, w.lead, { applicationId: given.applicationId, changes, now: NOW });
  const done = await submitApplication(w.db, w.lead, {
    ...changed,
    seal: async (place) => ({ ...(await given.seal(place)), data: { title: "Freibad" } }),
  });
  expect(done).toMatchObject({ ok: true, version: 2 });
  expect((await list(w, { search: "freibad" })).lines).toMatchObject([{ number: "IKZ-HE-2026-0003" }]);
  expect((await list(w, { search: "wasser" })).lines).toHaveLength(2);
  w.db.connection.exec("INSERT INTO proceeding_words (proceeding_words, rank) VALUES ('integrity-check', 1)");
});
