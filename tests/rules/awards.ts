import type { Facts, Participant } from "~/rules";
import { communes, hesse, hoexter } from "./communes";

/** So many municipalities of the case's own state, with Landkreise beside them. */
function withDistricts(count: number, ...districts: [key: string, name: string][]): Participant[] {
  return [
    ...communes("HE", count),
    ...districts.map(([key, name]) => ({ key, name, kind: "district" as const })),
  ];
}

/** The municipality alone, with the brigades of one of its villages each. */
function merging(name: string, ...brigades: string[]): Participant[] {
  return communes("HE", 1).map((one) => ({ ...one, name, brigades }));
}

const GIESSEN: [string, string] = ["06531", "Landkreis Gießen"];
const MARBURG: [string, string] = ["06534", "Landkreis Marburg-Biedenkopf"];
const EXEMPLARY = { exemplaryReason: "Alle Kommunen des Landkreises sind einbezogen." };

type Award = {
  /** Number in the collection of real awards, and what was funded. */
  award: string;
  /** A day in the year of the award: that of the application is not known. */
  on: string;
  facts: Facts;
  awarded: number;
  programme: string;
};

/** The municipality alone, with two mergers of two brigades at once. */
function mergingTwice(name: string, first: [string, string], second: [string, string]): Participant[] {
  return merging(name, ...first).map((one) => ({ ...one, furtherMergers: [{ brigades: second }] }));
}

const mergerOf = (participants: Participant[]): Facts =>
  hesse(1, { category: "fire-brigade-merger", participants });

/** A body that works along and counts in no tariff. */
const body = (key: string, name: string, kind: "association" | "company"): Participant => ({
  key: `x-${key}`,
  name,
  kind,
  seat: "06633001",
});

/** Awards that follow the tariff to the euro. */
export const BY_TARIFF: Award[] = [
  {
    award: "4 dieselben vier: gemeinsamer Verwaltungsbehördenbezirk",
    on: "2018-06-01",
    facts: hesse(4),
    awarded: 10_000_000,
    programme: "he-2016",
  },
  {
    award: "5 Großenlüder, Bad Salzschlirf, Hosenfeld, Flieden: Personalverwaltung",
    on: "2018-02-19",
    facts: hesse(4),
    awarded: 10_000_000,
    programme: "he-2016",
  },
  {
    award: "7 Rotenburg: Erkshausen und Schwarzenhasel",
    on: "2019-06-01",
    facts: hesse(1, {
      category: "fire-brigade-merger",
      participants: merging("Rotenburg", "Erkshausen", "Schwarzenhasel"),
    }),
    awarded: 3_000_000,
    programme: "he-2016",
  },
  // Two notices of 30.000 € for two mergers of two brigades each: two applications.
  ...["erster", "zweiter"].map((which) => ({
    award: `9 Hessisch Lichtenau, ${which} Zusammenschluss`,
    on: "2024-06-01",
    facts: hesse(1, {
      category: "fire-brigade-merger",
      participants: merging("Hessisch Lichtenau", `${which} Ortsteil`, "Nachbarort"),
    }),
    awarded: 3_000_000,
    programme: "he-2021",
  })),
  // The same two mergers in one application.
  {
    award: "9 Hessisch Lichtenau, beide Zusammenschlüsse in einem Antrag",
    on: "2024-06-01",
    facts: mergerOf(mergingTwice("Hessisch Lichtenau", ["A-Dorf", "B-Dorf"], ["C-Dorf", "D-Dorf"])),
    awarded: 6_000_000,
    programme: "he-2021",
  },
  {
    award: "15 Neuhof, Flieden, Kalbach: Informationstechnik",
    on: "2024-06-01",
    facts: hesse(3),
    awarded: 7_500_000,
    programme: "he-2021",
  },
  {
    award: "16 Riedstadt, Stockstadt: Datenschutzbeauftragte",
    on: "2024-06-01",
    facts: hesse(2, { project: { fewParticipantsReason: "Die Nachbarn haben eigene Beauftragte." } }),
    awarded: 5_000_000,
    programme: "he-2021",
  },
  {
    award: "25 Kreis Höxter und zehn Städte: digitales Netz",
    on: "2022-06-15",
    facts: hoexter,
    awarded: 49_000_000,
    programme: "nw-2021",
  },
];

/** Found later; where the year is not told, a day of the version of today stands for it. */
export const LATER: Award[] = [
  {
    award: "Heidenrod: zwei Zusammenschlüsse",
    on: "2023-06-01",
    facts: mergerOf(mergingTwice("Heidenrod", ["A-Dorf", "B-Dorf"], ["C-Dorf", "D-Dorf"])),
    awarded: 6_000_000,
    programme: "he-2021",
  },
  ...["Frielendorf", "Taunusstein", "Wölfersheim"].map((name) => ({
    award: `${name}: zwei Ortsteilfeuerwehren`,
    on: "2022-06-01",
    facts: mergerOf(merging(name, "A-Dorf", "B-Dorf")),
    awarded: 3_000_000,
    programme: "he-2021",
  })),
  {
    award: "Neu-Isenburg und Dreieich: gemeinsame Gesellschaft der Stadtwerke",
    on: "2023-10-01",
    facts: hesse(2, {
      participants: [...communes("HE", 2), body("stadtwerke", "Gesellschaft der Stadtwerke", "company")],
      project: { fewParticipantsReason: "Nur diese beiden Stadtwerke grenzen aneinander." },
    }),
    awarded: 5_000_000,
    programme: "he-2021",
  },
  {
    award: "Main-Kinzig, sechs Städte mit Abwasserverbänden",
    on: "2020-06-01",
    facts: hesse(6, {
      participants: [...communes("HE", 6), body("abwasser", "Abwasserverband", "association")],
    }),
    awarded: 10_000_000,
    programme: "he-2016",
  },
  {
    award: "Main-Kinzig-Kreis und fünf Kommunen: Altlasten",
    on: "2023-06-01",
    facts: hesse(5, { participants: withDistricts(5, ["06435", "Main-Kinzig-Kreis"]) }),
    awarded: 10_000_000,
    programme: "he-2021",
  },
  {
    award: "Niestetal, Helsa, Kaufungen, Söhrewald: Ausbildung",
    on: "2023-06-01",
    facts: hesse(4),
    awarded: 10_000_000,
    programme: "he-2021",
  },
  ...["Onlinezugang", "Datenschutz", "Oberzent, Erbach, Michelstadt"].map((what) => ({
    award: `${what}: drei Kommunen`,
    on: "2023-06-01",
    facts: hesse(3),
    awarded: 7_500_000,
    programme: "he-2021",
  })),
  {
    award: "Rödermark und Messel",
    on: "2020-06-01",
    facts: hesse(2, { project: { fewParticipantsReason: "Die Nachbarn haben eigene Lösungen." } }),
    awarded: 5_000_000,
    programme: "he-2016",
  },
];

/** Awards above the tariff: the reason makes them a matter of discretion, the computed sum stays. */
export const ABOVE_TARIFF: (Award & { tariff: number })[] = [
  {
    award: "6 Landkreise Gießen und Marburg-Biedenkopf mit 24 Kommunen: Informationssicherheit",
    on: "2016-02-01",
    facts: hesse(24, { participants: withDistricts(24, GIESSEN, MARBURG), project: EXEMPLARY }),
    awarded: 25_000_000,
    tariff: 10_000_000,
    programme: "he-2011",
  },
  {
    award: "17 Landkreis Gießen und 18 Kommunen: Informationssicherheit",
    on: "2023-02-01",
    facts: hesse(18, { participants: withDistricts(18, GIESSEN), project: EXEMPLARY }),
    awarded: 15_000_000,
    tariff: 10_000_000,
    programme: "he-2021",
  },
  {
    award: "Landkreis Gießen und 16 Kommunen: Fördermittelmanagement, innovativ",
    on: "2023-06-01",
    facts: hesse(16, { participants: withDistricts(16, GIESSEN), project: EXEMPLARY }),
    awarded: 15_000_000,
    tariff: 10_000_000,
    programme: "he-2021",
  },
];

/** What "can" be granted: 150 000 € a municipality, the ministry decides whether nearly all fields are joint. */
export const JOINT_ADMINISTRATION = {
  on: "2016-04-01",
  facts: hesse(4, { category: "joint-administration" }),
  awarded: 60_000_000,
};
