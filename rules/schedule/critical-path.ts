import type { Milestone } from "./milestone";

/**
 * The chain that decides how early the application can be made and, where the application must come first, how
 * early the project can start: from the goal back to what ends last. What is still open decides too, since nobody
 * can say yet that it does not. Gives ids in the order of `milestones`.
 */
export function criticalPath(milestones: readonly Milestone[], goal: string): string[] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const path = new Set<string>();
  const walk = (id: string): void => {
    const milestone = byId.get(id);
    if (!milestone || path.has(id)) return;
    path.add(id);
    const before = milestone.dependsOn.flatMap((one) => byId.get(one) ?? []);
    const days = before.map(({ day, until }) => until ?? day);
    const open = days.includes(undefined);
    const latest = days.reduce((last, day) => ((day ?? "") > (last ?? "") ? day : last), "");
    for (const [position, one] of before.entries()) {
      const day = days[position];
      if (open ? day === undefined : day === latest) walk(one.id);
    }
  };
  walk(goal);
  return milestones.filter(({ id }) => path.has(id)).map(({ id }) => id);
}
