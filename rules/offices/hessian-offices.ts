import { addressFrom, type Office } from "./office";

/** The third digit of a key names the Regierungsbezirk. */
export const HESSIAN_REGIONS: Readonly<Record<string, string>> = {
  "4": "rp:darmstadt",
  "5": "rp:giessen",
  "6": "rp:kassel",
};

const presidium = (office: Omit<Office, "state" | "kind">): Office => ({
  ...office,
  state: "HE",
  kind: "supervision",
});

/** The Regierungspräsidien and the ministry that decides; the Landräte have a table of their own. */
export const HESSIAN_OFFICES: readonly Office[] = [
  presidium({
    key: "rp:darmstadt",
    names: [{ name: "Regierungspräsidium Darmstadt" }],
    address: addressFrom(
      ["Luisenplatz 2", "64283 Darmstadt"],
      "rp-darmstadt.hessen.de (eigene Seite, 2020)",
      {
        certainty: "official",
      },
    ),
    others: [
      addressFrom(["64278 Darmstadt"], "morgenweb.de (2018)", {
        certainty: "secondary",
        note: "Postanschrift ohne Straße.",
      }),
    ],
  }),
  presidium({
    key: "rp:giessen",
    names: [{ name: "Regierungspräsidium Gießen" }],
    address: addressFrom(
      ["Landgraf-Philipp-Platz 1-7", "35390 Gießen"],
      "Text in einer öffentlichen Ablage; brachinaimagepress.de (2020)",
      {
        certainty: "secondary",
        note: "Nach der eigenen Seite ziehen im Herbst 2026 zwei von sieben Abteilungen in die Lufthansastraße 9 um; welche, ist nicht belegt.",
      },
    ),
  }),
  presidium({
    key: "rp:kassel",
    names: [{ name: "Regierungspräsidium Kassel" }],
    address: addressFrom(
      ["Am Alten Stadtschloss 1", "34117 Kassel"],
      "binaturerhalten.de (2024), gruene-lossetal.de (2021)",
      { certainty: "secondary", note: "Bis 2017: Steinweg 6, 34117 Kassel." },
    ),
  }),
  {
    key: "ministry:he",
    state: "HE",
    kind: "authority",
    names: [
      { name: "Hessisches Ministerium des Innern und für Sport" },
      // The day of the renaming is in no source, only the month: January 2024.
      { from: "2024-01-01", name: "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz" },
    ],
    address: addressFrom(
      ["Friedrich-Ebert-Allee 12", "65185 Wiesbaden"],
      "herborn.de (Stadt Herborn, Seite zur IKZ)",
      { certainty: "official" },
    ),
  },
];
