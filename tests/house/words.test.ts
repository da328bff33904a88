import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { below, root, textOf } from "./sources";

const WRITTEN = /\.(tsx?|jsx?|json|css|sql|md|html|svg|yml)$/;
const folders = ["rules", "forms", "db", "app", "tests", "docs", "public", ".ci"];
const written = [
  ...folders
    .flatMap((folder) => below(folder).files)
    .filter((path) => WRITTEN.test(path) || path.startsWith(".ci/")),
  ...readdirSync(root).filter((name) => WRITTEN.test(name) && name !== "package-lock.json"),
];

function occurrences(pattern: RegExp, allowed: (found: string) => boolean): string[] {
  return written.flatMap((path) =>
    [...textOf(path).matchAll(pattern)]
      .map(([found]) => found)
      .filter((found) => !allowed(found))
      .map((found) => `${path}: ${found}`),
  );
}

/** Authorities' own mailboxes, which a page has to name. */
const PUBLIC_MAILBOXES = [/@mags\.nrw\.de$/, /@[\w.-]*hessen\.de$/, /^IKZ@Interkommunales\.NRW$/];

test("addresses of persons are made up, and say so by their ending", () => {
  const address = /[\w.%+-]+@[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}\b/gi;
  const allowed = (found: string): boolean =>
    found.endsWith(".example") || PUBLIC_MAILBOXES.some((known) => known.test(found));
  expect(occurrences(address, allowed)).toEqual([]);
  expect(written.length).toBeGreaterThan(300);
});

test("no path leads to a machine of ours or out of the project", () => {
  const machine = /(?<![\w.~-])\/(?:home|root|Users|work|mnt)\/[\w.-]+/g;
  const outside = /(?:\.\.\/){5,}/g;
  expect([...occurrences(machine, () => false), ...occurrences(outside, () => false)]).toEqual([]);
});
