import { approverName, type OwnApprovers } from "~/app/case/approvers.server";
import type { Actor } from "~/db/access/policy/actor";
import type { ApplicationAction } from "~/db/access/policy/application-actions";
import { decide } from "~/db/access/policy/decide";
import { decideAct } from "~/db/access/policy/decide-state";
import { ofPart, type PartState, partStateOf } from "~/db/access/policy/situation";
import type { LoadedApplication } from "~/db/applications/load-application";
import { LEAD_PART, partOf, sectionOfPart } from "~/db/clearances/part";
import type { Approver } from "~/db/people/team/approvers";
import { participantId } from "~/forms/schema/sections";
import { germanInstant } from "../clock/german-instant.server";
import { clearanceSentence } from "./clearance-words";

type Stored = Pick<
  LoadedApplication,
  "application" | "sections" | "clearances" | "stands" | "situation" | "ownSections"
>;

export type PartClearance = {
  part: string;
  title: string;
  own: boolean;
  state: PartState;
  /** Who did it when, as a sentence; null while the part was never handed over. */
  sentence: string | null;
  /** What was said with it: a word to the approver, or the reason of a return. */
  note: string | null;
};

/** The parts of which this person may see the clearance, the lead's first. */
export function partClearances(stored: Stored): PartClearance[] {
  const { application, sections, clearances, stands } = stored;
  const own = new Set(stored.ownSections);
  const owners = new Map(sections.map((one) => [one.name, one.ownerOrganisationId]));
  const parts = sections.map(({ name, ownerOrganisationId, data }) => {
    const part = partOf(name, ownerOrganisationId, application.leadOrganisationId);
    const title = part === LEAD_PART ? application.leadName : String(data.name ?? "");
    return { part, title };
  });
  const seen = new Map(parts.map((one) => [one.part, one.title]));
  return [...seen].flatMap(([part, title]) => {
    const section = sectionOfPart(part);
    const owner = own.has(section) ? (owners.get(section) ?? null) : null;
    if (!decide("clearance.read", stands, owner).allowed) return [];
    const line = clearances.findLast((one) => one.part === part);
    const sentence = line ? clearanceSentence({ ...line, at: germanInstant(line.at) }) : null;
    return [
      { part, title, own: own.has(section), state: partStateOf(line), sentence, note: line?.note ?? null },
    ];
  });
}

/** The organisation of the actor that owns the part. */
export function ownerOfPart(stored: Stored, part: string): string | null {
  const section = sectionOfPart(part);
  if (!stored.ownSections.includes(section)) return null;
  return stored.sections.find(({ name }) => name === section)?.ownerOrganisationId ?? null;
}

/** An own part with what this person can do about it. */
export function ownPart(stored: Stored, actor: Actor, part: PartClearance, approvers: readonly Approver[]) {
  const owner = ownerOfPart(stored, part.part);
  const line = stored.clearances.findLast((one) => one.part === part.part);
  const before = { stands: stored.stands, situation: ofPart(stored.situation, line), owner };
  const can = (act: ApplicationAction) => decideAct(act, before).allowed;
  const others = approvers.filter(({ personId }) => personId !== actor.personId);
  const mine = line?.byId === actor.personId;
  const decides = can("clearance.decide");
  return {
    ...part,
    organisationId: owner ?? "",
    /** The handing over that is looked at. */
    seen: line?.sequence ?? 0,
    approvers: approvers.map(approverName),
    canRequest: approvers.length > 0 && can("clearance.request"),
    withoutApprover: approvers.length === 0,
    canWithdraw: can("clearance.withdraw"),
    canDecide: decides && !(mine && others.length > 0),
    /** Handed over by oneself: who answers instead. */
    answeredBy: decides && mine && others.length > 0 ? others.map(approverName) : [],
    alone: decides && mine && others.length === 0,
    history: stored.clearances
      .filter((one) => one.part === part.part)
      .map((one) => ({
        sequence: one.sequence,
        sentence: clearanceSentence({ ...one, at: germanInstant(one.at) }),
        note: one.note,
      }))
      .reverse(),
    section: participantId(sectionOfPart(part.part)),
  };
}

export type OwnPart = ReturnType<typeof ownPart>;

/** All own parts so, with the approvers of each one's organisation. */
export function ownParts(stored: Stored, actor: Actor, own: readonly OwnApprovers[]): OwnPart[] {
  return partClearances(stored)
    .filter((part) => part.own)
    .map((part) => {
      const owner = ownerOfPart(stored, part.part);
      const approvers = own.find(({ organisationId }) => organisationId === owner)?.approvers ?? [];
      return ownPart(stored, actor, part, approvers);
    });
}
