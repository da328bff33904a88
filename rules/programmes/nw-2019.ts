import type { Source } from "../report/report";
import { authorityOf, budgetLaw, northRhineRemarks, northRhineTerms, statutoryRules } from "./north-rhine";
import type { Programme } from "./programme";

const ACT =
  "Richtlinie über die Förderung der Einrichtung neuer interkommunaler Kooperationen (Förderrichtlinie IKZ NRW) (RdErl. vom 18.07.2019)";

const GAZETTE = "https://recht.nrw.de/lmi/owa/br_vbl_detail_text?print=1&anw_nr=7&vd_id=17899";
const CALL = "https://sabine-verheyen.de/ausschreibungen/11477/";
const ANSWERS = "https://interkommunales.nrw/faq/finanzen";

const official = (url?: string): Source => ({ act: ACT, ...(url ? { url } : {}), certainty: "official" });
const secondary = (): Source => ({ act: ACT, certainty: "secondary" });

/** In force from its printing until the day before the next one: both days are inferred. */
export const nw2019: Programme = {
  ...northRhineTerms,
  id: "nw-2019",
  title: "Nordrhein-Westfalen · Richtlinie 2019",
  shortTitle: "Richtlinie 2019",
  instrument: {
    act: ACT,
    legalBasis:
      "Richtlinie über die Förderung der Einrichtung neuer interkommunaler Kooperationen (Förderrichtlinie IKZ NRW), RdErl. vom 18. Juli 2019 (301-43.02.05/04), MBl. NRW. 2019 Nr. 15 S. 289",
    dates: ["2019-07-18"],
    references: ["301-43.02.05/04"],
    publication: "MBl. NRW. 2019 Nr. 15 (08.08.2019), S. 289 ff.",
    source: official(GAZETTE),
  },
  legalBases: budgetLaw("vom 30.09.2003 (MBl. NRW. S. 1254)", GAZETTE),
  from: "2019-08-08",
  to: "2021-10-01",
  certainty: { from: "secondary", to: "secondary" },
  taskAreas: {
    // "Gebäude" may mean building law or the buildings' upkeep, so no area is named for it.
    named: ["general-administration", "finance", "public-order", "information-technology", "personnel"],
    source: official(ANSWERS),
  },
  tariff: {
    standard: {
      kind: "per-participant",
      base: { participants: 2, cents: 15_000_000 },
      furtherCents: 3_000_000,
      crossBorderCents: 7_500_000,
    },
    discretionary: [
      {
        category: "extension",
        lines: [
          "Auch die Erweiterung einer bestehenden Zusammenarbeit war förderfähig; mit welchem Betrag, sagt keine Quelle",
        ],
        source: official(CALL),
      },
    ],
    moreWithReason: false,
    source: official(ANSWERS),
    crossBorderSource: official(CALL),
  },
  // That the share also limits the increments and the cross-border sum is inferred, as for its successor.
  cap: { percent: 80, weakLeadPercent: 90, source: official(ANSWERS), furtherSource: secondary() },
  authority: authorityOf(official()),
  // Its page names municipalities and their public-law associations alone.
  companiesExcluded: true,
  remarks: northRhineRemarks(official(GAZETTE), official()),
  rules: {
    ...statutoryRules,
    "programme-in-force": { level: "must", source: official(GAZETTE) },
    "eligible-applicants": { level: "must", source: official(CALL) },
    "minimum-participants": {
      level: "must",
      source: official(ANSWERS),
      variants: { "cross-border": official(CALL), extension: official(CALL) },
    },
    "task-area": { level: "must", source: official(ANSWERS) },
    // Forms are documented for the directive of 2021 alone.
    "legal-form": { level: "must", source: secondary() },
    "substantial-task": { level: "must", source: official(CALL) },
    "exemplary-character": {
      level: "not_applicable",
      note: "In den Quellen zur Richtlinie 2019 steht Vorbildcharakter nicht als Bedingung.",
    },
    "minimum-duration": { level: "must", source: official(ANSWERS) },
    // Our own inference from the five years; no source names the notice period.
    "notice-period": { level: "should", source: secondary() },
    "resolutions-complete": { level: "must", source: official(ANSWERS) },
    "resolutions-match": { level: "should", source: secondary() },
    savings: { level: "must", source: official(ANSWERS) },
    novelty: {
      level: "not_applicable",
      note: "In den Quellen zur Richtlinie 2019 steht diese Bedingung nicht; auch eine bestehende Zusammenarbeit zu erweitern, war förderfähig.",
    },
    "start-date": { level: "should", source: secondary() },
    "eligible-expenditure": { level: "must", source: official(ANSWERS) },
    "requested-amount": {
      level: "must",
      source: official(ANSWERS),
      variants: { extension: official(CALL), capped: secondary(), "cross-border": official(CALL) },
    },
    "own-share": { level: "must", source: official(ANSWERS) },
    "documents-complete": { level: "must", source: secondary() },
  },
};
