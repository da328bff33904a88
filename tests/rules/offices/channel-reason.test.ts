import { expect, it } from "vitest";
import { check, type Inhabitants, type Participant } from "~/rules";
import { readCase } from "~/tests/rules/cases";

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
const register = (figures: Record<string, number>): Inhabitants => ({
  asOf: "2027-05-31",
  of: (key) => figures[key],
});
it.each<[string, Participant[], Inhabitants | undefined, string | undefined]>([
  ["Gemeinden eines Kreises", [town("06633020", { lead: true }), town("06633015")], register({}), undefined],
  ["Landkreis führt", [district("06531", { lead: true })], undefined, "Federführend ist ein Landkreis."],
  ["kreisfrei", [town("06611000", { lead: true })], undefined, "Federführend ist eine kreisfreie Stadt."],
  [
    "ein Verband mit Sitz in einer kreisfreien Stadt",
    [{ key: "x-zv", name: "Verband", kind: "association", seat: "06611000", lead: true }],
    undefined,
    "Die federführende Stelle hat ihren Sitz in einer kreisfreien Stadt.",
  ],
  [
    "Landkreis beteiligt",
    [town("06531001", { lead: true }), district("06531")],
    undefined,
    "Ein Landkreis ist beteiligt.",
  ],
  [
    "mehrere Kreise",
    [town("06633020", { lead: true }), town("06634001")],
    undefined,
    "Die Beteiligten liegen in mehreren Kreisen.",
  ],
  [
    "die eingetragene Zahl geht vor",
    [town("06633020", { lead: true, name: "Niestetal", population: 50_001 })],
    register({ "06633020": 11_118 }),
    "Niestetal hat mehr als 50.000 Einwohner (eingetragen: 50.001).",
  ],
  [
    "auch wenn sie kleiner ist",
    [town("06633020", { lead: true, population: 50_000 })],
    register({ "06633020": 60_000 }),
    undefined,
  ],
  [
    "sonst gilt das Verzeichnis",
    [town("06438011", { lead: true, name: "Rodgau" })],
    register({ "06438011": 50_001 }),
    "Rodgau hat mehr als 50.000 Einwohner (nach dem Gemeindeverzeichnis des Statistischen Bundesamts, Stand 31.05.2027: 50.001).",
  ],
  [
    "auch wenn eine der großen Städte kleiner geworden ist",
    [town("06532023", { lead: true, name: "Wetzlar" })],
    register({ "06532023": 50_000 }),
    undefined,
  ],
  [
    "sonst die bekannten großen Städte",
    [town("06532023", { lead: true, name: "Wetzlar" })],
    register({}),
    "Wetzlar hat mehr als 50.000 Einwohner (nach dem Gemeindeverzeichnis des Statistischen Bundesamts, Stand 28.02.2026: 54.665).",
  ],
  [
    "auch ohne Verzeichnis",
    [town("06631009", { lead: true, name: "Fulda" })],
    undefined,
    "Fulda hat mehr als 50.000 Einwohner (nach dem Gemeindeverzeichnis des Statistischen Bundesamts, Stand 28.02.2026: 65.434).",
  ],
  [
    "die Einwohner eines Kreises zählen nicht",
    [district("06633", { lead: true })],
    register({ "06633": 231_073 }),
    "Federführend ist ein Landkreis.",
  ],
  [
    "und nicht die des Sitzes einer Einrichtung",
    [{ key: "x-zv", name: "Verband", kind: "association", seat: "06631009", lead: true }],
    register({ "06631009": 65_434 }),
    undefined,
  ],
])("warum das Regierungspräsidium zuerst: %s", (_, participants, inhabitants, reason) => {
  const facts = { ...readCase("niestetal-complete"), participants, applicationDate: "2021-08-17" };
  const { channel } = check(facts, { on: "2021-08-17", inhabitants });
  expect(channel[0]?.reason).toBe(reason);
  expect(channel[0]?.station).toMatch(reason === undefined ? /^Landrat/ : /^Regierungspräsidium/);
  expect(channel.slice(1).map((station) => station.reason)).toEqual(channel.slice(1).map(() => undefined));
});
