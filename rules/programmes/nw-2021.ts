import type { Source } from "../report/report";
import { authorityOf, budgetLaw, northRhineRemarks, northRhineTerms, statutoryRules } from "./north-rhine";
import type { Programme } from "./programme";

const ACT =
  "Richtlinie für Zuwendungen des Landes NRW zur Förderung der interkommunalen Zusammenarbeit (RdErl. vom 31.08.2021)";

const MUENSTER = "https://bezreg-muenster.de/foerderungen/interkommunale-zusammenarbeit";
const MINISTRY = "https://mhkbd.nrw/foerderprogramme/foerderung-interkommunaler-zusammenarbeit-ikz-nrw";
const DATABASE =
  "https://foerderdatenbank.de/FDB/Content/DE/Foerderprogramm/Land/NRW/interkommunale-zusammenarbeit-nrw.html";
const BANK =
  "https://nrwbank.de/de/foerderlotse-produkte/Interkommunale-Kooperationen-Foerderrichtlinie-IKZ-NRW/15981";
const TEXT = "https://recht.nrw.de/lmi/owa/br_bes_text?anw_nr=1&aufgehoben=N&bes_id=46868";
const COMPASS =
  "https://foerdermittelkompass.reflecta.org/grants/foerderung-interkommunaler-zusammenarbeit-ikz-nrw";

const official = (url?: string): Source => ({ act: ACT, ...(url ? { url } : {}), certainty: "official" });
const secondary = (url?: string): Source => ({ act: ACT, ...(url ? { url } : {}), certainty: "secondary" });

/** Provision numbers of the directive are known up to 2.1: 1.1 purpose, 1.2 legal basis, 1.3 no entitlement, 2 and 2.1 subject. */
export const nw2021: Programme = {
  ...northRhineTerms,
  id: "nw-2021",
  title: "Nordrhein-Westfalen · Richtlinie 2021",
  shortTitle: "Richtlinie 2021",
  instrument: {
    act: ACT,
    legalBasis:
      "Richtlinie für Zuwendungen des Landes NRW zur Förderung der interkommunalen Zusammenarbeit, RdErl. vom 31. August 2021 (301-43.02.05/04), MBl. NRW. 2021 Nr. 28 S. 737",
    dates: ["2021-08-31"],
    references: ["301-43.02.05/04"],
    publication: "MBl. NRW. 2021 Nr. 28 (01.10.2021), S. 737",
    source: official(TEXT),
  },
  legalBases: budgetLaw("vom 10.06.2020 (MBl. NRW. S. 309)", TEXT),
  from: "2021-10-02",
  to: "2026-12-31",
  certainty: { from: "official", to: "secondary" },
  // State of the ministerial gazette's collection that still shows it.
  seenInForceOn: "2024-11-15",
  taskAreas: {
    named: [
      "general-administration",
      "finance",
      "levies",
      "personnel",
      "public-order",
      "information-technology",
      "e-government",
      "data-protection",
      "building-law",
      "monument-protection",
      "building-yard",
      "social-services",
      "culture",
      "fire-protection",
      "sports",
      "tourism",
      "business-promotion",
      "broadband",
    ],
    source: official(BANK),
  },
  tariff: {
    standard: {
      kind: "per-participant",
      base: { participants: 2, cents: 17_500_000 },
      furtherCents: 3_500_000,
      crossBorderCents: 7_500_000,
    },
    discretionary: [
      {
        category: "extension",
        lines: [
          "Ob und mit welchem Betrag eine Erweiterung gefördert wird, sagen die Quellen nicht einheitlich; die Behörde entscheidet",
        ],
        source: secondary(DATABASE),
      },
    ],
    moreWithReason: false,
    source: official(MUENSTER),
    crossBorderSource: official(DATABASE),
  },
  // That the share also limits the increments and the cross-border sum is inferred from the ministry's page.
  cap: { percent: 90, source: official(MINISTRY), furtherSource: secondary(MINISTRY) },
  authority: authorityOf(official()),
  remarks: [
    ...northRhineRemarks({ ...official(TEXT), provision: "Nr. 1.3" }, official()),
    {
      id: "form-and-portal",
      text: "Von einem Antragsformular (Anlage 1) spricht nur eine mittelbare Quelle, und ein Online-Portal ist nur als Testseite bekannt. Ob beides zu benutzen ist, ist in den vorliegenden Quellen nicht genannt; fragen Sie die Bezirksregierung, bevor Sie den Antrag versenden.",
      source: secondary(COMPASS),
    },
  ],
  rules: {
    ...statutoryRules,
    "programme-in-force": { level: "must", source: official(TEXT) },
    "eligible-applicants": { level: "must", source: official(MUENSTER) },
    "minimum-participants": {
      level: "must",
      source: official(MUENSTER),
      variants: { "cross-border": official(DATABASE), extension: secondary(DATABASE) },
    },
    "task-area": { level: "must", source: official(BANK) },
    "legal-form": { level: "must", source: official(MUENSTER) },
    "substantial-task": { level: "must", source: official() },
    // Nr. 1.1 speaks of "neue vorbildhafte" projects; the ministry that has to consent writes "müssen".
    "exemplary-character": { level: "must", source: { ...official(TEXT), provision: "Nr. 1.1" } },
    "minimum-duration": { level: "must", source: official(BANK) },
    // Our own inference from the five years; no source names the notice period.
    "notice-period": { level: "should", source: secondary(BANK) },
    "resolutions-complete": { level: "must", source: official() },
    "resolutions-match": { level: "should", source: secondary() },
    savings: {
      level: "must",
      source: official(BANK),
      variants: { "joint-solution": secondary() },
    },
    novelty: { level: "must", source: official(), variants: { extension: secondary(DATABASE) } },
    "start-date": {
      level: "must",
      source: official(DATABASE),
      // That a signed contract is a start is inferred.
      variants: { signed: secondary() },
    },
    "eligible-expenditure": { level: "must", source: official(MUENSTER) },
    "requested-amount": {
      level: "must",
      source: official(MINISTRY),
      variants: {
        extension: secondary(DATABASE),
        capped: secondary(MINISTRY),
        "cross-border": official(DATABASE),
      },
    },
    "own-share": { level: "must", source: official(MINISTRY) },
    // A "must" of the act as far as known; its list is secondary, so the report shows "should".
    "documents-complete": { level: "must", source: secondary(COMPASS) },
  },
};
