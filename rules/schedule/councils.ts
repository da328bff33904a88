import type { ScheduleContext } from "./context";
import { known, type Milestone } from "./milestone";

export const councilId = (participant: string): string => `council:${participant}`;

/** The resolution of every participant, and the approval of those that were taken urgently. */
export function councils({ facts, plans }: ScheduleContext): Milestone[] {
  return facts.participants.flatMap(({ name, resolution }, position): Milestone[] => {
    const plan = plans.councils[position];
    if (!plan) return [];
    const id = councilId(plan.id);
    const urgent = resolution?.kind === "urgent";
    const what = urgent ? "Dringlichkeitsentscheidung" : "Beschluss";
    const days = known(resolution?.date, plan.plannedOn);
    const notes = [
      ...(resolution?.body ? [`Es beschließt: ${resolution.body}.`] : []),
      ...(days.certainty === "open" ? ["Tragen Sie ein, wann die Sitzung geplant ist."] : []),
    ];
    const note = notes.length > 0 && { note: notes.join(" ") };
    const council: Milestone = { id, title: `${what} ${name}`, ...days, ...note, dependsOn: [] };
    if (!urgent) return [council];
    const title = `Genehmigung der Dringlichkeitsentscheidung ${name}`;
    return [
      council,
      { id: `ratification:${plan.id}`, title, ...known(resolution?.ratifiedOn), dependsOn: [id] },
    ];
  });
}
