import { chooseProgramme, type Facts, type Schedule, schedule } from "~/rules";
import type { Milestone, Plans } from "~/rules/schedule/milestone";

export type Days = {
  submission?: string;
  signing?: string;
  supervision?: string;
  /** By key of the participant. */
  councils?: Record<string, string>;
};

function plansOf({ participants }: Facts, { councils = {}, ...days }: Days = {}): Plans {
  return { ...days, councils: participants.map(({ key }) => ({ id: key, plannedOn: councils[key] })) };
}

/** The schedule of these facts on a day of their own time. */
export function scheduled(facts: Facts, days: Days = {}, on = "2022-06-15", partial = false): Schedule {
  const programme = chooseProgramme(facts, { on });
  return schedule(facts, { programme, plans: plansOf(facts, days), on, partial });
}

export function milestone({ milestones }: Schedule, id: string): Milestone {
  const found = milestones.find((one) => one.id === id);
  if (!found) throw new Error(`Kein Termin ${id}`);
  return found;
}
