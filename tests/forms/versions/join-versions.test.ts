import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { split } from "~/forms/interchange/split";
import { changedPlaces, sameLeaf } from "~/forms/versions/changed-places";
import { joinVersions } from "~/forms/versions/join-versions";
import {
  isBlank,
  isWithin,
  type Leaf,
  leavesOf,
  type SectionVersion,
  versionOf,
} from "~/forms/versions/leaves";
import { restOn } from "~/forms/versions/rest-on";
import { generatedApplication } from "../generated-application";

const version = (data: Record<string, unknown>, unparsed: Record<string, string> = {}): SectionVersion => ({
  data,
  unparsed,
});

/** The sections of one kind of a generated application, with some of its leaves as texts nobody could read. */
const section = fc
  .tuple(
    generatedApplication,
    fc.constantFrom("case", "project", "agreement", "costs-after", "budget", "participant:a"),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
  )
  .map(([application, wanted, unread]) => {
    const ids = ["a", "b", "c", "d", "e"];
    const stored = split(application, () => ids.shift() ?? "z").find(({ name }) => name === wanted);
    const leaves = leavesOf(version(JSON.parse(JSON.stringify(stored?.data ?? {}))));
    const mixed = [...leaves].map(([place, leaf], at): [string, Leaf] => [
      place,
      unread[at % unread.length] && at % 3 === 0 ? { typed: `${String(leaf.value)}?` } : leaf,
    ]);
    return versionOf(new Map(mixed));
  });

/** What somebody makes of a version: some leaves as in another one, some gone. */
const edited = (base: SectionVersion, other: SectionVersion, choices: readonly number[]): SectionVersion => {
  const [was, others] = [leavesOf(base), leavesOf(other)];
  const places = [...new Set([...was.keys(), ...others.keys()])];
  const kept = places.flatMap((place, at): [string, Leaf][] => {
    const choice = choices[at % choices.length] ?? 0;
    const leaf = choice > 7 ? others.get(place) : choice > 6 ? undefined : was.get(place);
    return leaf ? [[place, leaf]] : [];
  });
  // Written and read once more: rows close up.
  return versionOf(leavesOf(versionOf(new Map(kept))));
};

const choices = fc.array(fc.nat(9), { minLength: 5, maxLength: 60 });
const threeVersions = fc
  .tuple(section, section, section, choices, choices)
  .map(([base, one, other, mine, theirs]) => ({
    base,
    mine: edited(base, one, mine),
    theirs: edited(base, other, theirs),
  }));

const isOpen = (open: readonly string[], place: string) => open.some((outer) => isWithin(place, outer));

describe("laws of joining", () => {
  test("a section is its leaves", () => {
    fc.assert(
      fc.property(section, (one) => {
        expect(versionOf(leavesOf(one))).toEqual(one);
      }),
    );
  });

  test("what one alone changed is taken as it is", () => {
    fc.assert(
      fc.property(threeVersions, ({ base, mine }) => {
        const taken = { ...mine, open: [] };
        expect(joinVersions({ base, mine, theirs: base })).toEqual(taken);
        expect(joinVersions({ base, mine: base, theirs: mine })).toEqual(taken);
        expect(joinVersions({ base, mine, theirs: mine })).toEqual(taken);
      }),
    );
  });

  test("nothing is lost: each change is in the joined version or named as open", () => {
    fc.assert(
      fc.property(threeVersions, (three) => {
        const { open, ...joined } = joinVersions(three);
        const result = leavesOf(joined);
        for (const side of [three.mine, three.theirs]) {
          const own = leavesOf(side);
          for (const place of changedPlaces(three.base, side)) {
            // A row in which nobody has written anything gives way.
            if (isOpen(open, place) || isBlank(own.get(place)?.value)) continue;
            expect(sameLeaf(result.get(place), own.get(place)), place).toBe(true);
          }
        }
      }),
    );
  });

  test("nothing is invented: each leaf is one that somebody wrote there", () => {
    fc.assert(
      fc.property(threeVersions, (three) => {
        const [mine, theirs] = [leavesOf(three.mine), leavesOf(three.theirs)];
        for (const [place, leaf] of leavesOf(joinVersions(three)))
          expect(sameLeaf(leaf, mine.get(place)) || sameLeaf(leaf, theirs.get(place)), place).toBe(true);
      }),
    );
  });

  test("the versions tried do meet: some are joined from both sides, some stay open", () => {
    const tried = fc.sample(threeVersions, { numRuns: 300, seed: 7 });
    const results = tried.map((three) => ({ ...three, ...joinVersions(three) }));
    expect(results.filter(({ open }) => open.length > 0).length).toBeGreaterThan(20);
    const both = results.filter(
      ({ base, mine, theirs, open }) =>
        open.length === 0 && [mine, theirs].every((side) => changedPlaces(base, side).length > 0),
    );
    expect(both.length).toBeGreaterThan(20);
  });

  test("it does not matter who comes first", () => {
    fc.assert(
      fc.property(threeVersions, ({ base, mine, theirs }) => {
        const { open, ...one } = joinVersions({ base, mine, theirs });
        const { open: alsoOpen, ...other } = joinVersions({ base, mine: theirs, theirs: mine });
        expect(new Set(alsoOpen)).toEqual(new Set(open));
        if (open.length === 0) expect(one).toEqual(other);
      }),
    );
  });

  test("where a form's fields rest on two versions, each has its own beginning", () => {
    fc.assert(
      fc.property(section, section, fc.nat(20), (later, earlier, at) => {
        const places = changedPlaces(earlier, later).filter((place) => !/\/\d/.test(place));
        const place = places[at % Math.max(1, places.length)];
        if (place === undefined) return;
        const both = leavesOf(restOn(later, earlier, [place]));
        const [new_, old] = [leavesOf(later), leavesOf(earlier)];
        for (const one of new Set([...new_.keys(), ...old.keys()]))
          expect(sameLeaf(both.get(one), (isWithin(one, place) ? old : new_).get(one)), one).toBe(true);
      }),
    );
  });
});

const row = (label: string, cents?: number) => ({ label, ...(cents !== undefined && { cents }) });
type Case = [what: string, base: object, mine: object, theirs: object, joined: object, open: string[]];

const cases: Case[] = [
  ["two fields", { a: "1", b: "1" }, { a: "2", b: "1" }, { a: "1", b: "2" }, { a: "2", b: "2" }, []],
  ["the same field", { a: "1" }, { a: "2" }, { a: "3" }, { a: "3" }, ["/a"]],
  ["one empties what the other leaves", { a: "1", b: "1" }, { b: "1" }, { a: "1", b: "2" }, { b: "2" }, []],
  ["one empties what the other changes", { a: "1" }, {}, { a: "2" }, { a: "2" }, ["/a"]],
  ["parts of an object", {}, { x: { a: 1 } }, { x: { b: 2 } }, { x: { a: 1, b: 2 } }, []],
  ["a list of words", { w: ["a"] }, { w: ["a", "b"] }, { w: ["a", "c"] }, { w: ["a", "c"] }, ["/w"]],
  [
    "two rows",
    { r: [row("a"), row("b")] },
    { r: [row("a", 1), row("b")] },
    { r: [row("a"), row("b", 2)] },
    { r: [row("a", 1), row("b", 2)] },
    [],
  ],
  [
    "two fields of one row, which may have become another row",
    { r: [row("a", 1)] },
    { r: [row("a", 2)] },
    { r: [row("b", 1)] },
    { r: [row("b", 1)] },
    ["/r"],
  ],
  [
    "a row added and another changed",
    { r: [row("a"), row("b")] },
    { r: [row("a"), row("b"), row("c")] },
    { r: [row("a", 5), row("b")] },
    { r: [row("a", 5), row("b"), row("c")] },
    [],
  ],
  [
    "two different rows added",
    { r: [row("a")] },
    { r: [row("a"), row("b")] },
    { r: [row("a"), row("c")] },
    { r: [row("a"), row("c")] },
    ["/r"],
  ],
  [
    "a row added by both, in which one has not written yet",
    { r: [row("a")] },
    { r: [row("a"), {}] },
    { r: [row("a"), row("c")] },
    { r: [row("a"), row("c")] },
    [],
  ],
  [
    "a row taken out and another changed: nobody can tell which is which",
    { r: [row("a"), row("b")] },
    { r: [row("b")] },
    { r: [row("a"), row("b", 7)] },
    { r: [row("a"), row("b", 7)] },
    ["/r"],
  ],
  [
    "a row taken out alone",
    { r: [row("a"), row("b")] },
    { r: [row("b")] },
    { r: [row("a"), row("b")] },
    { r: [row("b")] },
    [],
  ],
  ["none, and some", {}, { r: [] }, { r: [row("a")] }, { r: [row("a")] }, ["/r"]],
  [
    "blank rows stay",
    { r: [{}, row("b")] },
    { r: [row("x"), row("b")] },
    { r: [{}, row("b", 1)] },
    { r: [row("x"), row("b", 1)] },
    [],
  ],
];

test.each(cases)("%s", (_what, base, mine, theirs, joined, open) => {
  const three = { base: version({ ...base }), mine: version({ ...mine }), theirs: version({ ...theirs }) };
  expect(joinVersions(three)).toEqual({ data: joined, unparsed: {}, open });
});

test("a text that cannot be read is joined like any other", () => {
  const base = version({ a: "1", day: "2026-01-01" });
  const mine = version({ a: "1" }, { "/day": "31.02." });
  const theirs = version({ a: "2", day: "2026-01-01" });
  expect(joinVersions({ base, mine, theirs })).toEqual({
    data: { a: "2" },
    unparsed: { "/day": "31.02." },
    open: [],
  });
  const other = version({ a: "1", day: "2026-01-02" });
  expect(joinVersions({ base, mine, theirs: other })).toEqual({ ...other, open: ["/day"] });
});
