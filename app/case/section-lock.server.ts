import { decideState } from "~/db/access/policy/decide-state";
import { ofPart, type Situation } from "~/db/access/policy/situation";
import type { LoadedApplication } from "~/db/applications/load-application";
import { LEAD_PART, partOf } from "~/db/clearances/part";

type Stored = Pick<
  LoadedApplication,
  "application" | "sections" | "clearances" | "situation" | "ownSections" | "acts"
>;

/** `withApprover`: it was handed over, and can be taken back; else the case itself is closed to changes. */
export type SectionLock = { text: string; withApprover: boolean };

/** Why a section of one's own cannot be changed now, as the server would say on saving; null where it can. */
export function sectionLock(stored: Stored, section: string): SectionLock | null {
  const { application, sections, clearances, situation, ownSections, acts } = stored;
  const row = sections.find(({ name }) => name === section);
  if (!row || !ownSections.includes(section)) return null;
  const part = partOf(section, row.ownerOrganisationId, application.leadOrganisationId);
  const isAsked = acts?.asked.some((one) => one.section === section) ?? false;
  const here: Situation = isAsked ? { ...situation, facts: [...situation.facts, "asked"] } : situation;
  const line = clearances.findLast((one) => one.part === part);
  const decision = decideState("section.save", ofPart(here, line));
  if (decision.allowed) return null;
  return { text: decision.text, withApprover: decision.reason === "withApprover" };
}

/** Why the lead cannot change now who takes part, which is of its own part; null where it can. */
export function participantsLock(
  { clearances, situation }: Pick<Stored, "clearances" | "situation">,
  act: "participant.add" | "participant.remove" | "participant.exchange" | "participant.restore",
): string | null {
  const line = clearances.findLast(({ part }) => part === LEAD_PART);
  const decision = decideState(act, ofPart(situation, line));
  return decision.allowed ? null : decision.text;
}

/** The sections that a person may change as the case stands. */
export const changeable = (stored: Stored): string[] =>
  stored.ownSections.filter((section) => sectionLock(stored, section) === null);
