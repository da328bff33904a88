import { describe, expect, it } from "vitest";
import type { Participant } from "~/rules";
import { DISTRICTS, isUrbanDistrict, landratOf } from "~/rules/offices/districts";
import { checked, readCase } from "~/tests/rules/cases";

const SPORT = "Hessisches Ministerium des Innern und für Sport";
const town = (key: string, more: Partial<Participant> = {}): Participant => ({
  key,
  name: key,
  kind: "municipality",
  ...more,
});
const district = (key: string, more: Partial<Participant> = {}): Participant => ({
  key,
  name: key,
  kind: "district",
  ...more,
});
const stations = (participants: Participant[], state: "HE" | "NW" = "HE", applicationDate = "2021-08-17") =>
  checked({
    ...readCase(state === "HE" ? "niestetal-complete" : "hoexter-2022"),
    participants,
    applicationDate,
  }).channel;

describe("Dienstweg in Hessen", () => {
  it.each<[string, Participant[], string[]]>([
    [
      "ein Landkreis",
      [town("06633020", { lead: true }), town("06633015")],
      ["Landrat des Landkreises Kassel", "Regierungspräsidium Kassel", SPORT],
    ],
    [
      "eigenes Wort",
      [town("06434003", { lead: true }), town("06434004")],
      ["Landrat des Hochtaunuskreises", "Regierungspräsidium Darmstadt", SPORT],
    ],
    ["Frankfurt führt", [town("06412000", { lead: true }), town("06434004")], [SPORT]],
    ["Wiesbaden führt", [town("06414000", { lead: true }), town("06439001")], [SPORT]],
    [
      "Frankfurt nur beteiligt",
      [town("06434003", { lead: true }), town("06412000")],
      ["Regierungspräsidium Darmstadt", SPORT],
    ],
    [
      "kreisfreie Stadt führt",
      [town("06611000", { lead: true }), town("06633020")],
      ["Regierungspräsidium Kassel", SPORT],
    ],
    [
      "Landkreis führt",
      [district("06531", { lead: true }), town("06531001")],
      ["Regierungspräsidium Gießen", SPORT],
    ],
    [
      "Landkreis beteiligt",
      [town("06531001", { lead: true }), district("06531")],
      ["Regierungspräsidium Gießen", SPORT],
    ],
    [
      "mehrere Kreise",
      [town("06633020", { lead: true }), town("06634001")],
      ["Regierungspräsidium Kassel", SPORT],
    ],
    [
      "über 50.000 eingetragen",
      [town("06633020", { lead: true }), town("06633015", { population: 50_001 })],
      ["Regierungspräsidium Kassel", SPORT],
    ],
    [
      "genau 50.000",
      [town("06633020", { lead: true }), town("06633015", { population: 50_000 })],
      ["Landrat des Landkreises Kassel", "Regierungspräsidium Kassel", SPORT],
    ],
    [
      "Fulda ohne Einwohnerzahl",
      [town("06631001", { lead: true }), town("06631009")],
      ["Regierungspräsidium Kassel", SPORT],
    ],
    [
      "Fulda mit kleinerer Zahl",
      [town("06631001", { lead: true }), town("06631009", { population: 49_000 })],
      ["Landrat des Landkreises Fulda", "Regierungspräsidium Kassel", SPORT],
    ],
    [
      "Verband führt",
      [{ key: "x-zv", name: "Zweckverband", kind: "association", seat: "06633020", lead: true }],
      ["Landrat des Landkreises Kassel", "Regierungspräsidium Kassel", SPORT],
    ],
    [
      "nur Landkreise",
      [district("06531", { lead: true }), district("06534")],
      ["Regierungspräsidium Gießen", SPORT],
    ],
    [
      "Landkreis mit mehr als 50.000 Einwohnern, Gemeinden unter dem Landrat",
      [town("06633020", { lead: true }), district("06633", { population: 231_073 })],
      ["Regierungspräsidium Kassel", SPORT],
    ],
    [
      "Hanau ist kreisfrei",
      [town("06415000", { lead: true }), town("06435001")],
      ["Regierungspräsidium Darmstadt", SPORT],
    ],
    [
      "Wiesbaden nur beteiligt",
      [town("06439001", { lead: true }), town("06414000")],
      ["Regierungspräsidium Darmstadt", SPORT],
    ],
    [
      "Gemeinde von jenseits der Landesgrenze liegt in einem anderen Kreis",
      [town("06633020", { lead: true }), town("05762004", { outsideState: true })],
      ["Regierungspräsidium Kassel", SPORT],
    ],
    ["Ort unbekannt", [town("x-neu", { lead: true })], []],
    ["Schlüssel aus Nordrhein-Westfalen", [town("05513000", { lead: true, outsideState: true })], []],
    [
      "Gemeinde ohne Schlüssel, aber mit Sitz",
      [town("x-neu", { lead: true, seat: "06633020" }), town("06633015")],
      [],
    ],
    [
      "unbekannter Kreis",
      [town("06637001", { lead: true }), town("06637002")],
      ["Regierungspräsidium Kassel", SPORT],
    ],
  ])("%s", (_, participants, expected) => {
    expect(stations(participants).map(({ station }) => station)).toEqual(expected);
  });

  const HGO = "§ 136 official";
  it.each<[string, Participant[], string[][]]>([
    ["Gemeinde führt", [town("06633020", { lead: true }), town("06633015")], [[HGO], [HGO], []]],
    ["Landkreis beteiligt", [town("06531001", { lead: true }), district("06531")], [[HGO], []]],
    ["Landkreis führt", [district("06531", { lead: true }), town("06531001")], [["§ 54 secondary"], []]],
    [
      "Verband führt",
      [{ key: "x-zv", name: "Zweckverband", kind: "association", seat: "06633020", lead: true }],
      [["§ 136 secondary"], ["§ 136 secondary"], []],
    ],
    [
      "mehrere Regierungsbezirke",
      [town("06633020", { lead: true }), town("06531001")],
      [["§ 136 secondary"], []],
    ],
    ["Wiesbaden führt", [town("06414000", { lead: true })], [[]]],
  ])("Quellen: %s", (_, participants, expected) => {
    const found = stations(participants).map(({ sources }) =>
      sources.flatMap(({ provision, certainty }) => (provision ? `${provision} ${certainty}` : [])),
    );
    expect(found).toEqual(expected);
    for (const { sources } of stations(participants)) expect(sources[0]?.act).toMatch(/^Rahmenvereinbarung/);
  });

  it.each([
    ["2023-12-31", SPORT],
    ["2024-01-01", "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz"],
  ])("Name des Ministeriums am %s", (day, name) => {
    expect(stations([town("06633020", { lead: true })], "HE", day).at(-1)).toMatchObject({
      station: name,
      role: "grant-authority",
    });
  });
});

describe("Bewilligungsbehörde in Nordrhein-Westfalen", () => {
  it.each([
    ["05111000", "Düsseldorf"],
    ["05334002", "Köln"],
    ["05515000", "Münster"],
    ["05762004", "Detmold"],
    ["05974040", "Arnsberg"],
  ])("%s → %s", (key, region) => {
    const channel = stations([town(key, { lead: true })], "NW", "2022-06-15");
    expect(channel.map(({ station, role }) => [station, role])).toEqual([
      [`Bezirksregierung ${region}`, "grant-authority"],
      ["Für Kommunales zuständiges Ministerium des Landes Nordrhein-Westfalen", "consent"],
    ]);
  });
});

describe("Bezirksregierung bei mehreren Regierungsbezirken", () => {
  it.each<[string, Participant[], string[]]>([
    ["ein Bezirk", [town("05762004", { lead: true }), town("05711000")], ["official", "official"]],
    ["zwei Bezirke", [town("05762004", { lead: true }), town("05974040")], ["secondary", "official"]],
    [
      "von außerhalb zählt nicht",
      [town("05762004", { lead: true }), town("06633020", { outsideState: true })],
      ["official", "official"],
    ],
  ])("%s", (_, participants, expected) => {
    const channel = stations(participants, "NW", "2022-06-15");
    expect(channel.map(({ sources }) => sources[0]?.certainty)).toEqual(expected);
  });
});

describe("Kreise und kreisfreie Städte", () => {
  const keys = Object.keys(DISTRICTS);
  it.each([
    ["05", false, 31],
    ["05", true, 22],
    ["06", false, 21],
    ["06", true, 6],
  ])("%s, kreisfrei %s: %i", (land, urban, count) => {
    expect(keys.filter((key) => key.startsWith(land) && isUrbanDistrict(key) === urban)).toHaveLength(count);
  });

  it("gibt jedem hessischen Landkreis seinen Landrat", () => {
    for (const key of keys.filter((candidate) => candidate.startsWith("06") && !isUrbanDistrict(candidate))) {
      expect(landratOf(key)).toMatch(/^Landrat des (Landkreises .+|.+[Kk]reises)$/);
    }
    expect(landratOf("06611")).toBeNull();
    expect(landratOf("05762")).toBeNull();
    expect(landratOf("06999")).toBeNull();
  });
});
