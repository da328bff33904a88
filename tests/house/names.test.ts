import { expect, test } from "vitest";
import { exportedNames } from "./exported-names";
import { roomScripts } from "./sources";

/** What the framework asks of every page's module. */
const OF_A_PAGE = ["loader", "action", "meta", "links", "headers", "shouldRevalidate", "handle"];
/** Names that may stand for more than one thing, with the reason. */
const ALLOWED: Record<string, string> = {};

test("an exported name means one thing in the whole tree", () => {
  const homes = new Map<string, string[]>();
  for (const path of roomScripts) {
    for (const name of exportedNames(path)) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  expect(homes.size).toBeGreaterThan(1000);
  const several = [...homes]
    .filter(([name, paths]) => paths.length > 1 && !OF_A_PAGE.includes(name) && !(name in ALLOWED))
    .map(([name, paths]) => `${name}: ${paths.join(", ")}`);
  expect(several).toEqual([]);
});
