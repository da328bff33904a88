import { describe, expect, test } from "vitest";
import { loader as listLoader } from "~/app/rule-book/rule-book";
import { loader as programmeLoader } from "~/app/rule-book/rule-book-programme";
import { loader as ruleLoader } from "~/app/rule-book/rule-book-rule";
import { VARIANT_WORDS } from "~/app/rule-book/variant-sources";
import { check, programmes, RULE_TABLE, rules } from "~/rules";
import { freshDatabase } from "../../db/world";
import { argumentsOf, outcome } from "../visit";

const NOVEMBER = "2026-11-21T09:00:00.000Z";
const every = programmes.flatMap(({ id }) => RULE_TABLE.map((row): [string, string] => [id, row.id]));

async function list(now = NOVEMBER) {
  return listLoader(argumentsOf(await freshDatabase(), {}, { path: "/regeln", now }));
}
async function rulePage(programme: string, rule: string) {
  const path = `/regeln/${programme}/${rule}`;
  return ruleLoader(argumentsOf(await freshDatabase(), { programme, rule }, { path, now: NOVEMBER }));
}

describe("the list of versions", () => {
  test("has every version there is, by state, the newest first, and needs no session", async () => {
    const { states } = await list();
    expect(states.flatMap(({ versions }) => versions.map(({ id }) => id)).sort()).toEqual(
      programmes.map(({ id }) => id).sort(),
    );
    for (const { state, versions } of states) {
      const own = programmes.filter((programme) => programme.state === state).map(({ id }) => id);
      expect(versions.map(({ id }) => id)).toEqual(own.toReversed());
    }
  });

  test.each([
    ["2026-11-21T09:00:00.000Z", "he-2021", "gilt heute", "sicher noch 10 Tage, längstens 40 Tage"],
    ["2026-12-15T09:00:00.000Z", "he-2021", "gilt heute vielleicht", "längstens noch 16 Tage"],
    ["2027-01-01T09:00:00.000Z", "he-2021", "gilt nicht mehr", null],
    ["2026-12-30T09:00:00.000Z", "nw-2021", "gilt heute", "noch 1 Tag"],
    ["2026-12-31T09:00:00.000Z", "nw-2021", "gilt heute", "heute ist der letzte Tag"],
    ["2020-05-04T09:00:00.000Z", "nw-2021", "gilt noch nicht", null],
    ["2020-05-04T09:00:00.000Z", "he-2016", "gilt heute", "noch 576 Tage"],
  ])("at %s %s: %s, %s", async (now, id, word, left) => {
    const { states } = await list(now);
    const version = states.flatMap(({ versions }) => versions).find((one) => one.id === id);
    expect(version?.standing).toMatchObject({ word, left });
  });
});

describe("a version", () => {
  test.each(programmes)(
    "$id: every rule in table order, with weight in words or why it does not apply",
    async ({ id }) => {
      const answer = programmeLoader(
        argumentsOf(await freshDatabase(), { programme: id }, { path: `/regeln/${id}`, now: NOVEMBER }),
      );
      const page = await answer;
      expect(page.rules.map((rule) => rule.id)).toEqual(RULE_TABLE.map((rule) => rule.id));
      for (const { weight, href } of page.rules) {
        expect(href).toMatch(new RegExp(`^/regeln/${id}/[a-z-]+$`));
        if (weight.applies) expect(weight.source.act.length).toBeGreaterThan(5);
        else expect(weight.note).toMatch(/\.$/);
      }
      expect(page.facts.every(({ rows }) => rows.every(({ sources }) => sources.length > 0))).toBe(true);
    },
  );
});

test.each([
  ["he-2016", NOVEMBER, "/regeln/he-2021", null],
  ["he-2021", NOVEMBER, undefined, "ending"],
  ["nw-2021", "2027-02-01T09:00:00.000Z", undefined, "over"],
  ["nw-2021", "2025-02-01T09:00:00.000Z", undefined, null],
])("%s at %s leads to the version in force (%s) or tells of its end (%s)", async (id, now, href, phase) => {
  const sent = { path: `/regeln/${id}`, now };
  const page = await programmeLoader(argumentsOf(await freshDatabase(), { programme: id }, sent));
  expect(page.current?.href).toBe(href);
  expect(page.notice?.phase ?? null).toBe(phase);
});

describe("a rule under a version", () => {
  test.each(every)("%s/%s says word for word what the check says", async (programme, id) => {
    const page = await rulePage(programme, id);
    const rule = rules.find((one) => one.id === id);
    for (const { title, text, verdict, level } of page.examples) {
      const example = rule?.examples.find((one) => one.title === title);
      if (!example) throw new Error(title);
      const on = example.on ?? example.facts.applicationDate ?? "2023-03-01";
      const { findings } = check(example.facts, { on, programme });
      expect(findings.find((one) => one.rule === id)).toMatchObject({ text, verdict, level });
    }
    const entry = programmes.find((one) => one.id === programme)?.rules[page.id];
    expect(page.weight.applies).toBe(entry?.level !== "not_applicable");
  });

  test("weighs less where no official source proves it, and says so", async () => {
    const page = await rulePage("nw-2021", "documents-complete");
    expect(page.weight).toMatchObject({ applies: true, level: "should", holdsUp: false });
    expect(page.weight.applies && page.weight.meaning).toContain("nicht amtlich belegt");
  });

  test("tells which example was written for another version, and leaves out those of the other state", async () => {
    const [older, own] = await Promise.all([
      rulePage("he-2016", "minimum-participants"),
      rulePage("he-2021", "minimum-participants"),
    ]);
    expect(new Set(older.examples.map(({ from }) => from))).toEqual(new Set(["Rahmenvereinbarung 2021"]));
    expect(new Set(own.examples.map(({ from }) => from))).toEqual(new Set([null]));
    expect(own.examples.map(({ title }) => title).join()).not.toContain("Nordrhein-Westfalen");
    expect(own.elsewhere).toBe(true);
  });

  test.each(every)("%s/%s shows no example whose title says the contrary", async (programme, id) => {
    const page = await rulePage(programme, id);
    const written = new Map(rules.find((one) => one.id === id)?.examples.map((one) => [one.title, one]));
    for (const { title, verdict } of page.examples) expect(verdict, title).toBe(written.get(title)?.verdict);
  });

  test("leaves out what an older version judges otherwise", async () => {
    const titles = async (programme: string, rule: string) =>
      (await rulePage(programme, rule)).examples.map(({ title }) => title);
    expect(await titles("nw-2021", "programme-in-force")).toContain("Antrag mitten in der Geltungszeit");
    expect(await titles("nw-2019", "programme-in-force")).not.toContain("Antrag mitten in der Geltungszeit");
    expect(await titles("nw-2019", "own-share")).toContain("Fassung von 2019: 20 % sind nötig");
    expect(await titles("nw-2021", "own-share")).not.toContain("Fassung von 2019: 20 % sind nötig");
  });

  test.each([
    ["he-2011", "official"],
    ["he-2016", "official"],
    ["he-2021", "secondary"],
    ["nw-2019", "secondary"],
    ["nw-2021", "secondary"],
  ])("%s: its validity is %s, as its two days are", async (programme, certainty) => {
    const { weight } = await rulePage(programme, "programme-in-force");
    expect(weight).toMatchObject({ applies: true, level: "must", holdsUp: true, source: { certainty } });
  });

  test("names the fields it looks at by their labels, without the names of the examples", async () => {
    const { lookedAt } = await rulePage("he-2021", "resolutions-complete");
    expect(lookedAt.map(({ step }) => step)).toEqual(["Beschlüsse"]);
    expect(JSON.stringify(lookedAt)).not.toMatch(/Niestetal|Kaufungen|Söhrewald/);
  });

  test("leads to its neighbours in the table and to itself in every other version", async () => {
    const ids = RULE_TABLE.map(({ id }) => id);
    for (const [position, id] of ids.entries()) {
      const { previous, next, versions } = await rulePage("nw-2021", id);
      const path = (other: string | undefined) => (other ? `/regeln/nw-2021/${other}` : undefined);
      expect(previous?.href).toBe(path(ids[position - 1]));
      expect(next?.href).toBe(path(ids[position + 1]));
      expect(versions.length).toBe(programmes.length - 1);
      expect(versions.every(({ href }) => href.endsWith(`/${id}`))).toBe(true);
    }
  });

  test("shows what helps to write a reason, where the rule has it", async () => {
    const guided = rules.filter(({ guidance }) => guidance?.length);
    expect(guided.length).toBeGreaterThan(0);
    for (const { id, guidance } of guided) expect((await rulePage("nw-2021", id)).guidance).toEqual(guidance);
  });

  test("has words for every branch that a source of its own proves", () => {
    const keys = programmes.flatMap((programme) =>
      Object.values(programme.rules).flatMap((entry) =>
        entry.level === "not_applicable" ? [] : Object.keys(entry.variants ?? {}),
      ),
    );
    for (const key of new Set(keys)) expect(Object.keys(VARIANT_WORDS)).toContain(key);
  });
});

test.each([
  ["he-1999", undefined],
  ["__proto__", undefined],
  ["he-2021", "gibt-es-nicht"],
  ["he-1999", "savings"],
  ["he-2021", "constructor"],
])("%s/%s is not found", async (programme, rule) => {
  const db = await freshDatabase();
  const work = rule
    ? ruleLoader(argumentsOf(db, { programme, rule }, { path: `/regeln/${programme}/${rule}` }))
    : programmeLoader(argumentsOf(db, { programme }, { path: `/regeln/${programme}` }));
  const answer = await outcome(work);
  expect(answer instanceof Response && answer.status).toBe(404);
});
