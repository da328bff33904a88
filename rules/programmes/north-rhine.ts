import type { Programme } from "./programme";

export const GKG = "Gesetz über kommunale Gemeinschaftsarbeit (GkG NRW)";

/** What the law of North Rhine-Westphalia says of agreements, whichever version of the directive funds them. */
export const northRhineLaw = {
  terminationTerms: { overYears: 20 },
  supervisoryAct: {
    required: { delegation: "approval", mandate: "approval" },
    deemedAfterWeeks: { earliest: 4, latest: 8 },
    publication: { of: ["delegation", "mandate"], inForceNextDay: true },
    accessionsNeedOwn: false,
  },
} satisfies Partial<Programme>;
