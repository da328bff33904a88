import type { Milestone } from "./milestone";

/**
 * In the order of their days; what is open stands behind everything it waits for, and of equal days the natural
 * order stays. Milestones come in so that each follows what it depends on.
 */
export function inOrder(milestones: readonly Milestone[]): Milestone[] {
  const places = new Map<string, string>();
  const placed = milestones.map((milestone, position) => {
    const waited = milestone.dependsOn.map((id) => places.get(id) ?? "");
    const place = milestone.day ?? waited.reduce((latest, one) => (one > latest ? one : latest), "");
    places.set(milestone.id, place);
    return { milestone, place, position };
  });
  placed.sort((one, other) => {
    if (one.place !== other.place) return one.place < other.place ? -1 : 1;
    return one.position - other.position;
  });
  return placed.map(({ milestone }) => milestone);
}
