import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { root, textOf } from "./sources";

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({
    license: z.string(),
    engines: z.object({ node: z.string() }),
    scripts: versions,
    dependencies: versions,
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(textOf("package.json")));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ version: z.string().optional(), hasInstallScript: z.boolean().optional() }),
    ),
  })
  .parse(JSON.parse(textOf("package-lock.json")));

test("every package is pinned to one version, the one of the lock file", () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.keys(wanted).length).toBeGreaterThan(30);
  for (const [name, version] of Object.entries(wanted)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test("packages whose install scripts run are known by name", () => {
  const running = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split("node_modules/").at(-1) ?? path);
  const silent = Object.keys(manifest.allowScripts).filter((name) => !running.includes(name));
  expect(silent).toEqual([]);
});

test("the commands of the README exist", () => {
  const commands = [
    ...`${textOf("README.md")}${textOf("docs/betrieb.md")}${textOf("docs/messungen.md")}`.matchAll(
      /npm run (?:-s )?([a-z]+)/g,
    ),
  ].map(([, name]) => name);
  expect(commands).toContain("demo");
  for (const name of commands) expect(manifest.scripts).toHaveProperty(String(name));
  expect(manifest.scripts).toHaveProperty("test");
});

test("the licence named is the licence enclosed", () => {
  expect(manifest.license).toBe("EUPL-1.2");
  expect(existsSync(join(root, "LICENSE"))).toBe(true);
  const articles = textOf("LICENSE").match(/^\d{1,2}\.(?=\S)/gm);
  expect(articles).toEqual(Array.from({ length: 15 }, (_, at) => `${at + 1}.`));
});
