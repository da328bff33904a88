import type { ParticipantKind, State } from "~/rules/facts/facts";

/** The representative bodies of the municipal codes of both states, and of what municipalities found together. */
export const COUNCIL_BODIES = [
  "Gemeindevertretung",
  "Stadtverordnetenversammlung",
  "Rat",
  "Kreistag",
  "Städteregionstag",
  "Verbandsversammlung",
  "Verwaltungsrat",
] as const;

type Body = (typeof COUNCIL_BODIES)[number];

const FIRST: Record<State, Record<ParticipantKind, readonly Body[]>> = {
  HE: {
    municipality: ["Gemeindevertretung", "Stadtverordnetenversammlung"],
    district: ["Kreistag"],
    association: ["Verbandsversammlung"],
    institution: ["Verwaltungsrat"],
    company: [],
  },
  NW: {
    municipality: ["Rat"],
    district: ["Kreistag", "Städteregionstag"],
    association: ["Verbandsversammlung"],
    institution: ["Verwaltungsrat"],
    company: [],
  },
};

/** All bodies, those that decide for such a participant in this state first. */
export function councilBodies(state: State, kind: ParticipantKind): Body[] {
  const first = FIRST[state][kind];
  return [...first, ...COUNCIL_BODIES.filter((body) => !first.includes(body))];
}
