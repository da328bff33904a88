import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { below, ROOMS, root, textOf } from "./sources";

const LONGEST = 60;
/** Written by drizzle-kit, read by nobody. */
const GENERATED = ["db/migrations/meta"];

const folders = ROOMS.flatMap((room) => below(room).folders).filter(
  (folder) => !GENERATED.includes(folder) && below(folder).files.some((path) => !path.endsWith(".md")),
);

/** Files a README names in backticks, with their ending. */
function namedFiles(readme: string): string[] {
  return [...textOf(readme).matchAll(/`(?:\.\.?\/)*(\w[\w./-]*\.(?:tsx?|css))`/g)].map(
    ([, name]) => name ?? "",
  );
}

/** A name stands for a file of the folder, of one above it, or of the tests that mirror it. */
function isThere(name: string, folder: string): boolean {
  const places = [folder, `tests/${folder}`];
  for (let up = folder; up !== "."; up = dirname(up)) places.push(dirname(up));
  return places.some((place) => existsSync(join(root, place, name)));
}

describe.each(folders)("%s", (folder) => {
  const readme = `${folder}/README.md`;

  test("says in a page what lives here", () => {
    expect(existsSync(join(root, readme)), `${readme} is missing`).toBe(true);
    expect(textOf(readme).split("\n").length).toBeLessThanOrEqual(LONGEST);
  });

  test("names only files that exist", () => {
    const names = existsSync(join(root, readme)) ? namedFiles(readme) : [];
    expect(names.filter((name) => !isThere(name, folder))).toEqual([]);
  });
});
