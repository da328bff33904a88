import { describe, expect, it, test } from "vitest";
import { check, findProgramme, programmes } from "~/rules";
import { ministryOn } from "~/rules/offices/addressee";
import { DISTRICTS, isUrbanDistrict } from "~/rules/offices/districts";
import { findOffice, OFFICES, officeName } from "~/rules/offices/offices";
import { checked, readCase } from "~/tests/rules/cases";

const KEY = /^(bezreg|rp):[a-z]+$|^ministry:(he|nw)$|^landrat:06[4-6]\d\d$/;

describe("Stellen", () => {
  it.each([
    ["bezreg", 5],
    ["rp", 3],
    ["ministry", 2],
    ["landrat", 21],
  ])("%s: %i", (word, count) => {
    expect(OFFICES.filter(({ key }) => key.startsWith(`${word}:`))).toHaveLength(count);
  });

  it("haben jede einen eigenen Schlüssel und eigene Namen", () => {
    const names = OFFICES.flatMap((office) => office.names.map(({ name }) => name));
    expect(new Set(OFFICES.map(({ key }) => key)).size).toBe(OFFICES.length);
    expect(new Set(names).size).toBe(names.length);
    for (const { key } of OFFICES) expect(key).toMatch(KEY);
  });

  it("haben alle eine Anschrift, deren letzte Zeile Postleitzahl und Ort ist", () => {
    for (const { key, address, others = [] } of OFFICES) {
      for (const one of [address, ...others]) {
        expect(one?.lines.at(-1), key).toMatch(/^\d{5} \S/);
        expect(one?.source.act, key).toMatch(/\S/);
        expect(["official", "secondary"], key).toContain(one?.source.certainty);
      }
    }
  });

  // Where one part of an address is only attested elsewhere (the postcode of 06535), the whole is not official.
  it.each([
    ["bezreg", 5],
    ["rp", 1],
    ["ministry", 2],
    ["landrat", 5],
  ])("amtlich belegte Anschriften von %s: %i", (word, count) => {
    const official = OFFICES.filter(
      ({ key, address }) => key.startsWith(`${word}:`) && address?.source.certainty === "official",
    );
    expect(official).toHaveLength(count);
  });

  it("gibt jedem hessischen Landkreis seinen Landrat", () => {
    const districts = Object.keys(DISTRICTS).filter((key) => key.startsWith("06") && !isUrbanDistrict(key));
    expect(districts.map((key) => findOffice(`landrat:${key}`)?.key)).toEqual(
      districts.map((key) => `landrat:${key}`),
    );
  });

  it.each<[string, string | undefined]>([
    ["landrat:06611", undefined],
    ["landrat:05762", undefined],
    ["landrat:06637", undefined],
    ["rp:wiesbaden", undefined],
    ["Regierungspräsidium Kassel", undefined],
    ["bezreg:detmold", "Bezirksregierung Detmold"],
  ])("%s", (key, name) => {
    const office = findOffice(key);
    expect(office ? officeName(office, "2026-11-30") : undefined).toBe(name);
  });

  it.each([
    ["ministry:he", "2023-12-31", "Hessisches Ministerium des Innern und für Sport"],
    ["ministry:he", "2024-01-01", "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz"],
    [
      "ministry:nw",
      "2021-08-31",
      "Ministerium für Heimat, Kommunales, Bau und Gleichstellung des Landes Nordrhein-Westfalen",
    ],
    ["ministry:nw", "2022-06-15", "Für Kommunales zuständiges Ministerium des Landes Nordrhein-Westfalen"],
    [
      "ministry:nw",
      "2026-11-30",
      "Ministerium für Heimat, Kommunales, Bau und Digitalisierung des Landes Nordrhein-Westfalen",
    ],
  ])("%s heißt am %s %s", (key, day, name) => {
    const office = findOffice(key);
    expect(office && officeName(office, day)).toBe(name);
  });
});

describe("ein Kreis, den erst das eingelesene Verzeichnis kennt", () => {
  it.each([
    ["Landkreis Neuland", "Landrat des Landkreises Neuland"],
    ["Kreis Neuland", "Landrat des Kreises Neuland"],
    ["Neulandkreis", "Landrat des Neulandkreises"],
  ])("%s → %s", (name, landrat) => {
    const facts = readCase("niestetal-complete");
    const participants = facts.participants.map((one, at) => ({ ...one, key: `0663700${at + 1}` }));
    const register = {
      asOf: "2027-05-31",
      of: () => 1,
      districtName: (key: string) => (key === "06637" ? name : undefined),
    };
    const { channel } = check({ ...facts, participants }, { on: "2021-08-17", inhabitants: register });
    expect(channel.map(({ station, office }) => [station, office])).toEqual([
      [landrat, "landrat:06637"],
      ["Regierungspräsidium Kassel", "rp:kassel"],
      ["Hessisches Ministerium des Innern und für Sport", "ministry:he"],
    ]);
    expect(findOffice("landrat:06637", register.districtName)?.address).toBeUndefined();
  });
});

test.each([
  ["niestetal-complete", ["landrat:06633", "rp:kassel", "ministry:he"]],
  ["hoexter-2022", ["bezreg:detmold", "ministry:nw"]],
])("die Stellen von %s tragen ihre Schlüssel", (name, keys) => {
  expect(checked(readCase(name)).channel.map(({ office }) => office)).toEqual(keys);
});

test("eine Fassung, die ihr Ministerium nennt, geht der Liste vor; die mitgelieferten nennen es nicht noch einmal", () => {
  const he2021 = findProgramme("he-2021");
  if (!he2021) throw new Error("he-2021");
  const ministry = [{ name: "Ministerium A" }, { from: "2027-01-01", name: "Ministerium B" }];
  const renamed = { ...he2021, authority: { ...he2021.authority, ministry } };
  expect(["2026-12-31", "2027-01-01"].map((day) => ministryOn(renamed, day))).toEqual([
    "Ministerium A",
    "Ministerium B",
  ]);
  for (const { authority } of programmes.filter(({ from }) => from < "2026-12-31")) {
    expect(authority.ministry ?? authority.ministryAddress).toBeUndefined();
  }
});
