import { hessianTerms, RAHMENVEREINBARUNG, VERSION_TEXT } from "./hesse";
import type { Programme } from "./programme";

const ACT = `${RAHMENVEREINBARUNG} vom 7. Dezember 2021`;

/** Extended "for five more years", "until 2026": first and last day are inferred. */
export const he2021: Programme = {
  ...hessianTerms(ACT),
  id: "he-2021",
  title: "Hessen · Rahmenvereinbarung 2021",
  shortTitle: "Rahmenvereinbarung 2021",
  instrument: {
    act: ACT,
    legalBasis: `${ACT} (IV 3 – 3 v 03.02)`,
    dates: ["2021-12-07"],
    references: ["IV 3 – 3 v 03.02"],
    source: { act: ACT, url: VERSION_TEXT, certainty: "official" },
  },
  from: "2021-12-02",
  to: "2026-12-31",
  certainty: { from: "secondary", to: "secondary" },
  uncertain: [
    {
      from: "2021-12-02",
      to: "2021-12-06",
      reason: "Die Rahmenvereinbarung wurde erst am 07.12.2021 unterzeichnet.",
    },
    {
      from: "2026-12-02",
      to: "2026-12-31",
      reason: "Die Vorgängerinnen endeten am 1. Dezember.",
    },
  ],
};
