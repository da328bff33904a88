import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./sources";

// The runner only strips types: without this, a promise kept by the compiler alone would be no part of `npm test`.
test("the compiler has nothing to say", { timeout: 180_000 }, () => {
  const run = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(run.stdout).toBe("");
  expect(run.status).toBe(0);
});
