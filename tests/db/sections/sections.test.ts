import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import { historyOf } from "~/db/sections/revisions";
import { listRevisions, saveSections } from "~/db/sections/sections";
import type { Join } from "~/forms/versions/join-versions";
import { draft, freshDatabase, LEAD_PART, member, NOW, PARTNER_PART, partner } from "~/tests/db/world";

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  const save = (section: string, baseVersion: number, data: Record<string, unknown>, unparsed = {}) =>
    saveSections(db, lead.actor, {
      applicationId,
      changes: [{ section, baseVersion, data, unparsed }],
      now: NOW,
    });
  return { db, lead, applicationId, save };
}

describe("saving sections", () => {
  test("every save moves the version and is kept in the history", async () => {
    const { db, lead, applicationId, save } = await begun();
    expect(await save("project", 1, { situation: "eins" })).toEqual({ ok: true, versions: { project: 2 } });
    const kept = { "/startsOn": "31.02." };
    expect(await save("project", 2, { situation: "zwei" }, kept)).toEqual({
      ok: true,
      versions: { project: 3 },
    });
    const history = await listRevisions(db, lead.actor, { applicationId, section: "project" });
    expect(history.map(({ version, data, unparsed }) => ({ version, data, unparsed }))).toEqual([
      { version: 1, data: { taskAreas: ["personnel"] }, unparsed: {} },
      { version: 2, data: { situation: "eins" }, unparsed: {} },
      { version: 3, data: { situation: "zwei" }, unparsed: kept },
    ]);
  });

  test("a stale save is a conflict that shows what stands there, and saves nothing at all", async () => {
    const { db, lead, applicationId, save } = await begun();
    await save("project", 1, { situation: "zuerst" });
    const stale = await saveSections(db, lead.actor, {
      applicationId,
      changes: [
        { section: "budget", baseVersion: 1, data: { requestedCents: 100 } },
        { section: "project", baseVersion: 1, data: { situation: "zu spät" } },
      ],
      now: NOW,
    });
    expect(stale).toEqual({
      ok: false,
      conflicts: [
        {
          section: "project",
          version: 2,
          data: { situation: "zuerst" },
          unparsed: {},
          savedAt: NOW,
          savedBy: "Hauptamt Niestetal",
          open: [],
        },
      ],
      versions: { budget: 1, project: 2 },
    });
    expect(await listRevisions(db, lead.actor, { applicationId, section: "budget" })).toHaveLength(1);
  });

  /** As the forms do it: field by field, but in one line. */
  const join: Join = (_section, { base, mine, theirs }) => {
    const open = Object.keys(mine.data).filter(
      (key) => mine.data[key] !== base.data[key] && theirs.data[key] !== base.data[key],
    );
    const own = Object.entries(mine.data).filter(
      ([key, value]) => value !== base.data[key] && !open.includes(key),
    );
    return { data: { ...theirs.data, ...Object.fromEntries(own) }, unparsed: {}, open };
  };

  test.each([
    [
      "joined where another changed something else",
      { a: "1", b: "meins" },
      { a: "theirs", b: "meins" },
      true,
    ],
    [
      "kept open where another changed the same",
      { a: "meins", b: "meins" },
      { a: "theirs", b: "meins" },
      false,
    ],
  ])("a stale save with a base is %s", async (_what, data, stored, ok) => {
    const { db, lead, applicationId, save } = await begun();
    const base = { data: { a: "1", b: "1" }, unparsed: {} };
    await save("project", 1, base.data);
    await save("project", 2, { a: "theirs", b: "1" });
    const change = { section: "project", baseVersion: 2, data, base };
    const given = { applicationId, changes: [change], join, now: NOW };
    const whole = await saveSections(db, lead.actor, given);
    expect(whole.ok).toBe(ok);
    const latest = async () =>
      (await listRevisions(db, lead.actor, { applicationId, section: "project", from: 3 })).at(-1);
    if (!whole.ok) {
      expect(whole.conflicts).toMatchObject([{ section: "project", version: 3, open: ["a"] }]);
      expect((await latest())?.version).toBe(3);
      const partly = await saveSections(db, lead.actor, { ...given, partly: true });
      expect(partly).toMatchObject({ ok: false, versions: { project: 4 }, conflicts: [{ open: ["a"] }] });
    }
    expect((await latest())?.data).toEqual(stored);
    // Sent once more nothing is left to save.
    const again = await saveSections(db, lead.actor, { ...given, partly: true });
    expect(again.versions).toEqual({ project: 4 });
  });

  test("a save keeps which look at a page it came from", async () => {
    const { db, lead, applicationId } = await begun();
    const change = { section: "project", baseVersion: 1, data: { situation: "eins" } };
    await saveSections(db, lead.actor, { applicationId, changes: [change], origin: "seite 3", now: NOW });
    const history = await listRevisions(db, lead.actor, { applicationId, section: "project" });
    expect(history.map(({ origin }) => origin)).toEqual([null, "seite 3"]);
  });

  test("the history of several sections is for whom each of them is", async () => {
    const { db, lead, applicationId, save } = await begun();
    await save("project", 1, { situation: "eins" });
    const joined = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
    const history = await historyOf(db, joined, { applicationId, sections: [PARTNER_PART] });
    expect(history.map(({ version }) => version)).toEqual([1]);
    const theirs = historyOf(db, joined, { applicationId, sections: [PARTNER_PART, "budget"] });
    await expect(theirs).rejects.toThrow(AccessDenied);
  });

  test.each([
    ["as it was", { taskAreas: ["personnel"] }],
    ["as it was, with a leaf not there", { taskAreas: ["personnel"], situation: undefined }],
  ])("an unchanged section is neither saved nor a conflict: %s", async (_name, data) => {
    const { db, lead, applicationId, save } = await begun();
    expect(await save("project", 0, data)).toEqual({ ok: true, versions: { project: 1 } });
    expect(await listRevisions(db, lead.actor, { applicationId, section: "project" })).toHaveLength(1);
  });

  test("what the lead enters for a partner is marked, its own part is not", async () => {
    const { db, lead, applicationId, save } = await begun();
    await save(LEAD_PART, 1, { name: "Niestetal", lead: true, population: 11118 });
    await save(PARTNER_PART, 1, { name: "Söhrewald", population: 4800 });
    const marks = async (section: string) =>
      (await listRevisions(db, lead.actor, { applicationId, section })).map((one) => one.enteredByLead);
    expect(await marks(LEAD_PART)).toEqual([false, false]);
    expect(await marks(PARTNER_PART)).toEqual([true, true]);
  });

  test("nobody becomes lead by saving a section", async () => {
    const { save } = await begun();
    await expect(save(PARTNER_PART, 1, { name: "Söhrewald", lead: true })).rejects.toThrow(AccessDenied);
  });

  test("of 200 interleaved saves none is lost: each is a revision or a conflict", async () => {
    const { db, lead, applicationId, save } = await begun();
    let version = 1;
    let conflicts = 0;
    const writer = async (name: number) => {
      for (let round = 0; round < 20; round += 1) {
        const text = `${name}/${round}`;
        for (;;) {
          const saved = await save("project", version, { situation: text });
          if (saved.ok) {
            version = saved.versions.project ?? 0;
            break;
          }
          conflicts += 1;
          version = saved.conflicts[0]?.version ?? 0;
        }
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_, name) => writer(name)));
    const history = await listRevisions(db, lead.actor, { applicationId, section: "project" });
    expect(history).toHaveLength(201);
    expect(new Set(history.slice(1).map((one) => one.data.situation)).size).toBe(200);
    expect(conflicts).toBeGreaterThan(0);
  });
});
