import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { attributionOf } from "~/forms/register/attribution";
import { BUILT_IN } from "~/forms/register/built-in";
import { packRegister, unpackRegister } from "~/forms/register/compact";
import { entryLegalName, isUrban, kindOf, townOf } from "~/forms/register/entry";
import { findEntry, inhabitantsIn, registerOf } from "~/forms/register/look-up";
import { isUrbanDistrict } from "~/rules/offices/districts";

describe("the register that comes with the program", () => {
  it.each([
    ["05", 31, 22, 396],
    ["06", 21, 6, 421],
  ])("%s: %i Kreise, %i kreisfreie Städte, %i municipalities in all", (land, kreise, urban, all) => {
    const own = BUILT_IN.entries.filter(({ key }) => key.startsWith(land));
    expect(own.filter((entry) => kindOf(entry) === "municipality")).toHaveLength(all);
    expect(own.filter((entry) => kindOf(entry) === "district")).toHaveLength(kreise);
    expect(own.filter(isUrban)).toHaveLength(urban);
  });

  test("every municipality has inhabitants, postcode and town; every Kreis inhabitants and the town of its administration", () => {
    for (const entry of BUILT_IN.entries) {
      expect(entry.population).toBeGreaterThan(0);
      expect(townOf(entry)).toMatch(/\p{L}/u);
      if (kindOf(entry) === "municipality") expect(entry.postcode).toMatch(/^\d{5}$/);
    }
    expect(findEntry(BUILT_IN, "06633020")).toEqual({
      key: "06633020",
      name: "Niestetal",
      designation: "Gemeinde",
      population: 11_118,
      postcode: "34266",
      town: null,
    });
  });

  test("of a Kreis the inhabitants are those of its municipalities", () => {
    const { entries } = BUILT_IN;
    for (const { key, population } of entries.filter((entry) => kindOf(entry) === "district")) {
      const own = entries.filter((entry) => entry.key !== key && entry.key.startsWith(key));
      expect(own.reduce((sum, one) => sum + (one.population ?? 0), 0)).toBe(population);
    }
  });

  test("what is packed comes out as it went in", () => {
    expect(unpackRegister(JSON.parse(packRegister(BUILT_IN)))).toEqual(BUILT_IN);
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

  test("gives way to an imported register, but to no older one", () => {
    expect(registerOf(null)).toBe(BUILT_IN);
    const entry = {
      key: "06633020",
      name: "Niestetal",
      designation: "Gemeinde",
      population: 11_200,
      postcode: "34266",
      town: null,
    };
    expect(registerOf({ asOf: "2025-12-31", entries: [entry] })).toBe(BUILT_IN);
    const imported = registerOf({ asOf: "2026-05-31", entries: [entry] });
    expect(imported).toEqual({ asOf: "2026-05-31", entries: [entry] });
    expect(inhabitantsIn(imported).of("06633020")).toBe(11_200);
    expect(inhabitantsIn(imported).of("06633015")).toBeUndefined();
  });

  test("says whose data it is, as the licence asks", () => {
    expect(attributionOf(BUILT_IN)).toBe(
      "© Statistisches Bundesamt (Destatis), GV-ISys, 28.02.2026, Datenlizenz Deutschland Namensnennung 2.0",
    );
  });
});
