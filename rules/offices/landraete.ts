import { landratOf } from "./districts";
import { addressFrom, type Office, type OfficeAddress } from "./office";

const WIKIPEDIA = "Kopie der Wikipedia";
const LIST = "öffentliche Anschriftenliste";

const secondary = (lines: readonly string[], act: string, note?: string): OfficeAddress =>
  addressFrom(lines, act, { certainty: "secondary", ...(note !== undefined && { note }) });
const official = (lines: readonly string[], act: string, note?: string): OfficeAddress =>
  addressFrom(lines, act, { certainty: "official", ...(note !== undefined && { note }) });

type Addresses = readonly [printed: OfficeAddress, ...others: OfficeAddress[]];

const NUMBER_UNPROVEN = "Die Straße ist amtlich belegt, Hausnummer und Postleitzahl nur mittelbar.";

/** The seats of the Kreisverwaltungen, by Kreis key; what is printed stands first. */
const ADDRESSES: Readonly<Record<string, Addresses>> = {
  "06431": [
    official(
      ["Gräffstraße 5", "64646 Heppenheim"],
      "kreis-bergstrasse.de (eigene Seite, 2015)",
      "Die Kommunalaufsicht sitzt im selben Haus.",
    ),
  ],
  "06432": [
    secondary(["Jägertorstraße 207", "64289 Darmstadt"], `${WIKIPEDIA} (2020/21), ${LIST} (2015)`),
    secondary(
      ["Albinistraße 23", "64807 Dieburg"],
      "metropolnews.info (2015)",
      "Zweiter Sitz; 2015 saß dort die Kommunalaufsicht.",
    ),
  ],
  "06433": [
    secondary(["Wilhelm-Seipp-Straße 4", "64521 Groß-Gerau"], `${WIKIPEDIA} (2023/24), ${LIST} (2012)`),
  ],
  "06434": [
    secondary(
      ["Ludwig-Erhard-Anlage 1-5", "61352 Bad Homburg v. d. Höhe"],
      `${WIKIPEDIA} (2019, 2023/24)`,
      "Ältere Quellen: Nummer 1-4; eine Liste von 2015 hat die Postleitzahl 61289.",
    ),
  ],
  "06435": [
    official(["Barbarossastraße 24", "63571 Gelnhausen"], "mkk.de (eigene Seite)"),
    secondary(["Barbarossastraße 16-24", "63571 Gelnhausen"], `${LIST} (2015)`),
  ],
  "06436": [
    secondary(
      ["Am Kreishaus 1-5", "65719 Hofheim am Taunus"],
      "taunus-nachrichten.de (Bekanntmachung, 01.2022)",
    ),
  ],
  "06437": [
    secondary(["Michelstädter Straße 12", "64711 Erbach"], `${WIKIPEDIA} (2006)`, "Nur alte Quellen."),
  ],
  "06438": [secondary(["Werner-Hilpert-Straße 1", "63128 Dietzenbach"], `${WIKIPEDIA} (2023/24)`)],
  "06439": [
    secondary(
      ["Heimbacher Straße 7", "65307 Bad Schwalbach"],
      "annaland.de (2020), niedernhausener-anzeiger.de (2023)",
    ),
  ],
  "06440": [
    official(
      ["Europaplatz", "61169 Friedberg"],
      "wetteraukreis.de (eigene Seite, 2018)",
      "Eine Hausnummer ist nicht genannt.",
    ),
  ],
  "06531": [official(["Riversplatz 1-9", "35394 Gießen"], "lkgi.de (eigene Seite, um 2021)")],
  "06532": [
    secondary(
      ["Karl-Kellner-Ring 51", "35576 Wetzlar"],
      `${WIKIPEDIA} (2010, 2023/24)`,
      "Eine Liste von 2016 hat die Postleitzahl 35573.",
    ),
  ],
  "06533": [
    secondary(
      ["Schiede 43", "65549 Limburg a. d. Lahn"],
      `${WIKIPEDIA} (2007, 2023/24), ${LIST} (2015)`,
      "Die eigene Seite nennt „an der Schiede“ ohne Hausnummer.",
    ),
  ],
  "06534": [
    secondary(["Im Lichtenholz 60", "35043 Marburg"], "pressemeldung-hessen.de (2017), backland.news (2019)"),
  ],
  "06535": [
    secondary(
      ["Goldhelg 20", "36341 Lauterbach (Hessen)"],
      "vogelsbergkreis.de (eigene Seite)",
      "Straße und Ort sind amtlich belegt, die Postleitzahl nur mittelbar.",
    ),
  ],
  "06631": [secondary(["Wörthstraße 15", "36037 Fulda"], `unser-stadtplan.de, ${LIST}`)],
  "06632": [secondary(["Friedloser Straße 12", "36251 Bad Hersfeld"], `${WIKIPEDIA} (2007, 2021/22)`)],
  "06633": [
    secondary(
      ["Wilhelmshöher Allee 19-21", "34117 Kassel"],
      `${WIKIPEDIA} (2007), landkreiskassel.de (eigene Seite, 03.2021)`,
      NUMBER_UNPROVEN,
    ),
  ],
  "06634": [
    secondary(
      ["Parkstraße 6", "34576 Homberg (Efze)"],
      `${WIKIPEDIA} (2005 bis 2024), homberg-efze.eu (Stadt Homberg)`,
      NUMBER_UNPROVEN,
    ),
  ],
  "06635": [
    secondary(
      ["Südring 2", "34497 Korbach"],
      `${WIKIPEDIA} (2006, 2010), landkreis-waldeck-frankenberg.de (eigene Seite)`,
      NUMBER_UNPROVEN,
    ),
  ],
  "06636": [
    official(["Schlossplatz 1", "37269 Eschwege"], "werra-meissner-kreis.de (eigene Seite, 26.04.2016)"),
  ],
};

/**
 * The Landrat of a Hessian Kreis as the office that supervises its municipalities; `registered` is the name that the
 * municipality register has for a Kreis newer than our list. Null for what is none.
 */
export function landratOffice(districtKey: string, registered?: string): Office | null {
  const name = landratOf(districtKey, registered);
  if (name === null) return null;
  const [address, ...others] = ADDRESSES[districtKey] ?? [];
  return {
    key: `landrat:${districtKey}`,
    state: "HE",
    kind: "supervision",
    names: [{ name }],
    ...(address && { address }),
    ...(others.length > 0 && { others }),
  };
}

/** The 21 Landräte. */
export const LANDRAETE: readonly Office[] = Object.keys(ADDRESSES).flatMap((key) => landratOffice(key) ?? []);
