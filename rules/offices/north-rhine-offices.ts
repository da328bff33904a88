import { addressFrom, type Office, type OfficeAddress } from "./office";

const OFFICIAL = { certainty: "official" } as const;
const SECONDARY = { certainty: "secondary" } as const;

/** The third digit of a key names the Regierungsbezirk. */
export const NORTH_RHINE_REGIONS: Readonly<Record<string, string>> = {
  "1": "bezreg:duesseldorf",
  "3": "bezreg:koeln",
  "5": "bezreg:muenster",
  "7": "bezreg:detmold",
  "9": "bezreg:arnsberg",
};

const districtGovernment = (
  key: string,
  town: string,
  address: OfficeAddress,
  others?: readonly OfficeAddress[],
): Office => ({
  key: `bezreg:${key}`,
  state: "NW",
  kind: "authority",
  names: [{ name: `Bezirksregierung ${town}` }],
  address,
  ...(others && { others }),
});

/**
 * The Bezirksregierungen, each the grant authority of its district, and the ministry that consents. Where an office
 * states a postal address of its own, that one is printed, else the street.
 */
export const NORTH_RHINE_OFFICES: readonly Office[] = [
  districtGovernment(
    "duesseldorf",
    "Düsseldorf",
    addressFrom(
      ["Postfach 300865", "40408 Düsseldorf"],
      "muelheim-ruhr.de (Stadt Mülheim an der Ruhr, 2016)",
      OFFICIAL,
    ),
    [
      addressFrom(["Cecilienallee 2", "40474 Düsseldorf"], "brd.nrw.de (eigene Seite, 2020)", {
        ...SECONDARY,
        note: "Die Straße ist amtlich belegt, die Postleitzahl nur mittelbar.",
      }),
      addressFrom(
        ["Am Bonneshof 35", "40474 Düsseldorf"],
        "muelheim-ruhr.de (Stadt Mülheim an der Ruhr, 2016)",
        {
          ...OFFICIAL,
          note: "Zweites Gebäude (Dezernate 25 und 26).",
        },
      ),
    ],
  ),
  districtGovernment(
    "koeln",
    "Köln",
    addressFrom(["50606 Köln"], "bezreg-koeln.nrw.de (eigene Seite, 2017 bis 2022)", {
      ...OFFICIAL,
      note: "Postanschrift ohne Straße.",
    }),
    [
      addressFrom(
        ["Zeughausstraße 2-10", "50667 Köln"],
        "bezreg-koeln.nrw.de (eigene Seite, 2017 bis 2022)",
        OFFICIAL,
      ),
    ],
  ),
  districtGovernment(
    "muenster",
    "Münster",
    addressFrom(["48128 Münster"], "bezirksregierung-muenster.de (eigene Seite, 19.04.2021)", {
      ...OFFICIAL,
      note: "Postanschrift ohne Straße.",
    }),
    [
      addressFrom(["Domplatz 1-3", "48143 Münster"], "Text in einer öffentlichen Ablage (09.2026)", {
        ...SECONDARY,
        note: "„Am Domplatz“ steht auf der eigenen Seite, Hausnummer und Postleitzahl nicht.",
      }),
    ],
  ),
  districtGovernment(
    "detmold",
    "Detmold",
    addressFrom(["Leopoldstraße 15", "32756 Detmold"], "minden.de (Stadt Minden, 11.2020)", OFFICIAL),
  ),
  districtGovernment(
    "arnsberg",
    "Arnsberg",
    addressFrom(["Seibertzstraße 1", "59821 Arnsberg"], "bra.nrw.de (eigene Seite, Herbst 2024)", OFFICIAL),
  ),
  {
    key: "ministry:nw",
    state: "NW",
    kind: "authority",
    // The days of both changes are in no source: between what is attested the ministry is called by its task.
    names: [
      { name: "Ministerium für Heimat, Kommunales, Bau und Gleichstellung des Landes Nordrhein-Westfalen" },
      {
        from: "2021-09-01",
        name: "Für Kommunales zuständiges Ministerium des Landes Nordrhein-Westfalen",
      },
      {
        from: "2023-05-31",
        name: "Ministerium für Heimat, Kommunales, Bau und Digitalisierung des Landes Nordrhein-Westfalen",
      },
    ],
    address: addressFrom(
      ["Jürgensplatz 1", "40219 Düsseldorf"],
      "it-brain-wanted.nrw.de (Seite des Ministeriums, ohne Datum)",
      OFFICIAL,
    ),
  },
];
