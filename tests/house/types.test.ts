import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./sources";

// The runner only strips types: without this, a promise kept by the compiler alone would be no part of `npm test`.
test("the compiler has nothing to say", { timeout: 180_000 }, () => {
  // It looks anew at what has changed since it was last asked, which in `.ci/run` is a moment ago.
  const run = spawnSync("npm", ["run", "-s", "typecheck"], { cwd: root, encoding: "utf8" });
  expect(run.stdout).toBe("");
  expect(run.status).toBe(0);
});
