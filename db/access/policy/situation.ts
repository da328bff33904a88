import type { ClearanceEvent } from "~/db/schema/clearances";
import { PROCEEDING_STATES } from "~/db/schema/proceeding-states";
import type { proceedings } from "~/db/schema/proceedings";

/** Where a case is: never handed in, or as its proceeding says. */
export const CASE_STATES = ["draft", ...PROCEEDING_STATES] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Where a part is with its approver, by the last that happened to it. open: never handed over, or taken back. */
export const PART_STATES = ["open", "requested", "cleared", "returned", "lifted"] as const;
export type PartState = (typeof PART_STATES)[number];

/**
 * What else is so, in the order in which it is told. ministry: the authority decides with the consent of the ministry
 * (NRW) · here: the case lies with an organisation of the person · stated: the station at which it lies has written
 * its statement · consented: the consent to the latest version is there, or none is needed · asked: the section in
 * question is asked for
 */
export const SITUATION_FACTS = ["ministry", "here", "stated", "consented", "asked"] as const;
export type SituationFact = (typeof SITUATION_FACTS)[number];

/** The part in question; `by`: who handed it over, answered or changed it. */
type PartSituation = { state: PartState; by: string | null };

/** How a case stands, as far as it decides what is possible with it. */
export type Situation = { state: CaseState; part: PartSituation; facts: readonly SituationFact[] };

/** What is stored of a case, as far as its situation hangs on it. */
type Stored = Pick<
  typeof proceedings.$inferSelect,
  "state" | "land" | "holderOrganisationId" | "stationPosition" | "submissionVersion"
> & {
  /** Positions of the stations that have written a statement. */
  statedAt: readonly number[];
  /** Versions to which the ministry has consented. */
  consentedTo: readonly number[];
  /** Sections that are asked for. */
  askedFor: readonly string[];
};

/** Who asks, and about which section; null: about none in particular. */
type Asking = { organisationIds: readonly string[]; section: string | null };

const UNTOUCHED: PartSituation = { state: "open", by: null };

/** The one place where a situation comes from. `stored` is null for what was never handed in. */
export function situationOf(stored: Stored | null, { organisationIds, section }: Asking): Situation {
  if (!stored) return { state: "draft", part: UNTOUCHED, facts: [] };
  const { state, land, holderOrganisationId: holder, stationPosition, submissionVersion } = stored;
  const holds: Record<SituationFact, boolean> = {
    ministry: land === "NW",
    here: holder !== null && organisationIds.includes(holder),
    stated: stationPosition !== null && stored.statedAt.includes(stationPosition),
    consented: land !== "NW" || stored.consentedTo.includes(submissionVersion),
    asked: section !== null && stored.askedFor.includes(section),
  };
  return { state, part: UNTOUCHED, facts: SITUATION_FACTS.filter((fact) => holds[fact]) };
}

/** The last that happened to a part. */
type PartLine = { event: ClearanceEvent; by: string };

export function partStateOf(line: Pick<PartLine, "event"> | null | undefined): PartState {
  return !line || line.event === "withdrawn" ? "open" : line.event;
}

/** The same case, asked about this part of it. */
export function ofPart(situation: Situation, line: PartLine | null | undefined): Situation {
  return { ...situation, part: { state: partStateOf(line), by: line?.by ?? null } };
}

const OVER: readonly CaseState[] = ["decided", "withdrawn"];
const WITH_LEAD: readonly CaseState[] = ["correction", "returned"];
const BEFORE_AUTHORITY: readonly CaseState[] = ["received", "in-progress"];

/** Nobody has anything to do about it any more: it is decided, or was taken back. */
export const isOver = (state: CaseState): boolean => OVER.includes(state);
/** It waits for the next version of the lead, which goes back to who asked for it. */
export const isWithLead = (state: CaseState): boolean => WITH_LEAD.includes(state);
/** It lies with the authority, to be worked on or decided. */
export const isBeforeAuthority = (state: CaseState): boolean => BEFORE_AUTHORITY.includes(state);
