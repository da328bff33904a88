import { type PlannedDate, WHOLE_APPLICATION } from "~/db/applications/planned-dates";
import { join } from "~/forms/interchange/join";
import { type ParticipantSection, participantSectionName } from "~/forms/interchange/section-set";
import { type Facts, type Schedule, schedule } from "~/rules";
import type { Milestone, Plans } from "~/rules/schedule/milestone";
import type { CaseView } from "../case/case-view.server";
import { supplementedOn } from "../case/supplement-day.server";
import { visibleSet } from "../case/visible-set.server";

/** The application as this person may see it; a partner knows of its own part and not of the lead's. */
function visibleFacts(view: CaseView): { facts: Facts; participants: ParticipantSection[] } {
  const { application, set, stored } = view;
  if (stored.access === "lead") return { facts: application, participants: set.participants };
  const { applicationDate: day } = application;
  const dated = day === undefined ? {} : { applicationDate: day };
  const participants = set.participants.filter(({ id }) =>
    stored.ownSections.includes(participantSectionName(id)),
  );
  return { facts: { ...join({ ...visibleSet(view), participants }, []), ...dated }, participants };
}

function plansFor(planned: readonly PlannedDate[], participants: readonly ParticipantSection[]): Plans {
  const dayOf = (subject: string, what: PlannedDate["what"]) =>
    planned.find((one) => one.subject === subject && one.what === what)?.day;
  return {
    submission: dayOf(WHOLE_APPLICATION, "submission"),
    signing: dayOf(WHOLE_APPLICATION, "signing"),
    supervision: dayOf(WHOLE_APPLICATION, "supervision"),
    councils: participants.map(({ id }) => ({ id, plannedOn: dayOf(participantSectionName(id), "council") })),
  };
}

/** A partner sees its own meeting and the days that concern all: submission, end of programme, what is planned. */
function isCommon({ id, certainty }: Milestone): boolean {
  if (/^(council|ratification):/.test(id) || id === "application" || id === "programme-end") return true;
  return (id === "signing" || id === "supervision") && certainty === "planned";
}

function commonPart(whole: Schedule): Schedule {
  const milestones = whole.milestones.filter(isCommon);
  const kept = new Set(milestones.map(({ id }) => id));
  return {
    ...whole,
    milestones: milestones.map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => kept.has(id)) })),
    problems: whole.problems.filter((problem) => problem.milestones.every((id) => kept.has(id))),
  };
}

/** The schedule of a case as this person may see it. */
export function caseSchedule(view: CaseView, planned: readonly PlannedDate[], today: string): Schedule {
  const { facts, participants } = visibleFacts(view);
  const plans = plansFor(planned, participants);
  const partial = view.stored.access === "partner";
  const { programme } = view;
  const made = schedule(facts, {
    programme,
    plans,
    on: today,
    partial,
    supplementedOn: supplementedOn(view),
  });
  return partial ? commonPart(made) : made;
}
