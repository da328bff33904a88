import { execFile, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { applicationJsonSchema } from "~/forms/interchange/json-schema";
import { caseJson, casePath } from "../../forms/cases";
import { successor } from "../programmes/successor";
import { ikz, ownFolder, type Result } from "./command-line";

// A process compiles all that it loads, so one is started only for what it alone can prove: exit codes, streams, npm,
// settings from its environment. The rest goes through the same `runCommandLine` in this one.
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

function run(command: string, args: readonly string[], cwd = ROOT): Promise<Result> {
  const { npm_lifecycle_event: _script, INIT_CWD: _calledFrom, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 32_000_000 }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
    });
  });
}
const tsx = (...args: string[]) => run(join(ROOT, "node_modules/.bin/tsx"), ["app/cli/ikz.ts", ...args]);
const here = (...args: string[]) => ikz(args, ROOT);

test.each([
  ["niestetal-complete", 0, here],
  ["niestetal-2021", 1, tsx],
] as const)("%s from a real command line exits with %d", async (name, code, command) => {
  const result = await command("check", casePath(name), "--on", "2022-06-15", "--json");
  expect({ code: result.code, err: result.err }).toEqual({ code, err: "" });
  expect(JSON.parse(result.out)).toMatchObject({ checkedOn: "2022-06-15", submissionAllowed: code === 0 });
});

test("bad input exits with 2, says so in German, and shows no stack", async () => {
  const { code, out, err } = await here("check", "gibt-es-nicht.json");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(err).toContain("gibt-es-nicht.json gibt es nicht.");
});

test("a faulty programme file ends the command with 2, by file and place", () => {
  const folder = ownFolder();
  writeFileSync(join(folder, "he-2027.json"), JSON.stringify(successor(["/tariff", undefined])));
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, "node_modules/.bin/tsx"),
    ["app/cli/ikz.ts", "programme", "list"],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, PROGRAMMES_PATH: folder } },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr: "PROGRAMMES_PATH: he-2027.json /tariff fehlt\n",
  });
});

test("the schema is the published one", async () => {
  const { code, out } = await tsx("schema");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(applicationJsonSchema());
  expect((await here("schema", "unnötig")).code).toBe(2);
});

test("through npm, paths start where the person stands", async () => {
  const folder = ownFolder();
  writeFileSync(join(folder, "antrag.json"), JSON.stringify(caseJson("hoexter-2022")));
  const args = ["--prefix", ROOT, "run", "-s", "ikz", "--", "pdf", "antrag.json", "-o", "aus.pdf"];
  const { code, out } = await run("npm", args, folder);
  expect({ code, out }).toEqual({ code: 0, out: "" });
  expect(existsSync(join(folder, "aus.pdf"))).toBe(true);
});

test("a reader that stops early does no harm", () => {
  const shell = `node_modules/.bin/tsx app/cli/ikz.ts schema | head -c 10`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", shell], { cwd: ROOT, encoding: "utf8" });
  expect({ status, length: stdout.length, stderr }).toEqual({ status: 0, length: 10, stderr: "" });
});
