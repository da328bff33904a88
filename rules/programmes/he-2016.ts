import { hessianTerms, RAHMENVEREINBARUNG, VERSION_TEXT } from "./hesse";
import type { Programme } from "./programme";

const ACT = `${RAHMENVEREINBARUNG} vom 13. Dezember 2016`;

/** Dated 13.12.2016 (also cited as "vom 02.12.2016"), in force since 2.12.2016. */
export const he2016: Programme = {
  ...hessianTerms(ACT),
  id: "he-2016",
  title: "Hessen · Rahmenvereinbarung 2016",
  shortTitle: "Rahmenvereinbarung 2016",
  instrument: {
    act: ACT,
    legalBasis: `${ACT} (IV 5 – 3 v 03.01)`,
    dates: ["2016-12-13", "2016-12-02"],
    references: ["IV 5 – 3 v 03.01"],
    source: { act: ACT, url: VERSION_TEXT, certainty: "official" },
  },
  from: "2016-12-02",
  to: "2021-12-01",
  certainty: { from: "official", to: "official" },
  uncertain: [],
};
