import type { Source } from "../report/report";
import { hessianTerms, RAHMENVEREINBARUNG } from "./hesse";
import type { Programme } from "./programme";

const ACT = `${RAHMENVEREINBARUNG}, geändert am 1. August und 2. Dezember 2011`;

const MINISTRY = "https://innen.hessen.de/kommunales/ikz-interkommunale-zusammenarbeit/foerderprogramm";
const CHANGES_2011 = "https://www.ikz-hessen.de/einführung";
/** What the version of 2016 changed, hence what held before. */
const CHANGES_2016 = "https://ikz-hessen.de/foerderung/allgemeines";

const official = (url: string, provision?: string): Source => ({
  act: ACT,
  ...(provision === undefined ? {} : { provision }),
  url,
  certainty: "official",
});

// Its own pages tell only some of its terms; all others are concluded from the versions after it.
const terms = hessianTerms(ACT, "secondary");

/** Widened on 1.8. and 2.12.2011; no reference number is known. */
export const he2011: Programme = {
  ...terms,
  id: "he-2011",
  title: "Hessen · Rahmenvereinbarung 2011",
  shortTitle: "Rahmenvereinbarung 2011",
  instrument: {
    act: ACT,
    legalBasis: ACT,
    dates: ["2011-12-02"],
    references: [],
    source: official(MINISTRY),
  },
  from: "2011-12-02",
  to: "2016-12-01",
  certainty: { from: "official", to: "official" },
  uncertain: [],
  taskAreas: { ...terms.taskAreas, source: official(MINISTRY, "Nr. 3.2") },
  districtsNeedMunicipality: true,
  rules: {
    ...terms.rules,
    "programme-in-force": { level: "must", source: official(CHANGES_2011) },
    "eligible-applicants": { level: "must", source: official(MINISTRY, "Nr. 2") },
    "task-area": {
      level: "must",
      source: official(MINISTRY, "Nr. 3.2"),
      variants: { brigades: official(MINISTRY) },
    },
    "exemplary-character": { level: "should", source: official(CHANGES_2016, "Nr. 3.3") },
  },
};
