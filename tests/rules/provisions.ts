import type { Source } from "~/rules";

/** Which provisions of an act are proven; numbers that are only inferred must say so in their own words. */
const PROVISIONS: [act: RegExp, provisions: string[]][] = [
  [
    /^Rahmenvereinbarung zur Förderung der Interkommunalen Zusammenarbeit/,
    [
      "Nr. 2",
      "Nr. 3.1",
      "Nr. 3.2",
      "Nr. 3.3",
      "Nr. 3.4 (Nummer mittelbar belegt)",
      "Nr. 3.5 (Nummer mittelbar belegt)",
      "Nr. 3.6 (Nummer mittelbar belegt)",
      "Nr. 4 Abs. 3",
    ],
  ],
  // What no source names rests on no act.
  [/^in den vorliegenden Quellen nicht genannt$/, []],
  // Beyond 2.1 no number of the directives of North Rhine-Westphalia is known.
  [/^Richtlinie .*\(RdErl\. vom 31\.08\.2021\)$/, ["Nr. 1.1", "Nr. 1.2", "Nr. 1.3", "Nr. 2", "Nr. 2.1"]],
  [/^Richtlinie .*\(RdErl\. vom 18\.07\.2019\)$/, ["Nr. 1.1"]],
  [/\(HGO\)$/, ["§ 136"]],
  [/\(HKO\)$/, ["§ 54"]],
  [
    /\(KGG\)$/,
    ["§ 2 Abs. 1", "§ 10", "§ 24 Abs. 3", "§ 24 Abs. 4", "§ 26", "§ 27 Abs. 1", "§ 35 Abs. 2 und 4"],
  ],
  [/\(HVwVfG\)$/, ["§§ 54 ff."]],
  [
    /\(GkG NRW\)$/,
    [
      "§ 10 Abs. 1",
      "§ 23 Abs. 1",
      "§ 23 Abs. 4",
      "§ 23 Abs. 5",
      "§ 24 Abs. 1",
      "§ 24 Abs. 2",
      "§ 24 Abs. 3",
      "§ 24 Abs. 4",
      "§ 29 Abs. 4",
    ],
  ],
  [/^Portal Interkommunales\.NRW /, []],
  [/\(LHO\)$/, ["§§ 23, 44"]],
  [/^Verwaltungsvorschriften zur LHO vom /, []],
];

/** Pages that were seen, each given in full. */
const ADDRESSES = new Set([
  "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerdervoraussetzung",
  "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerderhoehe/",
  "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerderprogramm",
  "https://innen.hessen.de/kommunales/ikz-interkommunale-zusammenarbeit/foerderprogramm",
  "https://www.ikz-hessen.de/einführung",
  "https://ikz-hessen.de/foerderung/allgemeines",
  "https://www.ikz-hessen.de/foerderung/antrag",
  "https://rp-darmstadt.hessen.de/sicherheit-und-kommunales/kommunalaufsicht/zweckverbandsrecht",
  "https://umwelt-online.de/recht/allgemei/laender/he/komzg.htm",
  "https://lexaris.de/library/tableofcontents/1325396",
  "https://anwalt24.de/gesetze/kgg-1/27",
  "https://anwalt24.de/gesetze/kgg-1/35",
  "https://anwalt24.de/gesetze/gkg,nw/23",
  "https://anwalt24.de/gesetze/gkg_nrw/24",
  "https://bezreg-muenster.de/foerderungen/interkommunale-zusammenarbeit",
  "https://mhkbd.nrw/foerderprogramme/foerderung-interkommunaler-zusammenarbeit-ikz-nrw",
  "https://foerderdatenbank.de/FDB/Content/DE/Foerderprogramm/Land/NRW/interkommunale-zusammenarbeit-nrw.html",
  "https://nrwbank.de/de/foerderlotse-produkte/Interkommunale-Kooperationen-Foerderrichtlinie-IKZ-NRW/15981",
  "https://recht.nrw.de/lmi/owa/br_bes_text?anw_nr=1&aufgehoben=N&bes_id=46868",
  "https://recht.nrw.de/lmi/owa/br_vbl_detail_text?print=1&anw_nr=7&vd_id=17899",
  "https://sabine-verheyen.de/ausschreibungen/11477/",
  "https://interkommunales.nrw/faq/finanzen",
  "https://foerdermittelkompass.reflecta.org/grants/foerderung-interkommunaler-zusammenarbeit-ikz-nrw",
]);

/** What is said here that no source at hand says; null when all of it is proven. */
export function unproven({ act, provision, url, certainty }: Source): string | null {
  const known = PROVISIONS.find(([pattern]) => pattern.test(act));
  if (!known) return `unbekannte Vorschrift: ${act}`;
  if (provision !== undefined && !known[1].includes(provision))
    return `${act}: ${provision} ist nicht belegt`;
  if (url !== undefined && !ADDRESSES.has(url)) return `${act}: unbekannte Adresse ${url}`;
  return ["official", "secondary", "unverified"].includes(certainty) ? null : `${act}: ohne Sicherheit`;
}
