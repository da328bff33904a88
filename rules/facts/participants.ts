import type { Facts, Participant, State } from "./facts";

export const LAND: Record<State, string> = { HE: "06", NW: "05" };
export const STATE_NAME: Record<State, string> = { HE: "Hessen", NW: "Nordrhein-Westfalen" };

/** True for the stand-in of a participant whose official key is not known, or a body that has none. */
export function hasStandInKey(participant: Participant): boolean {
  return participant.key.startsWith("x-");
}

/**
 * Key that says where a participant lies: its own, or its seat's for a body without one. A municipality or a
 * district always has a key of its own, so a seat does not stand in for it.
 */
function placeKey(participant: Participant): string | undefined {
  if (!hasStandInKey(participant)) return participant.key;
  return isLocalAuthority(participant) ? undefined : participant.seat;
}

/** The first five digits: Kreis, Landkreis or kreisfreie Stadt. */
export function districtKey(participant: Participant): string | undefined {
  return placeKey(participant)?.slice(0, 5);
}

export function isLocalAuthority(participant: Participant): boolean {
  return participant.kind === "municipality" || participant.kind === "district";
}

/** True when key or seat lies in the state, false when elsewhere, undefined while unknown. */
export function liesIn(participant: Participant, state: State): boolean | undefined {
  const place = placeKey(participant);
  if (place === undefined || place === "" || place.startsWith("x-")) return undefined;
  return place.startsWith(LAND[state]);
}

export type CountedParticipants = {
  /** Municipalities and districts inside the state: they alone count in the tariff. */
  counted: Participant[];
  /** Associations, institutions and companies inside the state: no source says whether they count. */
  bodies: Participant[];
  /** From beyond the Land border: they count in neither tariff. */
  outside: Participant[];
  /** Companies inside the state where the version does not name them among the applicants. */
  excluded: Participant[];
};

/** What a programme version says of who counts. */
type WhoCounts = { companiesExcluded?: boolean | undefined };

/** A local authority whose key is not known yet is counted: its state is asked for by `eligible-applicants`. */
export function countParticipants(
  { participants, state }: Pick<Facts, "participants" | "state">,
  { companiesExcluded = false }: WhoCounts = {},
): CountedParticipants {
  const result: CountedParticipants = { counted: [], bodies: [], outside: [], excluded: [] };
  for (const participant of participants) {
    if (participant.outsideState || liesIn(participant, state) === false) result.outside.push(participant);
    else if (isLocalAuthority(participant)) result.counted.push(participant);
    else if (companiesExcluded && participant.kind === "company") result.excluded.push(participant);
    else result.bodies.push(participant);
  }
  return result;
}

export function findLead({ participants }: Pick<Facts, "participants">): Participant | undefined {
  return participants.find((participant) => participant.lead);
}
