import { readFileSync } from "node:fs";
import { check, type Facts, type Finding, type Report } from "~/rules";

/** Reads a real case as it stands; its shape is the format's, checked by the tests of the format itself. */
export function readCase(name: string): Facts {
  return JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), "utf8"));
}

/** Checks on the application's own day, so that no clock is needed. */
export function checked(facts: Facts, on = facts.applicationDate ?? "2022-06-15"): Report {
  return check(facts, { on });
}

export function finding(report: Report, rule: string): Finding {
  const found = report.findings.find((candidate) => candidate.rule === rule);
  if (!found) throw new Error(`Kein Ergebnis zur Regel ${rule}`);
  return found;
}
