import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readApplication } from "~/forms/interchange/read";
import type { Application } from "~/forms/schema/application";

export const CASE_NAMES = [
  "niestetal-2021",
  "niestetal-complete",
  "hoexter-2022",
  "haan-2021",
  "grossenlueder-2018",
] as const;
export type CaseName = (typeof CASE_NAMES)[number];

export const casePath = (name: CaseName): string =>
  fileURLToPath(new URL(`../cases/${name}.json`, import.meta.url));

/** A case as it stands in its file, every time anew. */
export const caseJson = (name: CaseName): unknown => JSON.parse(readFileSync(casePath(name), "utf8"));

export function caseApplication(name: CaseName): Application {
  const reading = readApplication(caseJson(name));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.application;
}
