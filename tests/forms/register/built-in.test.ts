import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { attributionOf } from "~/forms/register/attribution";
import { BUILT_IN } from "~/forms/register/built-in";
import { entryLegalName, isUrban, kindOf } from "~/forms/register/entry";
import { findEntry, inhabitantsIn, registerOf } from "~/forms/register/look-up";
import { isUrbanDistrict } from "~/rules/offices/districts";

describe("the list that comes with the program", () => {
  it.each([
    ["05", 31, 22],
    ["06", 21, 6],
  ])("%s: %i Kreise, %i kreisfreie Städte", (land, kreise, urban) => {
    const own = BUILT_IN.entries.filter(({ key }) => key.startsWith(land));
    expect(own.filter((entry) => kindOf(entry) === "district")).toHaveLength(kreise);
    expect(own.filter(isUrban)).toHaveLength(urban);
  });

  test("no key stands twice, no municipality outside its Kreis", () => {
    const keys = BUILT_IN.entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys.filter((one) => one.length === 8 && !isUrbanDistrict(one.slice(0, 5))))
      expect(keys).toContain(key.slice(0, 5));
  });

  const participants = z.object({
    participants: z.array(
      z.object({ key: z.string(), legalName: z.string().optional(), population: z.number().optional() }),
    ),
  });
  const folder = join(import.meta.dirname, "../../cases");
  it.each(readdirSync(folder))("has every participant of %s, with its name and figure", (file) => {
    const { participants: found } = participants.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    for (const { key, legalName, population } of found) {
      const entry = findEntry(BUILT_IN, key);
      if (!entry) throw new Error(`${key} is missing`);
      if (legalName !== undefined) expect(entryLegalName(entry)).toBe(legalName);
      if (population !== undefined) expect(entry.population).toBe(population);
    }
  });

  test("gives way to an imported register", () => {
    expect(registerOf(null)).toBe(BUILT_IN);
    const entry = { key: "06633020", name: "Niestetal", designation: "Gemeinde", population: 11_200 };
    const imported = registerOf({ asOf: "2026-05-31", entries: [entry] });
    expect(imported).toEqual({ asOf: "2026-05-31", complete: true, entries: [entry] });
    expect(inhabitantsIn(imported).of("06633020")).toBe(11_200);
    expect(inhabitantsIn(imported).of("06633015")).toBeUndefined();
  });

  test("says whose data it is, as the licence asks", () => {
    expect(attributionOf(BUILT_IN)).toBe(
      "© Statistisches Bundesamt (Destatis), GV-ISys, 28.02.2026, Datenlizenz Deutschland Namensnennung 2.0",
    );
  });
});
