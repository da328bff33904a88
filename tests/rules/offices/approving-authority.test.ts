import { expect, test } from "vitest";
import type { Facts, Participant } from "~/rules";
import { checked, finding } from "../cases";
import { communes, hoexter, niestetal } from "../communes";

const town = (key: string, name: string, more: Partial<Participant> = {}): Participant => ({
  key,
  name,
  kind: key.length === 5 ? "district" : "municipality",
  ...more,
});
const body = (name: string): Participant => ({
  key: "x-verband",
  name,
  kind: "association",
  seat: "05762004",
});

/** Who is named for an agreement of these, the first of whom leads. */
function approver(state: "HE" | "NW", participants: Participant[]) {
  const facts: Facts = {
    ...(state === "HE" ? niestetal : hoexter),
    agreement: { form: "public-law-agreement", mode: "mandate" },
    participants: participants.map((one, at) => ({ ...one, lead: at === 0 })),
  };
  const { values, text, level } = finding(checked(facts), "supervisory-act");
  return { name: values.authority, text, level };
}

const NIESTETAL = town("06633020", "Niestetal");
const SPORT = "Hessisches Ministerium des Innern und für Sport";

test.each<[string, "HE" | "NW", Participant[], string | null, string]>([
  [
    "nur Gemeinden eines Landkreises",
    "HE",
    communes("HE", 3),
    "Landrat des Landkreises Kassel",
    "seines Kreises",
  ],
  [
    "mehrere Kreise",
    "HE",
    [NIESTETAL, town("06636001", "Eschwege")],
    "Regierungspräsidium Kassel",
    "mehreren Kreisen",
  ],
  [
    "ein Landkreis",
    "HE",
    [NIESTETAL, town("06633", "Landkreis Kassel")],
    "Regierungspräsidium Kassel",
    "Landkreis Kassel ist beteiligt",
  ],
  [
    "eine kreisfreie Stadt",
    "HE",
    [NIESTETAL, town("06611000", "Kassel")],
    "Regierungspräsidium Kassel",
    "Kassel ist beteiligt",
  ],
  [
    "genau 50.000 Einwohner",
    "HE",
    [NIESTETAL, town("06633015", "Kaufungen", { population: 50_000 })],
    "Landrat des Landkreises Kassel",
    "§ 35",
  ],
  [
    "50.001 Einwohner",
    "HE",
    [NIESTETAL, town("06633015", "Kaufungen", { population: 50_001 })],
    "Regierungspräsidium Kassel",
    "Kaufungen ist beteiligt",
  ],
  ["mehrere Regierungsbezirke", "HE", [NIESTETAL, town("06532023", "Wetzlar")], SPORT, "Regierungsbezirken"],
  [
    "Wiesbaden",
    "HE",
    [town("06414000", "Wiesbaden"), town("06439003", "Eltville")],
    SPORT,
    "Wiesbaden ist beteiligt",
  ],
  [
    "ein anderes Land",
    "HE",
    [NIESTETAL, town("03152012", "Göttingen", { outsideState: true })],
    SPORT,
    "von außerhalb",
  ],
  [
    "nur Gemeinden eines Kreises",
    "NW",
    communes("NW", 2),
    "Landrat des Kreises Höxter als untere staatliche Verwaltungsbehörde",
    "§ 29 Abs. 4 GkG NRW",
  ],
  [
    "ein Kreis mit eigenem Wort",
    "NW",
    [town("05962004", "Altena"), town("05962008", "Balve")],
    "Landrat des Märkischen Kreises als untere staatliche Verwaltungsbehörde",
    "seines Kreises",
  ],
  [
    "ein Kreis",
    "NW",
    [...communes("NW", 2), town("05762", "Kreis Höxter")],
    "Bezirksregierung Detmold",
    "Kreis Höxter ist beteiligt",
  ],
  [
    "eine kreisfreie Stadt",
    "NW",
    [...communes("NW", 1), town("05711000", "Bielefeld")],
    "Bezirksregierung Detmold",
    "Bielefeld ist beteiligt",
  ],
  [
    "ein anderes Land",
    "NW",
    [...communes("NW", 1), town("03255023", "Holzminden", { outsideState: true })],
    "Bezirksregierung Detmold",
    "Holzminden ist beteiligt",
  ],
  [
    "Gemeinden mehrerer Kreise: in keiner Quelle",
    "NW",
    [...communes("NW", 1), town("05774004", "Altenbeken")],
    null,
    "in den vorliegenden Quellen nicht genannt",
  ],
  [
    "mehrere Regierungsbezirke",
    "NW",
    [town("05711000", "Bielefeld"), town("05515000", "Münster")],
    null,
    "1995",
  ],
  [
    "ein Verband",
    "NW",
    [...communes("NW", 2), body("Zweckverband Weser")],
    null,
    "Gehört Zweckverband Weser ein Kreis",
  ],
  [
    "Städteregion Aachen",
    "NW",
    [town("05334004", "Alsdorf"), town("05334008", "Baesweiler")],
    null,
    "nicht genannt",
  ],
  [
    "ein Schlüssel fehlt noch",
    "NW",
    [...communes("NW", 1), { key: "x-1", name: "Neu", kind: "municipality" }],
    null,
    "Kommunalaufsicht",
  ],
])("%s (%s)", (_, state, participants, name, words) => {
  const found = approver(state, participants);
  expect(found).toMatchObject({ name, level: "should" });
  expect(found.text).toContain(words);
});
