import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { takeComplaints } from "../complaints";
import { browserPath } from "./browser";
import { projectRoot, startServer } from "./server";

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

declare module "vitest" {
  interface ProvidedContext {
    /** Origin of the one server for those who only read public pages. */
    publicPages: string;
  }
}

/** Once before the browser tests: the browser is unpacked, the application built, and the public pages are served. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await browserPath();
  build();
  const server = await startServer();
  provide("publicPages", server.origin);
  return async () => {
    await server.stop();
    const complaints = takeComplaints();
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
  };
}

/** Unless the build is newer than every source. */
function build(): void {
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
