import { expect, test } from "vitest";
import { compareVersions } from "~/app/programmes/compare-versions";
import { proofSheet } from "~/app/programmes/proof-sheet";
import { builtInProgrammes, type Programme } from "~/rules";
import { formatEuroShort } from "~/rules/german/money";
import { programmeSchema } from "~/rules/programmes/programme-schema";
import { programmeWarnings, versionBefore } from "~/rules/programmes/programme-warnings";
import { isCents, versionLeaves } from "~/rules/programmes/version-leaves";
import { withChange } from "../../forms/interchange/with-change";
import { successor } from "./successor";

const example = programmeSchema.parse(successor());
const all: Programme[] = [...builtInProgrammes, example];
const he2021 = builtInProgrammes.find(({ id }) => id === "he-2021");

const sheetOf = (programme: Programme): string =>
  proofSheet(programme, {
    before: versionBefore(programme, all),
    warnings: programmeWarnings(programme, all, versionBefore(programme, all)),
  });

test.each(all.map((programme) => [programme.id, programme] as const))(
  "the sheet of %s has every amount in euros, every number, and every source with its certainty",
  (_id, programme) => {
    const sheet = sheetOf(programme);
    for (const leaf of versionLeaves(programme)) {
      const { path, value } = leaf;
      if (typeof value === "number")
        expect(sheet).toContain(`/${path.join("/")}: ${isCents(leaf) ? formatEuroShort(value) : value}`);
      if (path.at(-1) === "act") expect(sheet).toContain(String(value));
      if (path.at(-1) === "provision") expect(sheet).toContain(`${value}, `);
    }
    expect(sheet).toContain("amtlich belegt");
  },
);

/** Another value of the same kind. */
function another(value: string | number | boolean): unknown {
  if (typeof value === "number") return value + 1;
  return !value;
}

test("a number or a switch that differs is told in words, whichever it is", () => {
  const known = versionLeaves(example).filter(({ value }) => typeof value !== "string");
  expect(known.length).toBeGreaterThan(15);
  for (const { path, value } of known) {
    const pointer = `/${path.join("/")}`;
    const changed = programmeSchema.parse(withChange(successor(), pointer, another(value)));
    expect(compareVersions(example, changed), pointer).not.toEqual([]);
  }
  expect(compareVersions(example, example)).toEqual([]);
});

test("what differs from the version before stands side by side", () => {
  if (!he2021) throw new Error("he-2021");
  const found = compareVersions(he2021, example).find(({ label }) => label === "Beträge · Betrag");
  expect(found?.before).toContain("Drei Beteiligte: 75.000 €");
  expect(found?.after).toContain("Drei Beteiligte: 90.000 €");
  expect(sheetOf(example)).toContain("GEGENÜBER he-2021");
  expect(proofSheet(example, { before: example, warnings: [] })).toContain(
    `GEGENÜBER ${example.id}\n  Kein Unterschied`,
  );
});

test("no heading stands without something below it", () => {
  const silent = programmeSchema.parse(withChange(successor(), "/remarks", undefined));
  const lines = proofSheet(silent, { before: undefined, warnings: [] }).split("\n");
  const empty = lines.filter((line, at) => /^[A-ZÄÖÜ]/.test(line) && !lines[at + 1]?.startsWith("  "));
  expect(empty).toEqual([]);
});
