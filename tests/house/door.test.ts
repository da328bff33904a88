import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";
import { readSettings, SETTING_NAMES } from "~/app/settings/env.server";
import { root, textOf } from "./sources";

const MOST_WORDS = 700;
const manifest = z
  .object({ version: z.string(), license: z.string(), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf("package.json")));
const example = textOf(".env.example");
/** With the lines that are only there to be taken in. */
const everySetting = parseEnv(example.replace(/^# (?=[A-Z_]+=)/gm, ""));

test("the README is read in five minutes, and what it leads to is there", () => {
  const readme = textOf("README.md");
  expect(readme.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("the example settings start the service, and name every setting there is", () => {
  expect(() => readSettings(parseEnv(example))).not.toThrow();
  expect(Object.keys(everySetting).sort()).toEqual([...SETTING_NAMES].sort());
  for (const name of SETTING_NAMES) expect(textOf("docs/betrieb.md"), name).toContain(`\`${name}\``);
});

test("the hook before a push runs what exists", () => {
  expect(statSync(join(root, ".githooks/pre-push")).mode & 0o111).not.toBe(0);
  const commands = [...textOf(".githooks/pre-push").matchAll(/npm run (?:-s )?([\w:]+)/g)];
  expect(commands.length).toBe(2);
  for (const [, name] of commands) expect(manifest.scripts).toHaveProperty(String(name));
});

test("container and unit run one Node, the one the project is developed with, and scripts that exist", () => {
  const version = textOf(".nvmrc").trim();
  const containerfile = textOf("Containerfile");
  const images = [...containerfile.matchAll(/^FROM \S+\/node:([\d.]+)/gm)].map(([, found]) => found);
  expect(images).toEqual([version, version]);
  for (const [, name] of containerfile.matchAll(/npm run (?:-s )?([a-z]+)/g))
    expect(manifest.scripts).toHaveProperty(String(name));
  const [, started = ""] = /^ExecStart=\S+node (\S+)$/m.exec(textOf("docs/betrieb/ikz-antrag.service")) ?? [];
  expect(existsSync(join(root, started))).toBe(true);
});

test("the description for catalogues says what the manifest says", () => {
  const described = textOf("publiccode.yml");
  expect(described).toContain(`softwareVersion: "${manifest.version}"`);
  expect(described).toContain(`license: ${manifest.license}`);
});
