import type { Category, Facts, Participant, State } from "./facts";

/** What can be said about a cooperation before any application exists. */
export type EstimateAnswers = {
  state: State;
  category: Category;
  municipalities: number;
  districts: number;
  /** Of these so many join a cooperation that exists already. */
  newcomers?: number | undefined;
  /** Merging brigades of the one municipality. */
  brigades?: number | undefined;
  /** The first five digits of the lead's key: its Kreis or kreisfreie Stadt. */
  seat?: string | undefined;
  /** YYYY-MM-DD */
  startsOn?: string | undefined;
  crossBorder?: boolean | undefined;
  eligibleCents?: number | undefined;
};

/** From here on no municipality of a Kreis has its number: an invented one must not be taken for a real town. */
const FIRST_INVENTED = 900;
/** Of no district that exists, so that no station of the channel follows from it. */
const NOWHERE: Record<State, string> = { HE: "06000", NW: "05000" };
const DISTRICT_WORD: Record<State, string> = { HE: "Landkreis", NW: "Kreis" };

function participantsOf(answers: EstimateAnswers): Participant[] {
  const {
    state,
    municipalities,
    districts,
    newcomers = 0,
    brigades = 0,
    crossBorder,
    seat = NOWHERE[state],
  } = answers;
  const all: Participant[] = [
    ...Array.from({ length: municipalities }, (_, index) => ({
      key: `${seat}${FIRST_INVENTED + index}`,
      name: `Gemeinde ${index + 1}`,
      kind: "municipality" as const,
    })),
    ...Array.from({ length: districts }, (_, index) => ({
      // A second Kreis of the same district does not exist; it lies somewhere in the state.
      key: index === 0 ? seat : NOWHERE[state],
      name: `${DISTRICT_WORD[state]} ${index + 1}`,
      kind: "district" as const,
    })),
  ];
  const beyond: Participant[] = crossBorder
    ? [
        {
          key: "x-grenze",
          name: "Eine Beteiligte jenseits der Grenze",
          kind: "municipality",
          outsideState: true,
        },
      ]
    : [];
  const names = Array.from({ length: brigades }, (_, index) => `Ortsteilfeuerwehr ${index + 1}`);
  const inside = all.map((participant, index) => ({
    ...participant,
    lead: index === 0,
    ...(index >= all.length - newcomers && { newcomer: true }),
    ...(index === 0 && brigades > 0 && { brigades: names }),
  }));
  return [...inside, ...beyond];
}

/**
 * The facts of an application that says no more than these answers: invented participants of the state, all in
 * the lead's district, and one beyond the border where the cooperation crosses it. What was not asked stays unknown, so that the rules call it open.
 */
export function estimateFacts(answers: EstimateAnswers): Facts {
  const { state, category, startsOn, crossBorder, eligibleCents } = answers;
  return {
    state,
    category,
    participants: participantsOf(answers),
    project: { startsOn, crossBorder },
    ...(eligibleCents !== undefined && { budget: { items: [{ cents: eligibleCents, eligible: true }] } }),
  };
}
