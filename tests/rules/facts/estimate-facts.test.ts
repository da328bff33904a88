import { describe, expect, it } from "vitest";
import { BUILT_IN } from "~/forms/register/built-in";
import { check, estimateFacts } from "~/rules";
import { districtsOf, isUrbanDistrict } from "~/rules/offices/districts";

const LANDKREISE = districtsOf("HE").filter(({ key }) => !isUrbanDistrict(key));

describe("die erfundenen Beteiligten der Schätzung", () => {
  it.each(LANDKREISE)("$name: hundert Gemeinden gehen über den Landrat", ({ key }) => {
    const facts = estimateFacts({
      state: "HE",
      category: "standard",
      municipalities: 100,
      districts: 0,
      seat: key,
    });
    const { channel } = check(facts, { on: "2026-11-21" });
    expect(channel).toHaveLength(3);
    expect(channel[0]?.station).toMatch(/^Landrat des /);
    const keys = facts.participants.map((one) => one.key);
    expect(new Set(keys).size).toBe(100);
    for (const one of keys) expect(one).toMatch(/^\d{8}$/);
    expect(BUILT_IN.entries.filter((entry) => keys.includes(entry.key))).toEqual([]);
  });
});
