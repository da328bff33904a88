import type { ScheduleContext } from "./context";
import { known, type Milestone } from "./milestone";

export const councilId = (participant: string): string => `council:${participant}`;

/** The resolution of every participant, and the approval of those that were taken urgently. */
export function councils({ facts, plans, programme }: ScheduleContext): Milestone[] {
  const entry = programme.rules["resolutions-complete"];
  const source = entry.level === "not_applicable" ? {} : { source: entry.source };
  return facts.participants.flatMap(({ name, resolution }, position): Milestone[] => {
    const plan = plans.councils[position];
    if (!plan) return [];
    const id = councilId(plan.id);
    const urgent = resolution?.kind === "urgent";
    const body = resolution?.body ? ` (${resolution.body})` : "";
    const what = urgent ? "Dringlichkeitsentscheidung" : "Beschluss";
    const days = known(resolution?.date, plan.plannedOn);
    const open = days.certainty === "open" && { note: "Tragen Sie ein, wann die Sitzung geplant ist." };
    const council = { id, title: `${what} ${name}${body}`, ...days, ...open, ...source, dependsOn: [] };
    if (!urgent) return [council];
    const ratified = known(resolution?.ratifiedOn);
    return [
      council,
      {
        id: `ratification:${plan.id}`,
        title: `Genehmigung der Dringlichkeitsentscheidung ${name}`,
        ...ratified,
        dependsOn: [id],
      },
    ];
  });
}
