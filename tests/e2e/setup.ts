import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./server";

const sources = [
  "app",
  "db",
  "forms",
  "rules",
  "public",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
];

/** Builds the application once before the browser tests, unless the build is newer than every source. */
export default function setup(): void {
  const built = join(projectRoot, "build/server/index.js");
  const newest = Math.max(...sources.map((source) => lastChange(join(projectRoot, source))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const run = spawnSync("npm", ["run", "-s", "build"], { cwd: projectRoot, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}\n${run.stderr}`);
}

function lastChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
